import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Filters and orders of the lists.
@Suite struct UpdateListsTests {
    @Test func tGoesThroughTheChoicesOfTiersAndRound() {
        var walk = Walk.atStudents()
        let expected: [Set<Tier>] = [
            [.high], [.high, .moderate], [.moderate], [.low], [.notAvailable], [],
        ]
        for tiers in expected {
            walk.press(.character("t"))
            #expect(walk.students?.scope.tiers == tiers)
        }
        #expect(walk.students?.students.count == 131)
    }

    @Test func wListsOnlyWhoIsNewOrWorseAndThenAllAgain() {
        var walk = Walk.atStudents()
        walk.press(.character("w"))
        #expect(walk.students?.students.count == 26)
        #expect(walk.text.contains("26 of 131 students · new or worse"))
        walk.press(.character("w"))
        #expect(walk.students?.students.count == 131)
    }

    @Test func aPageThatWasScrolledIsNeverBlankAfterTheScreenGrewBehindHelp() {
        var walk = Walk.start()
        walk.send(.input(.resize(columns: 60, rows: 12)))
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.character("G"), .character("?"))
        walk.send(.input(.resize(columns: 200, rows: 60)))
        walk.press(.escape)
        #expect(walk.text.contains("Passing all grade-9"))
    }

    @Test func menusFilterByGradeTriggerCounselorAndSchool() {
        var walk = Walk.atStudents()
        walk.press(.character("F"))
        walk.type("attendance")
        walk.press(.enter)
        #expect(walk.students?.scope.trigger == "attendance_rate")
        #expect(walk.students?.students.count == 4)
        walk.press(.character("C"))
        walk.type("cole")
        walk.press(.enter)
        #expect(walk.students?.students.count == 2)
        walk.press(.character("e"))
        walk.type("10")
        walk.press(.enter)
        #expect(walk.students?.students.count == 1)
        #expect(walk.selectedID == "1002")
        walk.press(.character("s"))
        walk.type("quarry")
        walk.press(.enter)
        #expect(walk.students?.students.isEmpty == true)
        #expect(walk.text.contains("No student matches"))
        #expect(walk.text.contains("grade 10"))
    }

    @Test func aMenuOpensOnThePresentChoiceAndEscChangesNothing() {
        var walk = Walk.atStudents()
        walk.press(.character("e"), .down, .enter)
        let grade = walk.students?.scope.grade
        #expect(grade != nil)
        walk.press(.character("e"))
        guard case .menu(let menu)? = walk.model.prompt else {
            Issue.record("no menu")
            return
        }
        #expect(menu.selected?.value == grade.map { .id($0.rawValue) })
        walk.press(.down, .escape)
        #expect(walk.students?.scope.grade == grade)
    }

    @Test func aChoiceThatNothingMatchesChangesNothing() {
        var walk = Walk.atStudents()
        walk.press(.character("F"))
        walk.type("zzz")
        #expect(walk.text.contains("Nothing matches"))
        walk.press(.enter)
        #expect(walk.students?.scope.isNarrowed == false)
    }

    @Test func theCursorStaysOnTheStudentWhenFilterAndOrderChange() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("silva")
        walk.press(.enter)
        #expect(walk.selectedID == "1006")
        walk.press(.escape)
        #expect(walk.selectedID == "1006")
        walk.press(.character("l"), .character("["))
        #expect(walk.selectedID == "1006")
        walk.press(.character("I"), .character("t"), .character("t"))
        #expect(walk.selectedID == "1006")
        #expect(walk.selectedLine.contains("Silva"))
    }

    @Test func theSameSortKeyAgainGivesTheUsualOrder() {
        var walk = Walk.atStudents()
        walk.press(.character("l"), .character("["))
        #expect(walk.students?.order == RosterOrder(.name))
        walk.press(.character("]"))
        #expect(walk.students?.order == RosterOrder(.name, isDescending: true))
        walk.press(.character("]"))
        #expect(walk.students?.order == .usual)
    }

    @Test func everyColumnSortsFromTheColumnCursorAndFromTheMenu() {
        var walk = Walk.atStudents()
        guard let roster = walk.model.roster else { return }
        for column in StudentColumns.shown(StudentScope(), in: roster, walk.model) {
            #expect(walk.students?.focus == column)
            walk.press(.character("]"))
            #expect(walk.students?.order.key == column.orderKey)
            walk.press(.character("o"))
            walk.type(StudentColumns.title(of: column, in: roster))
            walk.press(.enter)
            #expect(walk.students?.order.key == column.orderKey)
            walk.press(.right)
        }
        walk.press(.right, .right)
        #expect(walk.students?.focus == .studentID)
    }

    @Test func unknownValuesComeLastInBothDirections() {
        var walk = Walk.atStudents()
        walk.press(.character("o"))
        walk.type("gpa")
        walk.press(.enter, .character("G"))
        #expect(walk.selectedLine.contains("N/A"))
        walk.press(.character("I"), .character("G"))
        #expect(walk.selectedLine.contains("N/A"))
    }

    @Test func theColumnUnderTheCursorIsAlwaysOnTheScreenAndNamesStay() {
        var walk = Walk.atStudents()
        walk.send(.input(.resize(columns: 40, rows: 12)))
        for _ in 0..<20 {
            walk.press(.right)
            let titles = view(walk.model).line(2)
            #expect(titles.contains("Tier") && titles.contains("Student"))
        }
        #expect(view(walk.model).line(2).contains("Id"))
    }

    @Test(arguments: SchoolColumn.allCases)
    func schoolsSortByEachColumnAndTheDistrictStaysLast(_ column: SchoolColumn) {
        var walk = Walk.start()
        walk.press(.character("o"))
        walk.type(column.title)
        walk.press(.enter)
        guard case .schools(let place) = walk.model.place else { return }
        #expect(place.order.column == column)
        #expect(place.schools.last == .some(nil))
        #expect(Set(place.schools.compactMap { $0 }).count == 6)
        walk.press(.character("I"))
        guard case .schools(let inverted) = walk.model.place else { return }
        #expect(inverted.schools.last == .some(nil))
        if column.tier != nil {
            // The school without students has no share and so comes last either way.
            #expect(place.schools[5] == 5 && inverted.schools[5] == 5)
        }
    }
}
