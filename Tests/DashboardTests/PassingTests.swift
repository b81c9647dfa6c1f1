import Screen
import Testing

@testable import Dashboard

/// What is drawn while the cursor moves: the list at once, the panel below it when keys rest.
@Suite struct PassingTests {
    @Test func whileTheCursorMovesThePanelStillTellsOfTheRowBefore() throws {
        var walk = Walk.atStudents()
        let shown = view(walk.model)
        walk.press(.down)
        let frame = view(walk.model)
        let passing = try #require(viewInPassing(walk.model, after: shown))
        let panel = try #require(frame.panel)
        for row in 0..<24 {
            #expect(passing.line(row) == (panel.contains(row) ? shown : frame).line(row))
        }
        #expect(passing.cursor == frame.cursor)
        #expect(frame.text != passing.text)
    }

    @Test func movesOfManyRowsInOneGoWaitToo() {
        var walk = Walk.atStudents()
        let shown = view(walk.model)
        walk.press(.down, .pageDown, .up)
        #expect(viewInPassing(walk.model, after: shown) != nil)
    }

    @Test(arguments: [Key.character("t"), .character("]"), .character("/"), .character("?")])
    func whatIsNoMoveIsShownWholeAtOnce(_ key: Key) {
        var walk = Walk.atStudents()
        let shown = view(walk.model)
        walk.press(.down, key)
        #expect(viewInPassing(walk.model, after: shown) == nil)
    }

    @Test func whatComesByItselfIsShownAtOnce() {
        var walk = Walk.atStudents()
        let shown = view(walk.model)
        walk.press(.down)
        walk.send(.input(.wake))
        #expect(viewInPassing(walk.model, after: shown) == nil)
    }

    @Test func nothingIsKeptWhereTheScreenIsNotKnownOrHadNoSuchPanel() {
        var walk = Walk.atStudents()
        let high = view(
            Walk(Model(roster: SampleRoster.harborPoint(), columns: 80, rows: 50)).model
        )
        walk.press(.down)
        #expect(viewInPassing(walk.model, after: nil) == nil)
        #expect(viewInPassing(walk.model, after: Frame(width: 80, height: 24)) == nil)
        #expect(viewInPassing(walk.model, after: high) == nil)
    }

    @Test func aPromptOnThePanelNeverWaits() {
        var walk = Walk.atStudents()
        walk.press(.character("/"), .down)
        #expect(view(walk.model).panel == nil)
    }

    @Test func theSelectedStudentsTierKeepsItsColour() {
        let frame = view(Walk.atStudents().model)
        let row = frame.cursor?.row ?? 0
        #expect(frame[row, 3].style.ink == .tierHigh)
        #expect(frame[row, 10].style.ink == .selection)
        #expect(frame[row, 35].style.ink == .plain)
    }
}
