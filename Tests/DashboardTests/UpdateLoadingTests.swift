import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Pages and runs that are read while keys go on.
@Suite struct UpdateLoadingTests {
    @Test func digitsAndTabShowTheTabs() {
        var walk = Walk.start()
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        for tab in StudentTab.allCases {
            walk.press(.character(tab.digit))
            #expect(walk.text.contains("[\(tab.digit) \(tab.title)]"))
        }
        walk.press(.tab)
        #expect(walk.text.contains("[1 Overview]"))
        walk.press(.backTab)
        #expect(walk.text.contains("[6 History]"))
    }

    @Test func nAndNShowTheNeighboursOfTheListAndMoveItsCursor() {
        var walk = Walk.atStudents()
        walk.press(.enter)
        walk.press(.character("3"), .character("n"))
        guard case .loadStudent(_, let second, _)? = walk.effects.first else {
            Issue.record("no effect")
            return
        }
        #expect(walk.text.contains("[3 Courses]"))
        walk.press(.escape)
        #expect(walk.selectedID == second)
        #expect(walk.students?.viewport.selected == 1)
        walk.press(.enter, .character("N"), .character("N"))
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("first student"))
    }

    @Test func lateAnswersAreIgnored() {
        var walk = Walk.atStudents()
        walk.press(.enter)
        let late = walk.ticket
        walk.press(.character("n"))
        walk.send(.student(SamplePage.haddad(), ticket: late))
        #expect(walk.text.contains("Reading the records"))
        walk.send(.failed("too late", ticket: late))
        #expect(walk.text.contains("Reading the records"))
        walk.press(.escape)
        walk.send(.student(SamplePage.haddad(), ticket: late + 1))
        #expect(walk.model.place.kind == .students)
    }

    @Test func keysTypedAheadOfThePageAreServedInOrder() {
        var walk = Walk.atStudents()
        walk.press(.enter)
        let ticket = walk.ticket
        walk.press(.character("2"))
        walk.send(.student(SamplePage.haddad(), ticket: ticket))
        #expect(walk.text.contains("[2 Attendance]"))
        #expect(walk.text.contains("Absences by weekday"))
    }

    @Test func aPageScrollsToItsEndAndNoFurther() {
        var walk = Walk.start()
        walk.send(.input(.resize(columns: 60, rows: 12)))
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.character("G"))
        let last = walk.text
        walk.press(.pageDown, .down)
        #expect(walk.text == last)
        #expect(last.contains("Repeats the grade"))
        walk.press(.home)
        #expect(walk.text.contains("Passing all grade-9"))
    }

    @Test func reloadingKeepsTheStudentUnderTheCursor() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("silva")
        walk.press(.enter, .escape, .character("R"))
        let ticket = walk.ticket
        #expect(walk.effects == [.reload(ticket: ticket)])
        #expect(walk.text.contains("reading the latest run again"))
        walk.press(.down, .up)
        walk.send(.roster(SampleRoster.harborPoint(others: 300), ticket: ticket))
        #expect(walk.selectedID == "1006")
        #expect(walk.students?.students.count == 311)
        #expect(!walk.text.contains("reading the latest"))
    }

    @Test func reloadingOnAPageAsksForTheStudentAgain() {
        var walk = Walk.atStudents()
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        guard case .loadStudent? = walk.effects.first else {
            Issue.record("no effect")
            return
        }
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.small([]), ticket: walk.ticket))
        #expect(walk.text.contains("not in the latest run"))
    }

    @Test func aFailedReloadLeavesTheListAndSaysWhy() {
        var walk = Walk.atStudents()
        walk.press(.character("R"))
        walk.send(.failed("The store is locked.", ticket: walk.ticket))
        #expect(walk.text.contains("The store is locked."))
        #expect(walk.students?.students.count == 131)
    }

    @Test func reloadingAnEmptyStoreShowsTheSchoolsOnceThereAreSome() {
        var walk = Walk(Model(roster: nil))
        walk.press(.character("R"))
        walk.send(.roster(nil, ticket: walk.ticket))
        #expect(walk.text.contains("Nothing has been scored yet"))
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        #expect(walk.model.place.kind == .schools)
    }

    @Test func aSchoolThatIsGoneLeavesAnEmptyList() {
        var walk = Walk.start()
        walk.press(.character("G"), .up, .enter, .character("R"))
        walk.send(.roster(SampleRoster.small([SampleRoster.newcomer]), ticket: walk.ticket))
        #expect(walk.students?.students.isEmpty == true)
        walk.press(.enter)
        #expect(walk.effects.isEmpty)
    }
}
