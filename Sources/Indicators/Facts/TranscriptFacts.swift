public import Records

/// Each student's courses that ended by the day: earlier years, and terms of this year that are over.
public struct TranscriptFacts: Sendable {
    /// One attempt at a course.
    public struct Row: Hashable, Sendable {
        /// The school year, by the year it ends in.
        public var year: Int32
        /// The course's subject; nil where it is not known, as for other schools' courses.
        public var subject: Subject?
        /// The student's grade then, as a number; −1 where it is not recorded or has none.
        public var grade: Int8
        /// Whether it was passed.
        public var judgement: Judgement
        /// The final mark as a letter.
        public var letter: LetterMark
        /// The final mark on a scale of 100, in millionths; −1 where there is none.
        public var numeric: Int32
        /// Credits it could give, in millionths; −1 where they are not recorded.
        public var attempted: Int32
        /// Credits it gave, in millionths; −1 where they are not recorded.
        public var earned: Int32
    }

    /// The numbers of each student's rows.
    var attempts = Runs<UInt32>()
    /// The distinct rows.
    var rows: [Row] = []

    /// Facts of nobody.
    public init() {}

    /// The places of a student's rows.
    public func places(of student: Int) -> Range<Int> { attempts.places(of: student) }

    /// The row at a place.
    public func row(at place: Int) -> Row { rows[Int(attempts[place])] }
}
