/// A student's standing in a section, made of numbers of distinct marks.
struct StandingEntry: RunElement {
    /// The section's number; the course's once the facts are finished.
    var section: Int32
    /// The final mark and, in the highest bits, what all the marks say together.
    private var finalAndFlags: UInt32 = 0
    /// The latest mark of a grading period, semester or progress report; 0 where there is none.
    var latest: UInt32 = 0
    /// The latest mark of this term; 0 where there is none.
    var term: UInt32 = 0

    /// What marks of a section say together, whichever of them stand.
    struct Said: OptionSet, Sendable {
        let rawValue: UInt32
        static let judgedFinal = Said(rawValue: 1 << 28)
        static let failedFinal = Said(rawValue: 1 << 29)
        static let judgedPeriod = Said(rawValue: 1 << 30)
        static let failedPeriod = Said(rawValue: 1 << 31)
    }

    init(section: Int32) { self.section = section }

    /// The final mark; 0 where there is none.
    ///
    /// There are never as many distinct marks as 28 bits can name.
    var final: UInt32 {
        get { finalAndFlags & 0x0FFF_FFFF }
        set { finalAndFlags = finalAndFlags & 0xF000_0000 | newValue & 0x0FFF_FFFF }
    }

    /// What its marks say.
    var said: Said {
        get { Said(rawValue: finalAndFlags & 0xF000_0000) }
        set { finalAndFlags = finalAndFlags & 0x0FFF_FFFF | newValue.rawValue & 0xF000_0000 }
    }

    static var vacant: StandingEntry { StandingEntry(section: -1) }
    var isVacant: Bool { section < 0 }
}
