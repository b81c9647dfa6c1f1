import Scoring
import Screen
import Testing

@testable import Dashboard

/// What a search found is underlined in the names.
@Suite struct MatchMarksTests {
    private func underlined(_ walk: Walk, row: Int) -> String {
        let frame = view(walk.model)
        return (0..<frame.width).filter { frame[row, $0].style.emphasis.contains(.underline) }
            .map { frame.line(row).dropFirst($0).prefix(1) }.joined()
    }

    private func searching(_ text: String) -> Walk {
        var walk = Walk.atStudents()
        walk.press(.character("0"), .character("/"))
        walk.type(text)
        return walk
    }

    @Test func aPartOfANameIsUnderlinedAccentsOrNot() {
        let walk = searching("guyen")
        #expect(underlined(walk, row: 3) == "guyễn")
    }

    @Test func eachWordIsUnderlinedAlsoAfterTheSearchIsKept() {
        var walk = searching("had sam")
        #expect(underlined(walk, row: 3) == "HadSam")
        walk.press(.enter)
        #expect(underlined(walk, row: 3) == "HadSam")
        walk.press(.escape)
        #expect(underlined(walk, row: 3) == "")
    }

    @Test func whatIsLeftOutAndWhatIsNoPartOfANameIsNot() {
        #expect(underlined(searching("-sami grade:9"), row: 3) == "")
        #expect(underlined(searching("1001"), row: 3) == "")
    }

    @Test(arguments: [
        ("weis", "Weiß, Zoë", 0..<4), ("zoe", "Weiß, Zoë", 6..<9), ("wei", "李, Wei", 4..<7),
    ])
    func columnsAreThoseOfTheScreen(_ word: String, _ name: String, _ columns: Range<Int>) {
        let folded = NameFolding.fold(word)
        #expect(MatchMarks.columns(of: folded, in: name, ascii: false) == columns)
        #expect(MatchMarks.columns(of: NameFolding.fold("xyz"), in: name, ascii: false) == nil)
    }

    @Test func aMatchThatIsCutAwayUnderlinesNothingBesideItsColumn() {
        var frame = Frame(width: 20, height: 1)
        let place = Rect(row: 0, column: 2, width: 4, height: 1)
        MatchMarks.draw([NameFolding.fold("berg")], in: "Rosenberg", place, into: &frame)
        MatchMarks.draw([NameFolding.fold("senb")], in: "Rosenberg", place, into: &frame)
        let found = (0..<20).filter { frame[0, $0].style.emphasis.contains(.underline) }
        #expect(found == [4, 5])
    }
}
