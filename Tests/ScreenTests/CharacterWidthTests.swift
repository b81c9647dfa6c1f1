@testable import Screen
import Testing

@Suite struct CharacterWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("千代", 4), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("Ｗ", 2), ("ｱ", 1), ("▲·─…›", 5), ("שלום", 4),
        ("नमस्ते", 4), ("ไทย", 3), ("กำ", 2), ("กี่", 1), ("Nguyễn", 6),
        ("Nguye\u{302}\u{303}n", 6), ("\u{20000}", 2), ("\u{1F393}", 2),
    ])
    func aTextTakesTheColumnsThatTerminalsGiveIt(text: String, columns: Int) {
        #expect(CharacterWidth.displayWidth(of: text) == columns)
    }

    @Test(arguments: [
        "👩‍🎓", "👨‍👩‍👧‍👦", "👍🏽", "👩🏽‍🎓", "🇺🇸", "❤️", "❤️‍🔥", "🏳️‍🌈", "🧑🏿‍🤝‍🧑🏻",
    ])
    func anEmojiSequenceTakesTwoColumns(text: String) {
        #expect(CharacterWidth.displayWidth(of: text) == 2)
    }

    @Test func everyRangeOfWideScalarsHasNarrowNeighbours() {
        let wide: [(UInt32, UInt32)] = [
            (0x1100, 0x115F), (0x231A, 0x231B), (0x2E80, 0x2FD5), (0xAC00, 0xD7A3),
            (0x1F300, 0x1F320), (0x1FA70, 0x1FAFF),
        ]
        for (first, last) in wide {
            #expect(width(first) == 2)
            #expect(width(last) == 2 || isUnassigned(last))
            #expect(width(first - 1) != 2)
            #expect(width(last + 1) != 2)
        }
    }

    @Test func invisibleFormatCharactersTakeNoColumn() {
        #expect(CharacterWidth.displayWidth(of: "a\u{AD}b\u{FEFF}c\u{2060}\u{200E}\u{E0041}") == 3)
    }

    private func width(_ value: UInt32) -> Int {
        Unicode.Scalar(value).map { CharacterWidth.displayWidth(of: String($0)) } ?? 0
    }

    private func isUnassigned(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.generalCategory == .unassigned
    }

    @Test func plainTextIsMeasuredAsTheScannerMeasuresIt() {
        // Every scalar by itself and behind a letter, an emoji and a joiner.
        for value in UInt32(0)...0x3200 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "a\(scalar)b", "\u{1F469}\u{200D}\(scalar)"] {
                var scanner = GlyphScanner(ascii: false)
                scanner.scan(text)
                let width = CharacterWidth.displayWidth(of: text)
                #expect(width == scanner.width, "U+\(String(value, radix: 16))")
            }
        }
    }
}
