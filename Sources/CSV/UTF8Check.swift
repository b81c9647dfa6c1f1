/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
    enum Verdict: Equatable {
        case valid
        /// A character that begins here lacks bytes, which may still come.
        case cutOff(at: Int)
        /// No character can begin with the bytes here.
        case invalid(at: Int)
    }

    /// Judges the bytes of a range; runs of ASCII are skipped eight at a time.
    static func verdict(_ bytes: [UInt8], _ range: Range<Int>) -> Verdict {
        var at = range.lowerBound
        while at < range.upperBound {
            at = skipASCII(bytes, at..<range.upperBound)
            guard at < range.upperBound else { break }
            guard let length = length(first: bytes[at]) else { return .invalid(at: at) }
            let have = min(length, range.upperBound - at)
            guard continues(bytes, at, have) else { return .invalid(at: at) }
            guard have == length else { return .cutOff(at: at) }
            at += length
        }
        return .valid
    }

    private static func skipASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var at = range.lowerBound
        let words = unsafe bytes.withUnsafeBytes { raw in
            while at + 8 <= range.upperBound {
                let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 != 0 { break }
                at += 8
            }
            return at
        }
        at = words
        while at < range.upperBound, bytes[at] < 0x80 { at += 1 }
        return at
    }

    private static func length(first byte: UInt8) -> Int? {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private static func continues(_ bytes: [UInt8], _ at: Int, _ have: Int) -> Bool {
        for index in 1..<max(have, 1) where bytes[at + index] & 0xC0 != 0x80 { return false }
        guard have > 1 else { return true }
        let second = bytes[at + 1]
        return switch bytes[at] {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}
