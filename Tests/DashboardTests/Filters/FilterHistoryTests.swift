import Scoring
import Screen
import Testing

@testable import Dashboard

/// Filters that were kept can be typed again.
@Suite struct FilterHistoryTests {
    private func kept(_ texts: String...) -> Walk {
        var walk = Walk.atStudents()
        for text in texts {
            walk.press(.character("/"), .control("u"))
            walk.type(text)
            walk.press(.enter)
        }
        walk.press(.escape)
        return walk
    }

    private func typed(_ walk: Walk) -> String? {
        guard case .filter(let entry) = walk.model.prompt else { return nil }
        return entry.field.text
    }

    @Test func upGoesBackThroughThemAndDownReturnsToWhatWasTyped() {
        var walk = kept("tier:high", "att<90")
        walk.press(.character("/"))
        walk.type("smi")
        walk.press(.up)
        #expect(typed(walk) == "att<90")
        walk.press(.up, .up, .up)
        #expect(typed(walk) == "tier:high")
        #expect(walk.students?.scope.tiers == [])
        #expect(walk.students?.scope.filter?.text == "tier:high")
        walk.press(.down, .down, .down)
        #expect(typed(walk) == "smi")
        #expect(walk.students?.scope.search == "smi")
    }

    @Test func aFilterThatIsChangedIsWhatWasTyped() {
        var walk = kept("tier:high", "att<90")
        walk.press(.character("/"), .up)
        walk.type(" gpa<2")
        walk.press(.up, .down)
        #expect(typed(walk) == "att<90 gpa<2")
    }

    @Test func rowsAreReachedByTheOtherKeysMeanwhile() {
        var walk = kept("att<90")
        walk.press(.character("/"), .control("n"), .control("n"), .control("p"))
        #expect(walk.students?.viewport.selected == 1)
    }

    @Test func whatIsKeptTwiceIsRememberedOnceAndWhatIsEmptyOrWrongNever() {
        var walk = kept("tier:high", "att<90", "tier:high")
        #expect(walk.model.filterHistory.texts == ["att<90", "tier:high"])
        walk.press(.character("/"), .enter, .character("/"))
        walk.type("tier:hi,")
        walk.press(.enter, .escape)
        #expect(walk.model.filterHistory.texts == ["att<90", "tier:high"])
        var history = FilterHistory()
        for number in 0..<80 { history.keep("\(number)") }
        #expect(history.texts.count == FilterHistory.most && history[1] == "79")
        #expect(history[0] == nil && history[51] == nil && history[-1] == nil)
    }
}
