import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Searching while typing.
@Suite struct UpdatePromptsTests {
    @Test func searchNarrowsWhileTypingWithoutAccentsAndByID() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("lukasz")
        #expect(walk.students?.students.count == 1)
        #expect(walk.selectedID == "1009")
        walk.press(.control("u"))
        walk.type("1003")
        #expect(walk.selectedID == "1003")
        walk.press(.enter)
        #expect(walk.model.prompt == nil)
        #expect(walk.students?.scope.search == "1003")
    }

    @Test func lettersTypedInASearchAreNotCommands() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("tQqRj")
        #expect(walk.effects.isEmpty)
        #expect(walk.students?.scope.search == "tQqRj")
        #expect(walk.students?.scope.tiers.isEmpty == true)
    }

    @Test func pastedTextIsTypedInAPromptAndIgnoredElsewhere() {
        var walk = Walk.atStudents()
        walk.send(.input(.paste("Q\nt")))
        #expect(walk.effects.isEmpty)
        #expect(walk.students?.scope.isNarrowed == false)
        #expect(walk.text.contains("Pasted text"))
        walk.press(.character("/"))
        walk.send(.input(.paste("Nguyễn\n")))
        #expect(walk.selectedID == "1007")
        #expect(walk.model.prompt != nil)
    }

    @Test func controlKeysMoveInTheListWhileTyping() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("sample")
        walk.press(.control("n"), .control("n"), .control("n"), .control("p"))
        #expect(walk.students?.viewport.selected == 2)
        walk.press(.enter)
        #expect(walk.students?.viewport.selected == 2)
    }

    @Test func schoolsAreSearchedByNameToo() {
        var walk = Walk.start()
        walk.press(.character("/"))
        walk.type("voc")
        guard case .schools(let schools) = walk.model.place else { return }
        #expect(schools.schools == [2, nil])
        #expect(walk.text.contains("1 of 6"))
        walk.press(.enter, .escape)
        guard case .schools(let cleared) = walk.model.place else { return }
        #expect(cleared.schools.count == 7)
    }
}
