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

    /// Where each student's sections begin in ``sections``; one more entry than students.
    public internal(set) var starts: [Int32] = [0]
    /// The sections, by student and then by course.
    public internal(set) var sections: [Section] = []
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

    /// The places of a student's sections in ``sections``; sections of one course are neighbours.
    public func places(of student: Int) -> Range<Int> {
        guard student + 1 < starts.count else { return 0..<0 }
        return Int(starts[student])..<Int(starts[student + 1])
    }
}
