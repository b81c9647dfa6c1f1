public import Indicators
public import Records

/// Everything that the page of one student shows: scores with their reasons, readings, and the records behind them.
public struct StudentPage: Sendable {
    /// One indicator as the page shows it.
    public struct Line: Hashable, Sendable {
        /// What the indicator is.
        public var definition: IndicatorDefinition
        /// Its reading as of the run's day.
        public var reading: Reading
        /// The figures behind it in words; nil where the value says all.
        public var detail: String?
        /// The span of days it speaks of.
        public var period: Period

        /// A line with all its parts.
        public init(
            definition: IndicatorDefinition,
            reading: Reading,
            detail: String?,
            period: Period
        ) {
            self.definition = definition
            self.reading = reading
            self.detail = detail
            self.period = period
        }
    }

    /// One earlier or present tier, for the history.
    public struct PastTier: Hashable, Sendable {
        /// The day as of which the run was made.
        public var asOf: SchoolDate
        /// The rules that made it, as `id version`.
        public var ruleSet: String
        /// The digest of the rules' file; empty where it is not known.
        public var ruleSetDigest: String
        /// The milestone.
        public var milestone: Milestone
        /// The tier.
        public var tier: Tier

        /// A past tier with all its parts.
        public init(
            asOf: SchoolDate,
            ruleSet: String,
            ruleSetDigest: String = "",
            milestone: Milestone,
            tier: Tier
        ) {
            self.asOf = asOf
            self.ruleSet = ruleSet
            self.ruleSetDigest = ruleSetDigest
            self.milestone = milestone
            self.tier = tier
        }
    }

    /// One day of the attendance calendar.
    public struct Day: Hashable, Sendable {
        /// The day.
        public var date: SchoolDate
        /// What the day was; nil where a source code has no meaning yet.
        public var category: AttendanceCategory?

        /// A day with what it was.
        public init(date: SchoolDate, category: AttendanceCategory?) {
            self.date = date
            self.category = category
        }
    }

    /// The run that the page belongs to.
    public var run: Run
    /// The local student id.
    public var studentID: String
    /// The name as lists show it.
    public var name: String
    /// The school's name on the day; empty where there is none.
    public var school: String
    /// The grade; nil where it is not known.
    public var grade: GradeLevel?
    /// The counselor's name; nil where there is none.
    public var counselor: String?
    /// The scores, the next milestone first.
    public var scores: [Score]
    /// All indicators, also those that did not fire.
    public var lines: [Line]
    /// Tiers of all kept runs, oldest first.
    public var history: [PastTier]
    /// The days of the year on which the student belonged to a school that recorded, in order.
    public var days: [Day]
    /// The student's own records of the year, by table.
    public var records: [TableName: RecordBatch]
    /// Titles of the courses of the student's sections, by `section_id`.
    public var courseTitles: [String: String]
    /// What models of the run say of the student, by milestone.
    public var answers: [Milestone: ModelAnswer] = [:]

    /// A page with all its parts.
    public init(
        run: Run,
        studentID: String,
        name: String,
        school: String,
        grade: GradeLevel?,
        counselor: String?,
        scores: [Score],
        lines: [Line],
        history: [PastTier] = [],
        days: [Day] = [],
        records: [TableName: RecordBatch] = [:],
        courseTitles: [String: String] = [:]
    ) {
        self.run = run
        self.studentID = studentID
        self.name = name
        self.school = school
        self.grade = grade
        self.counselor = counselor
        self.scores = scores
        self.lines = lines
        self.history = history
        self.days = days
        self.records = records
        self.courseTitles = courseTitles
    }
}

extension StudentPage {
    /// What a model says of the next milestone that one answers for; nil where none does.
    public var nextAnswer: ModelAnswer? { scores.lazy.compactMap { answers[$0.milestone] }.first }
}
