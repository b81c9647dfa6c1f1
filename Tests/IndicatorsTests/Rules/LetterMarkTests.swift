import Testing

@testable import Indicators

struct LetterMarkTests {
    @Test func theTableOfShortMarksSaysWhatTheBytesSay() {
        let texts = [
            "", "A", "a-", "D+", "F", " F", "F ", "  ", "CR", "nc", "??", "P", "fail", "é",
        ]
        for text in texts {
            let bytes = Array("x\(text)y".utf8)
            let range = 1..<bytes.count - 1
            #expect(
                LetterMark(bytes: bytes, in: range, LetterMark.short)
                    == LetterMark(bytes: bytes, in: range)
            )
        }
        #expect(
            LetterMark(bytes: [65, 0], in: 0..<2, LetterMark.short)
                == LetterMark(bytes: [65, 0], in: 0..<2)
        )
    }
}
