import Screen
import Testing

@Suite struct FrameWritingTests {
    /// A name of every kind: wide, combining, right to left, with a control character.
    static let names = [
        "Haddad, Sami", "李, 伟千代千代", "Nguye\u{302}\u{303}n, Minh", "כהן, שרה", "a\u{1B}b\u{1B}c",
        "👩‍🎓👩‍🎓👩‍🎓",
    ]

    @Test(arguments: names)
    func clippingAtEveryColumnNeverOverflowsAndMarksTheCut(name: String) {
        let whole = CharacterWidth.displayWidth(of: name)
        for width in 0...(whole + 2) {
            var frame = Frame(width: whole + 4, height: 1)
            frame.fill(frame.bounds, with: "_")
            let used = frame.write(name, row: 0, column: 1, width: width)
            #expect(used <= width)
            #expect(frame.text.hasPrefix("_"))
            #expect(frame[0, width + 1].glyph.text == "_")
            #expect(frame.text.contains("…") == (width > 0 && width < whole))
            #expect(width < whole || used == whole)
        }
    }

    @Test func aWideCharacterThatDoesNotFitIsLeftOutWhole() {
        #expect(clip("千代田", 6) == "千代田")
        #expect(clip("千代田", 5) == "千代…")
        #expect(clip("千代田", 4) == "千…")
        #expect(clip("千代田", 3) == "千…")
        #expect(clip("千代田", 2) == "…")
        #expect(clip("千代田", 1) == "…")
        #expect(clip("千代田", 0) == "")
    }

    @Test func anAsciiFrameCutsWithATilde() {
        #expect(clip("Reyes-Ortiz", 6, ascii: true) == "Reyes~")
    }

    @Test func aCombiningLetterIsNeverCutFromItsMarks() {
        #expect(clip("ae\u{302}\u{303}o", 2) == "a…")
        #expect(clip("ae\u{302}\u{303}", 2) == "ae\u{302}\u{303}")
    }

    @Test func textStandsWhereItsAlignmentSays() {
        var frame = Frame(width: 8, height: 3)
        frame.write("12", row: 0, column: 1, width: 6, alignment: .trailing)
        frame.write("12", row: 1, column: 1, width: 5, alignment: .center)
        frame.write("12", row: 2, column: 1, width: 6)
        #expect(frame.text == "     12\n  12\n 12")
    }

    @Test func textOutsideOfTheFrameIsNotDrawn() {
        var frame = Frame(width: 4, height: 2)
        let used =
            frame.write("abc", row: 2) + frame.write("abc", row: -1)
            + frame.write("abc", row: 0, column: 4)
        #expect(used == 0)
        #expect(frame.text == "\n")
        frame.write("abcd", row: 0, column: -2, width: 4)
        #expect(frame.text == "cd\n")
    }

    @Test func runsAreClippedTogetherAndTheCutTakesItsStyle() {
        var frame = Frame(width: 6, height: 1)
        let used = frame.write(
            [Run("Enter", .keys), Run(" open", .muted)],
            row: 0,
            width: 6
        )
        #expect(used == 6)
        #expect(frame.text == "Enter…")
        #expect(frame.styledText == "kkkkkm")
    }

    @Test func aMarkAtTheStartOfARunJoinsTheRunBefore() {
        var frame = Frame(width: 6, height: 1)
        frame.write([Run("e", .keys), Run("\u{301}x", .muted)], row: 0)
        #expect(frame.text == "e\u{301}x")
        #expect(frame.styledText == "km")
    }

    @Test func aRectangleKeepsItsTextInside() {
        var frame = Frame(width: 8, height: 2)
        let rect = Rect(row: 0, column: 2, width: 4, height: 1)
        let inside = frame.write("abcdef", in: rect)
        let below = frame.write("below", in: rect, line: 1)
        #expect(inside == 4)
        #expect(below == 0)
        #expect(frame.text == "  abc…\n")
    }

    private func clip(_ text: String, _ width: Int, ascii: Bool = false) -> String {
        var frame = Frame(width: 20, height: 1, ascii: ascii)
        frame.write(text, row: 0, width: width)
        return frame.text
    }
}
