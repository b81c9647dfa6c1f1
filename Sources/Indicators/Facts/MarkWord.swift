internal import Records

/// A mark as one number: of two marks of a section the greater number is the one that stands.
///
/// That is the mark posted later; of one day a semester's, then a period's, then the one with the lower value. From the highest
/// bit: 23 bits of the day, 2 of the kind, 32 of the value, 5 of the letter and 2 of what the source says. A day of the years 1
/// to 9999 has 22 bits and a sign, so that nothing is lost.
struct MarkWord: DistinctRow {
    /// What kind of mark it is; of marks posted on one day the greater kind is the later.
    enum Kind: UInt8, Sendable {
        case progress = 0
        case period = 1
        case semester = 2
        case final = 3
    }

    /// The number; zero is no mark.
    let bits: UInt64

    private static let dayOffset: Int32 = 1 << 22

    /// - Parameters:
    ///   - posted: the day it was posted, or the term's last day, as a day number.
    ///   - kind: what kind of mark it is.
    ///   - numeric: the mark on a scale of 100 in millionths; −1 where there is none.
    ///   - letter: the mark as a letter.
    ///   - passing: what the source says: 1 passing, 0 failing, −1 nothing.
    @inline(__always)
    init(posted: Int32, kind: Kind, numeric: Int32, letter: LetterMark, passing: Int) {
        let day = min(max(posted, 1 - Self.dayOffset), Self.dayOffset - 1) &+ Self.dayOffset
        let lowerFirst = ~(UInt32(bitPattern: numeric) ^ 0x8000_0000)
        bits =
            UInt64(UInt32(bitPattern: day)) << 41 | UInt64(kind.rawValue) << 39
            | UInt64(lowerFirst) << 7 | UInt64(letter.rawValue) << 2
            | UInt64(truncatingIfNeeded: 1 &- passing)
    }

    private init(bits: UInt64) { self.bits = bits }

    /// No mark.
    static let none = MarkWord(bits: 0)

    /// The mark on a scale of 100 in millionths; −1 where there is none.
    var numeric: Int32 {
        bits == 0
            ? -1 : Int32(bitPattern: ~UInt32(truncatingIfNeeded: bits >> 7) ^ 0x8000_0000)
    }

    /// The mark as a letter.
    var letter: LetterMark {
        LetterMark(rawValue: UInt8(truncatingIfNeeded: bits >> 2) & 31) ?? .unknown
    }

    /// Whether it passes.
    var judgement: Judgement {
        if bits == 0 { return .none }
        let passing = 1 - Int(bits & 3)
        return PassRule.judge(
            isPassing: passing < 0 ? nil : passing == 1,
            letter: letter,
            numeric: numeric
        )
    }

    var digest: UInt64 {
        let mixed = bits &* 0xff51_afd7_ed55_8ccd
        return mixed ^ mixed >> 32
    }
}
