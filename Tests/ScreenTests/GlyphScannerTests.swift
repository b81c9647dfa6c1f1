import Screen
import Testing

@Suite struct GlyphScannerTests {
    @Test(arguments: [
        ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb\nc\r", "a␉b␊c␍"), ("\0\u{7F}", "␀␡"),
        ("\u{9B}31m", "\\x9b31m"), ("\u{85}", "\\x85"),
        ("\u{202E}gpj", "\\u202egpj"), ("\u{2066}x\u{2069}", "\\u2066x\\u2069"),
        ("a\u{2028}b\u{2029}", "a\\u2028b\\u2029"),
    ])
    func aHarmfulCharacterIsSpelledOut(text: String, shown: String) {
        #expect(draw(text) == shown)
    }

    @Test func noControlCharacterOfAnyKindReachesACell() {
        let harmful =
            Array(0..<0x20) + Array(0x7F..<0xA0) + Array(0x2028...0x202E)
            + Array(0x2066...0x2069)
        for value in harmful {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let shown = draw("a\(Character(scalar))b")
            let bad = shown.unicodeScalars.contains { harmful.contains(Int($0.value)) }
            #expect(!bad, "U+\(String(value, radix: 16))")
            #expect(shown.first == "a" && shown.last == "b")
        }
    }

    @Test func anAsciiFrameShowsControlCharactersWithACaret() {
        #expect(draw("a\u{1B}[0m\u{7F}", ascii: true) == "a^[[0m^?")
    }

    @Test(arguments: [
        ("Nguyễn, Zoë Łukasz O’Neill", "Nguyen, Zoe Lukasz O'Neill"), ("e\u{301}", "e"),
        ("李 伟", "?? ??"), ("▲ 10 › 9 · ≥ 4 … −2 – x", "^ 10 > 9 . > 4 ~ -2 - x"),
        ("▁▂▅█", "_.+#"), ("███▎", "###"), ("─│", "-|"), ("Ж", "?"), ("👩‍🎓", "??"),
    ])
    func anAsciiFrameShowsTheNearestLook(text: String, shown: String) {
        #expect(draw(text, ascii: true) == shown)
    }

    @Test func anAsciiFrameHoldsNothingButAscii() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isAscii = draw("a" + String(scalar), ascii: true).utf8.allSatisfy {
                (0x20..<0x7F).contains($0)
            }
            #expect(isAscii, "U+\(String(value, radix: 16))")
        }
    }

    @Test func combiningMarksStayOnTheirLetter() {
        let frame = frame("e\u{302}\u{303}x")
        #expect(frame[0, 0].glyph.text == "e\u{302}\u{303}")
        #expect(frame[0, 1].glyph.text == "x")
    }

    @Test func aMarkWithoutALetterGetsADottedCircle() {
        #expect(draw("\u{301}a") == "\u{25CC}\u{301}a")
    }

    @Test func aHundredMarksOnOneLetterStayInOneCell() {
        let frame = frame("a" + String(repeating: "\u{301}", count: 100) + "b")
        #expect(frame[0, 0].glyph.text.unicodeScalars.count == 5)
        #expect(frame[0, 1].glyph.text == "b")
    }

    @Test func aRightToLeftNameKeepsItsLogicalOrder() {
        #expect(draw("Cohen שרה 7") == "Cohen שרה 7")
    }

    @Test func anEmojiSequenceShowsItsFirstPicture() {
        #expect(draw("👨‍👩‍👧x") == "👨x")
        #expect(draw("🇺🇸🇫🇷") == "🇺🇸🇫🇷")
    }

    private func frame(_ text: String, ascii: Bool = false) -> Frame {
        var frame = Frame(width: 40, height: 1, ascii: ascii)
        frame.write(text, row: 0)
        return frame
    }

    private func draw(_ text: String, ascii: Bool = false) -> String {
        frame(text, ascii: ascii).text
    }
}
