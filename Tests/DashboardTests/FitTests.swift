import Screen
import Testing

@testable import Dashboard

@Suite struct FitTests {
    @Test func textIsPaddedOrCutToExactlyItsColumns() {
        #expect(Fit.text("abc", 5, ascii: false) == "abc  ")
        #expect(Fit.text("abc", 5, ascii: false, alignment: .trailing) == "  abc")
        #expect(Fit.text("abcdef", 5, ascii: false) == "abcd…")
        #expect(Fit.text("abcde", 5, ascii: false) == "abcde")
        #expect(Fit.text("abc", 0, ascii: false) == "")
    }

    @Test(arguments: 1..<12)
    func wideAndCombiningNamesTakeExactlyTheirColumns(_ width: Int) {
        for name in ["李伟明华", "Nguyễn", "Ha\u{0301}na", "حداد سامي", "a漢b字c"] {
            let text = Fit.text(name, width, ascii: false)
            #expect(CharacterWidth.displayWidth(of: text) == width, "\(name)")
        }
    }

    @Test func linesBreakBetweenWordsAndLongWordsAreCut() {
        #expect(Fit.wrapped("one two three", 7, ascii: false) == ["one two", "three"])
        #expect(Fit.wrapped("incomprehensible", 5, ascii: false) == ["inco…"])
        #expect(Fit.wrapped("", 5, ascii: false).isEmpty)
        #expect(Fit.wrapped("a b", 0, ascii: false).count == 2)
    }
}
