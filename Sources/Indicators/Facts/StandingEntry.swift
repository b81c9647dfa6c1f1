/// A student's standing in a section in twelve bytes: the section, and three marks as numbers of distinct ones.
///
/// Marks beyond two million distinct ones have no number; a standing with such a mark is kept whole elsewhere (``isWide``).
struct StandingEntry: RunElement {
    /// The section's number in the low 28 bits, what its marks say in the high ones.
    private var sectionAndSaid: UInt32
    private var low: UInt32 = 0
    private var high: UInt32 = 0

    /// What marks of a section say together, whichever of them stand.
    struct Said: OptionSet, Sendable {
        let rawValue: UInt32
        static let judgedFinal = Said(rawValue: 1 << 28)
        static let failedFinal = Said(rawValue: 1 << 29)
        static let judgedPeriod = Said(rawValue: 1 << 30)
        static let failedPeriod = Said(rawValue: 1 << 31)
    }

    /// A standing without marks in a section; the ids of 2^28 sections would not fit into memory.
    init(section: Int32) { sectionAndSaid = UInt32(bitPattern: section) & Self.sectionBits }

    /// How many distinct marks have a number that fits.
    static let numbers: UInt32 = 1 << 21

    /// The section's number; the course's once the facts are finished.
    var section: Int32 {
        get { Int32(bitPattern: sectionAndSaid & Self.sectionBits) }
        set { sectionAndSaid = said.rawValue | UInt32(bitPattern: newValue) & Self.sectionBits }
    }

    /// What its marks say.
    var said: Said {
        get { Said(rawValue: sectionAndSaid & ~Self.sectionBits) }
        set { sectionAndSaid = sectionAndSaid & Self.sectionBits | newValue.rawValue }
    }

    /// The final mark; 0 where there is none.
    var final: UInt32 {
        get { number(at: 0) }
        set { set(newValue, at: 0) }
    }

    /// The latest mark of a grading period, semester or progress report; 0 where there is none.
    var latest: UInt32 {
        get { number(at: 21) }
        set { set(newValue, at: 21) }
    }

    /// The latest mark of this term; 0 where there is none.
    var term: UInt32 {
        get { number(at: 42) }
        set { set(newValue, at: 42) }
    }

    /// Whether its marks are in a ``WideStanding``, for not all of them have a number.
    var isWide: Bool { high >> 31 != 0 }

    /// The place of the wide standing; only where it is wide.
    var widePlace: Int {
        get { Int(low) }
        set { (low, high) = (UInt32(truncatingIfNeeded: newValue), 1 << 31) }
    }

    static var vacant: StandingEntry {
        var entry = StandingEntry(section: -1)
        entry.high = .max
        return entry
    }
    var isVacant: Bool { high == .max }

    private static let sectionBits: UInt32 = 0x0FFF_FFFF

    private var packed: UInt64 { UInt64(high) << 32 | UInt64(low) }

    @inline(__always)
    private func number(at bit: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: packed >> bit) & (Self.numbers - 1)
    }

    @inline(__always)
    private mutating func set(_ number: UInt32, at bit: UInt64) {
        let mask = UInt64(Self.numbers - 1) << bit
        let changed = packed & ~mask | UInt64(number) << bit & mask
        (low, high) = (
            UInt32(truncatingIfNeeded: changed), UInt32(truncatingIfNeeded: changed >> 32)
        )
    }
}

/// The marks of a standing as they are.
struct WideStanding: Sendable {
    var final = MarkWord.none
    var latest = MarkWord.none
    var term = MarkWord.none

    /// Takes in a mark: the greatest of each kind stands.
    mutating func add(_ word: MarkWord, isFinal: Bool, isThisTerm: Bool) {
        if isFinal {
            if word.bits > final.bits { final = word }
        } else if word.bits > latest.bits {
            latest = word
        }
        if isThisTerm, word.bits > term.bits { term = word }
    }
}
