import Screen
import Testing

@Suite struct FrameTests {
    @Test func anEmptyFrameIsEmptyLines() {
        #expect(Frame(width: 3, height: 2).text == "\n")
        #expect(Frame(width: 0, height: 0).text == "")
        #expect(Frame(width: -1, height: 4).cells.isEmpty)
    }

    @Test func overwritingHalfOfAWideCharacterLeavesABlankInItsOtherHalf() {
        var left = Frame(width: 6, height: 1)
        left.write("李伟", row: 0)
        left.write("x", row: 0, column: 0)
        #expect(left.text == "x 伟")
        var right = Frame(width: 6, height: 1)
        right.write("李伟", row: 0)
        right.write("x", row: 0, column: 1)
        #expect(right.text == " x伟")
        right.write("千", row: 0, column: 1)
        #expect(right.text == " 千")
        #expect(right[0, 2].glyph.width == 0)
        #expect(right[0, 3].glyph == .space)
    }

    @Test func aFillCutsAtTheEdges() {
        var frame = Frame(width: 4, height: 3)
        frame.fill(Rect(row: 1, column: 2, width: 99, height: 99), with: "x")
        #expect(frame.text == "\n  xx\n  xx")
        frame.fill(Rect(row: -5, column: -5, width: 8, height: 7), with: "y")
        #expect(frame.text == "yyy\nyyyx\n  xx")
    }

    @Test func aRuleCrossesTheRow() {
        var frame = Frame(width: 4, height: 2)
        frame.rule(row: 0)
        frame.rule(row: 1, column: 1, width: 2, style: .plain)
        #expect(frame.text == "────\n ──")
        #expect(frame.styledText == "mmmm\n")
        var ascii = Frame(width: 3, height: 1, ascii: true)
        ascii.rule(row: 0)
        #expect(ascii.text == "---")
    }

    @Test func paintingChangesTheLookAndNotTheText() {
        var frame = Frame(width: 5, height: 1)
        frame.write("abc", row: 0, style: Style(.tierHigh, .bold))
        frame.paint(Rect(row: 0, column: 1, width: 9, height: 1), style: .selection)
        #expect(frame.text == "abc")
        #expect(frame.styledText == "Hssss")
        #expect(frame.emphasisText == "b")
    }

    @Test func rowsAreKeptOfAnotherFrameOfTheSameSizeOnly() {
        var old = Frame(width: 3, height: 3)
        var new = old
        for row in 0..<3 {
            old.write("李", row: row)
            new.write("new", row: row)
        }
        new.keep(rows: 1..<9, of: old)
        #expect(new.text == "new\n李\n李")
        #expect(new[2, 1].glyph == .continuation)
        new.keep(rows: 0..<3, of: Frame(width: 4, height: 3))
        #expect(new.text == "new\n李\n李")
    }

    @Test func aPlaceOutsideIsBlank() {
        var frame = Frame(width: 2, height: 1)
        frame.write("ab", row: 0)
        #expect(frame[0, 2] == .blank)
        #expect(frame[-1, 0] == .blank)
        #expect(frame[1, 0] == .blank)
        #expect(frame.line(1) == "")
    }
}
