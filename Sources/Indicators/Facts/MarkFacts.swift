public import Records

/// Each student's marks of the year by section, as posted up to the day.
///
/// Marks for conduct, exams and midterms and marks that a later one replaced are left out.
public struct MarkFacts: Sendable {
    /// A mark as posted.
    public struct Posted: Hashable, Sendable {
        /// The mark on a scale of 100, in millionths; −1 where there is none.
        public var numeric: Int32 = -1
        /// The mark as a letter.
        public var letter: LetterMark = .none
        /// Whether it passes.
        public var judgement: Judgement = .none
    }

    /// What a student's marks in a section say.
    public struct Flags: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Flags with the given bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A final mark was posted.
        public static let final = Flags(rawValue: 1)
        /// A final mark passes or fails.
        public static let judgedFinal = Flags(rawValue: 2)
        /// A final mark fails.
        public static let failedFinal = Flags(rawValue: 4)
        /// A mark of a grading period or semester passes or fails.
        public static let judgedPeriod = Flags(rawValue: 8)
        /// A mark of a grading period or semester fails.
        public static let failedPeriod = Flags(rawValue: 16)
        /// There is a mark of this term.
        public static let term = Flags(rawValue: 32)
        /// The mark of this term passes or fails.
        public static let judgedTerm = Flags(rawValue: 64)
        /// The mark of this term fails.
        public static let failedTerm = Flags(rawValue: 128)
    }

    /// A student's standing in a section.
    public struct Section: Hashable, Sendable {
        /// The course's number; sections of one course share it.
        public var course: Int32
        /// The course's subject; nil where it is not known or unmapped.
        public var subject: Subject?
        /// Whether the subject's code has no meaning yet.
        public var isSubjectUnmapped: Bool
        /// The course's credits in millionths; one credit where they are not recorded.
        public var credits: Int32
        /// What the marks say.
        public var flags: Flags
        /// The final mark, or else the latest one of a grading period, semester or progress report.
        public var standing: Posted
        /// The latest mark of this term.
        public var term: Posted
    }

    /// What sections of a course share.
    struct Course: Sendable {
        var subject: Subject?
        var isSubjectUnmapped = false
        var credits = Int32(FixedDecimal.scale)
    }

    /// The standings of each student, by course; their section is the course's number.
    var standings = Runs<StandingEntry>()
    /// The marks that standings name.
    var marks: [Posted] = []
    /// Standings whose marks have no number.
    var wide: [WideStanding] = []
    /// The courses of the catalogue; a section without one has a number past the last.
    var courses: [Course] = []
    /// The latest quarter, trimester or semester with a mark of each student; −1 where there is none.
    public internal(set) var term: [Int32] = []
    /// The first day of each term.
    public internal(set) var termStarts: [SchoolDate] = []
    /// The last day of each term.
    public internal(set) var termEnds: [SchoolDate] = []
    /// The name of each term.
    public internal(set) var termNames: [String] = []

    /// Facts of nobody.
    public init() {}

    /// The places of a student's sections; sections of one course are neighbours.
    public func places(of student: Int) -> Range<Int> { standings.places(of: student) }

    /// The course's number of the section at a place.
    func course(at place: Int) -> Int32 { standings[place].section }

    /// What the marks of the section at a place say, without the rest: counts of failures look at nothing else.
    func flags(at place: Int) -> Flags {
        let entry = standings[place]
        let (final, _, term) = posted(entry)
        return Self.flags(entry.said, final, term)
    }

    /// What sections of a course share.
    func course(_ number: Int32) -> Course {
        Int(number) < courses.count ? courses[Int(number)] : Course()
    }

    /// The section at a place.
    public func section(at place: Int) -> Section {
        let entry = standings[place]
        let course = course(entry.section)
        let (final, latest, term) = posted(entry)
        return Section(
            course: entry.section,
            subject: course.subject,
            isSubjectUnmapped: course.isSubjectUnmapped,
            credits: course.credits,
            flags: Self.flags(entry.said, final, term),
            standing: final ?? latest ?? Posted(),
            term: term ?? Posted()
        )
    }

    @inline(__always)
    private func posted(_ entry: StandingEntry) -> (Posted?, Posted?, Posted?) {
        if entry.isWide {
            let whole = wide[entry.widePlace]
            return (Posted(whole.final), Posted(whole.latest), Posted(whole.term))
        }
        return (
            entry.final == 0 ? nil : marks[Int(entry.final)],
            entry.latest == 0 ? nil : marks[Int(entry.latest)],
            entry.term == 0 ? nil : marks[Int(entry.term)]
        )
    }

    @inline(__always)
    private static func flags(
        _ said: StandingEntry.Said,
        _ final: Posted?,
        _ term: Posted?
    ) -> Flags {
        // The four bits stand in the same order as those of the flags.
        var bits = UInt8(truncatingIfNeeded: said.rawValue >> 27)
        if final != nil { bits |= Flags.final.rawValue }
        if let term {
            bits |= Flags.term.rawValue
            if term.judgement != .none { bits |= Flags.judgedTerm.rawValue }
            if term.judgement == .failed { bits |= Flags.failedTerm.rawValue }
        }
        return Flags(rawValue: bits)
    }
}

extension MarkFacts.Posted {
    /// A mark; nil where there is none.
    init?(_ word: MarkWord) {
        if word.bits == 0 { return nil }
        self.init(numeric: word.numeric, letter: word.letter, judgement: word.judgement)
    }
}
