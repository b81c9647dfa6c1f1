import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Going in and back, and what is the same everywhere.
@Suite struct UpdateTests {
    @Test func enterOpensTheSchoolThenTheStudentAndAsksForTheirRecords() {
        var walk = Walk.start()
        walk.press(.enter)
        #expect(walk.students?.scope.school == "0505")
        #expect(walk.students?.students.count == 32)
        walk.press(.enter)
        guard case .loadStudent(let row, let id, _)? = walk.effects.first else {
            Issue.record("no effect")
            return
        }
        #expect(walk.model.roster?.studentIDs[row] == id)
        #expect(walk.model.place.kind == .student)
    }

    @Test func goingBackRestoresRowFilterOrderAndScroll() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("l"), .character("]"), .pageDown, .down, .down)
        let before = walk.students
        let screen = walk.text
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.tab, .down, .escape)
        #expect(walk.text == screen)
        #expect(walk.students?.viewport == before?.viewport)
        #expect(walk.students?.scope == before?.scope)
        #expect(walk.students?.order == before?.order)
    }

    @Test(arguments: [Key.escape, .backspace, .character("q")])
    func threeKeysGoBackOneLevel(_ key: Key) {
        var walk = Walk.start()
        walk.press(.enter, .enter, key)
        #expect(walk.model.place.kind == .students)
        walk.press(key)
        #expect(walk.model.place.kind == .schools)
        #expect(walk.effects.isEmpty)
    }

    @Test func atTheFirstScreenOnlyQEnds() {
        var walk = Walk.start()
        walk.press(.escape)
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("first screen"))
        walk.press(.backspace)
        #expect(walk.effects.isEmpty)
        walk.press(.character("q"))
        #expect(walk.effects == [.quit])
    }

    @Test func capitalQEndsFromEveryScreen() {
        var walk = Walk.start()
        for keys in [[], [Key.enter], [.enter], [.character("?")]] {
            for key in keys { walk.press(key) }
            var copy = walk
            copy.press(.character("Q"))
            #expect(copy.effects == [.quit])
        }
    }

    @Test func escapeClosesThePromptThenClearsTheFilterThenGoesBack() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("/"))
        walk.type("haddad")
        walk.press(.escape)
        #expect(walk.model.prompt == nil)
        #expect(walk.students?.scope.search == "")
        #expect(walk.students?.scope.tiers == [.high])
        walk.press(.escape)
        #expect(walk.students?.scope.isNarrowed == false)
        #expect(walk.model.place.kind == .students)
        walk.press(.escape)
        #expect(walk.model.place.kind == .schools)
    }

    @Test func controlCStopsWhatIsLoadingAndTwiceEnds() {
        var walk = Walk.atStudents()
        walk.press(.enter)
        let ticket = walk.ticket
        walk.press(.control("c"))
        #expect(walk.model.place.kind == .students)
        walk.send(.student(SamplePage.haddad(), ticket: ticket))
        #expect(walk.model.place.kind == .students)
        walk.press(.control("c"))
        #expect(walk.effects == [.quit])
        walk.press(.down, .control("c"))
        #expect(walk.effects.isEmpty)
    }

    @Test func redrawAndSuspendAreEffects() {
        var walk = Walk.start()
        walk.press(.control("l"))
        #expect(walk.effects == [.redraw])
        walk.press(.character("/"), .control("z"))
        #expect(walk.effects == [.suspend])
        #expect(walk.model.prompt != nil)
    }

    @Test(arguments: [Input.hangUp, .terminate])
    func theEndOfTheTerminalEnds(_ input: Input) {
        var walk = Walk.start()
        walk.send(.input(input))
        #expect(walk.effects == [.quit])
    }

    @Test func aTooSmallTerminalTakesOnlyTheKeysThatHarmNothing() {
        var walk = Walk.atStudents()
        walk.send(.input(.resize(columns: 20, rows: 5)))
        let before = walk.students?.viewport.selected
        walk.press(.down, .enter, .character("q"), .escape)
        #expect(walk.effects.isEmpty)
        #expect(walk.students?.viewport.selected == before)
        walk.press(.character("Q"))
        #expect(walk.effects == [.quit])
        walk.send(.input(.resize(columns: 80, rows: 24)))
        #expect(walk.text.contains("131 students"))
    }

    @Test func helpIsTheSameKeysAwayFromEveryScreenAndGoesBack() {
        var walk = Walk.atStudents()
        walk.press(.character("?"))
        #expect(walk.model.place.kind == .help)
        #expect(walk.text.contains("Keys: Students"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .students)
    }

    @Test func resizingKeepsTheSelectedRowOnTheScreen() {
        var walk = Walk.atStudents()
        walk.press(.character("G"))
        let id = walk.selectedID
        for (columns, rows) in [(200, 60), (40, 12), (0, 0), (80, 24)] {
            walk.send(.input(.resize(columns: columns, rows: rows)))
        }
        #expect(walk.selectedID == id)
        #expect(walk.selectedLine.contains(">"))
    }
}
