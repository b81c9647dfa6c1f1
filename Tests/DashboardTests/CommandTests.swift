import Screen
import Testing

@testable import Dashboard

/// The palette of `:`.
@Suite struct CommandTests {
    @Test func thePaletteListsEveryActionOfThePlaceWithItsKey() {
        var walk = Walk(Model(roster: SampleRoster.harborPoint(), columns: 200, rows: 80))
        walk.press(.character(":"))
        let text = walk.text
        for action in Actions.valid(in: .schools) where action.id != .command {
            #expect(text.contains("\(action.id.rawValue): \(action.help)"), "\(action.id)")
        }
    }

    @Test func typedLettersFindAnActionThatIsDoneByEnter() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("wors")
        walk.press(.enter)
        #expect(walk.students?.scope.onlyNewOrWorse == true)
        #expect(walk.model.prompt == nil)
    }

    @Test func lettersNeedNotStandSideBySide() {
        var walk = Walk.start()
        walk.press(.character(":"))
        walk.type("srtdn")
        guard case .menu(let menu) = walk.model.prompt else {
            Issue.record("no palette")
            return
        }
        #expect(menu.selected?.value == .action(.sortDown))
    }

    @Test func theBestMatchComesFirst() throws {
        let close = try #require(FuzzyMatch.score("tab", in: "next-tab: show the next tab."))
        let far = try #require(FuzzyMatch.score("tab", in: "that a big one"))
        #expect(close > far)
        #expect(FuzzyMatch.score("xyz", in: "next-tab") == nil)
        #expect(FuzzyMatch.score("", in: "next-tab") == 0)
    }

    @Test func aNumberGoesToTheRow() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("3")
        walk.press(.enter)
        #expect(walk.students?.viewport.selected == 2)
        walk.press(.character(":"))
        walk.type("0")
        walk.press(.enter)
        #expect(walk.students?.viewport.selected == 0)
    }

    @Test func aRowBeyondTheEndIsTheLastOneAndSaysSo() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("99999999999999999999999")
        walk.press(.enter)
        #expect(walk.students?.viewport.selected == (walk.students?.students.count ?? 0) - 1)
        #expect(walk.text.contains("The list ends at row"))
    }

    @Test func aCountRepeatsAMovement() {
        var walk = Walk.atStudents()
        for text in ["4j", "2 up", "1 down"] {
            walk.press(.character(":"))
            walk.type(text)
            walk.press(.enter)
        }
        #expect(walk.students?.viewport.selected == 3)
    }

    @Test func aCountInFrontOfWhatIsNoMovementDoesItOnce() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("2w")
        walk.press(.enter)
        #expect(walk.students?.scope.onlyNewOrWorse == true)
    }

    @Test func qAfterTheColonEnds() {
        var walk = Walk.start()
        walk.press(.character(":"))
        walk.type("q")
        walk.press(.enter)
        #expect(walk.effects == [.quit])
    }

    @Test func whatIsNoCommandIsToldAndChangesNothing() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("zzzz")
        walk.press(.enter)
        #expect(walk.model.prompt == nil)
        #expect(walk.text.contains("no command like this"))
    }

    @Test func escapeClosesThePaletteAndChangesNothing() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("worse")
        walk.press(.escape)
        #expect(walk.model.prompt == nil)
        #expect(walk.students?.scope.isNarrowed == false)
    }
}
