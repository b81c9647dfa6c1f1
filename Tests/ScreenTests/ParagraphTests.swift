import Screen
import Testing

@Suite struct ParagraphTests {
    @Test(arguments: [
        (80, ["What adds most: failing marks"]), (29, ["What adds most: failing marks"]),
        (28, ["What adds most: failing", "marks"]), (15, ["What adds most:", "failing marks"]),
        (4, ["What", "adds", "most", ":", "fail", "ing", "mark", "s"]),
    ])
    func linesBreakAtBlanks(width: Int, lines: [String]) {
        #expect(Paragraph.lines("What adds most: failing marks", width: width) == lines)
    }

    @Test func lineBreaksStayAndBlanksAtBreaksGo() {
        #expect(Paragraph.lines("a  b\n\n c ", width: 10) == ["a b", "", "c"])
        #expect(Paragraph.lines("", width: 10) == [""])
    }

    @Test func noLineIsWiderThanAsked() {
        let text = "李, 伟千代千代 Nguye\u{302}\u{303}n 👩‍🎓👩‍🎓👩‍🎓 a\u{1B}b\u{202E}c"
        for width in 2...40 {
            for line in Paragraph.lines(text, width: width) {
                let columns = CharacterWidth.displayWidth(of: line)
                #expect(columns <= width || line.count == 1)
            }
        }
    }

    @Test func aWidthOfNothingEndsAllTheSame() {
        #expect(Paragraph.lines("ab c", width: 0) == ["ab", "c"])
    }
}
