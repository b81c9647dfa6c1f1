import Foundation
import Testing

@testable import Terminal

/// What the terminal's clipboard takes.
@Suite struct Base64Tests {
    @Test func everyLengthIsSpelledAsFoundationSpellsIt() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
        }
    }
}
