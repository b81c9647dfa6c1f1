import Scoring
import Screen
import Testing

@testable import Dashboard

/// What a person made of a list of students can be taken back.
@Suite struct HistoryTests {
    private func count(_ walk: Walk) -> Int { walk.students?.students.count ?? 0 }

    @Test func aFilterIsOneChangeHoweverManyKeysTypedIt() {
        var walk = Walk.atStudents()
        let all = count(walk)
        walk.press(.character("/"))
        walk.type("sample")
        walk.press(.enter)
        let found = count(walk)
        #expect(found < all)
        walk.press(.character("u"))
        #expect(count(walk) == all)
        #expect(walk.text.contains("Undone: the filter. Ctrl-R does it again."))
        walk.press(.control("r"))
        #expect(count(walk) == found)
        #expect(walk.text.contains("Done again: the filter."))
    }

    @Test func changesAreTakenBackOneAfterTheOther() {
        var walk = Walk.atStudents()
        let start = walk.students?.state
        walk.press(.character("t"), .character("I"), .character(" "))
        let end = walk.students?.state
        for what in ["the marks", "the order", "the filter"] {
            walk.press(.character("u"))
            #expect(walk.text.contains("Undone: \(what)."))
        }
        #expect(walk.students?.state == start)
        walk.press(.character("u"))
        #expect(walk.text.contains("Nothing to undo"))
        walk.press(.control("r"), .control("r"), .control("r"))
        #expect(walk.students?.state == end)
        walk.press(.control("r"))
        #expect(walk.text.contains("Nothing to do again."))
    }

    @Test func escThatClearedMarksByMistakeIsTakenBack() {
        var walk = Walk.atStudents()
        walk.press(.character("*"), .escape)
        #expect(walk.students?.marks.isEmpty == true)
        walk.press(.character("u"))
        #expect(walk.students?.marks.rows.count == count(walk))
    }

    @Test func aNewChangeForgetsWhatWasTakenBack() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("u"), .character("I"), .control("r"))
        #expect(walk.text.contains("Nothing to do again."))
    }

    @Test func theLastScopeIsGoneBackToAndComeBackFrom() {
        var walk = Walk.atStudents()
        walk.press(.character("-"))
        #expect(walk.text.contains("has shown nobody else"))
        let all = count(walk)
        walk.press(.character("t"))
        let high = count(walk)
        walk.press(.character("I"), .character("-"))
        #expect(count(walk) == all)
        walk.press(.character("-"))
        #expect(count(walk) == high)
        #expect(walk.students?.order.isDescending == true)
    }

    @Test func theColumnCursorStaysOnAColumnThatIsShown() {
        var walk = Walk.atStudents()
        walk.press(.character("s"))
        walk.type("harbor")
        walk.press(.enter, .character("0"))
        for _ in 0..<9 where walk.students?.focus != .school { walk.press(.right) }
        #expect(walk.students?.focus == .school)
        walk.press(.character("-"))
        #expect(walk.students?.scope.school != nil)
        #expect(walk.students?.focus == .tier)
        walk.press(.character("u"))
        #expect(walk.students?.scope.school == nil)
        #expect(walk.text.contains("Undone: the school."))
    }

    @Test func whatIsDoneByNameIsAChangeTooAndLookingIsNone() {
        var walk = Walk.atStudents()
        walk.press(.down, .right, .character("?"), .escape, .character(":"), .escape)
        walk.press(.character(":"))
        walk.type("tier")
        walk.press(.enter)
        walk.press(.character(":"))
        walk.type("undo")
        walk.press(.enter)
        #expect(walk.text.contains("Undone: the filter."))
        walk.press(.character("u"))
        #expect(walk.text.contains("Nothing to undo"))
    }

    @Test func aRunThatIsReadAgainHasOtherRowsSoNothingIsTakenBack() {
        var walk = Walk.atStudents()
        walk.press(.character("*"), .escape, .character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        walk.press(.character("u"))
        #expect(walk.text.contains("Nothing to undo"))
    }

    @Test func anotherListHasAPastOfItsOwn() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .escape, .escape, .character("s"))
        walk.type("harbor")
        walk.press(.enter, .character("u"))
        #expect(walk.text.contains("Nothing to undo"))
    }

    @Test func manyMarksAreNotKeptManyTimes() {
        var history = ListHistory()
        var marks = PickedStudents()
        marks.toggleAll(of: Array(0..<600_000))
        for search in ["first", "second", "third"] {
            var scope = StudentScope()
            scope.search = search
            history.keep(ListState(scope: scope, order: .usual, marks: marks))
        }
        let present = ListState(scope: StudentScope(), order: .usual, marks: PickedStudents())
        #expect(history.undo(present)?.scope.search == "third")
        #expect(history.undo(present) == nil)
    }
}
