/// A letter mark as its meaning: read from bytes once, so that no loop compares text.
public enum LetterMark: UInt8, Sendable, CaseIterable {
    /// No letter.
    case none
    /// A+.
    case aPlus
    /// A.
    case a
    /// A-.
    case aMinus
    /// B+.
    case bPlus
    /// B.
    case b
    /// B-.
    case bMinus
    /// C+.
    case cPlus
    /// C.
    case c
    /// C-.
    case cMinus
    /// D+.
    case dPlus
    /// D.
    case d
    /// D-.
    case dMinus
    /// F, or E where a school fails with it.
    case f
    /// A mark that fails without a place among the letters: U, NC, fail.
    case fail
    /// A mark that passes without a place among the letters: P, CR, passing, acceptable, good, outstanding.
    case pass
    /// I, W or anything else: it says neither.
    case unknown

    /// The letter written as UTF-8 bytes, whatever its case; blanks around it do not count.
    public init(bytes: [UInt8], in range: Range<Int>) {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] == UInt8(ascii: " ") { low += 1 }
        while high > low, bytes[high - 1] == UInt8(ascii: " ") { high -= 1 }
        switch high - low {
        case 0: self = .none
        case 1: self = Self.letter(bytes[low], sign: 0)
        case 2: self = Self.pair(bytes[low], bytes[low + 1])
        default: self = Self.word(bytes[low..<high])
        }
    }

    /// The letter written as UTF-8 bytes, by way of ``short`` where it is.
    @inline(__always)
    init(bytes: [UInt8], in range: Range<Int>, _ short: [LetterMark]) {
        switch range.count {
        case 0: self = .none
        case 1: self = short[Int(bytes[range.lowerBound])]
        case 2 where bytes[range.lowerBound + 1] != 0:
            self = short[Int(bytes[range.lowerBound]) | Int(bytes[range.lowerBound + 1]) << 8]
        default: self.init(bytes: bytes, in: range)
        }
    }

    /// What one or two bytes mean, by their number with the first byte low: nearly all marks are as short.
    static let short: [LetterMark] = {
        var bytes: [UInt8] = [0, 0]
        return (0..<65_536).map { number in
            bytes[0] = UInt8(truncatingIfNeeded: number)
            bytes[1] = UInt8(truncatingIfNeeded: number >> 8)
            return LetterMark(bytes: bytes, in: 0..<(bytes[1] == 0 ? 1 : 2))
        }
    }()

    /// The letter written as text.
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes, in: bytes.indices)
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Self {
        switch (first & 0xDF, second & 0xDF) {
        case (UInt8(ascii: "C"), UInt8(ascii: "R")): .pass
        case (UInt8(ascii: "N"), UInt8(ascii: "C")): .fail
        default: letter(first, sign: second)
        }
    }

    private static func letter(_ byte: UInt8, sign: UInt8) -> Self {
        let upper = byte & 0xDF
        if sign == 0 {
            switch upper {
            case UInt8(ascii: "E"), UInt8(ascii: "F"): return .f
            case UInt8(ascii: "U"): return .fail
            case UInt8(ascii: "P"): return .pass
            default: break
            }
        }
        let step: UInt8
        switch sign {
        case UInt8(ascii: "+"): step = 0
        case 0: step = 1
        case UInt8(ascii: "-"): step = 2
        default: return .unknown
        }
        guard upper >= UInt8(ascii: "A"), upper <= UInt8(ascii: "D") else { return .unknown }
        return Self(rawValue: 1 + (upper - UInt8(ascii: "A")) * 3 + step) ?? .unknown
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> Self {
        for (word, mark) in words where matches(bytes, word) { return mark }
        return .unknown
    }

    private static func matches(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard bytes.count == word.count else { return false }
        return zip(bytes, word).allSatisfy { $0 | 0x20 == $1 }
    }

    private static let words: [([UInt8], LetterMark)] =
        ["pass", "passing", "acceptable", "minimally acceptable", "good", "outstanding"]
        .map { (Array($0.utf8), .pass) }
        + ["fail", "failing"].map { (Array($0.utf8), .fail) }
}
