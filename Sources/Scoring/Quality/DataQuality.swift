public import Indicators
public import Records

/// What is loaded and from where, how fresh it is, what was found wrong with it, and what its gaps make N/A.
///
/// It names schools, tables and files; never a student.
public struct DataQuality: Sendable {
    /// A table of one school year.
    public struct Table: Hashable, Sendable {
        /// The table.
        public var table: TableName
        /// Its rows; of attendance its days.
        public var rows: Int
        /// Whether files bring it whole or add to it.
        public var mode: Snapshot.TableMode
        /// The import that changed it last; nil where the history does not tell.
        public var importNumber: Int64?
        /// When that was, `YYYY-MM-DDTHH:MM:SSZ`.
        public var importedAt: String?
        /// The files that it read.
        public var files: [String]

        /// A table with all its parts.
        public init(
            table: TableName,
            rows: Int,
            mode: Snapshot.TableMode,
            importNumber: Int64? = nil,
            importedAt: String? = nil,
            files: [String] = []
        ) {
            self.table = table
            self.rows = rows
            self.mode = mode
            self.importNumber = importNumber
            self.importedAt = importedAt
            self.files = files
        }
    }

    /// What is loaded of one school year.
    public struct Year: Hashable, Sendable {
        /// What the files said of themselves.
        public var snapshot: Snapshot
        /// The tables in load order.
        public var tables: [Table]

        /// A year with its tables.
        public init(snapshot: Snapshot, tables: [Table]) {
            self.snapshot = snapshot
            self.tables = tables
        }
    }

    /// How fresh the records of a school are.
    public struct School: Hashable, Sendable {
        /// The organization code.
        public var id: String
        /// The name.
        public var name: String
        /// The last day that attendance is recorded for.
        public var lastAttendance: SchoolDate?
        /// School days after it up to the as-of day; nil where there is no attendance or no calendar.
        public var schoolDaysBehind: Int?
        /// The last day on which a mark was posted.
        public var lastMark: SchoolDate?

        /// A school with all its parts.
        public init(
            id: String,
            name: String,
            lastAttendance: SchoolDate?,
            schoolDaysBehind: Int?,
            lastMark: SchoolDate?
        ) {
            self.id = id
            self.name = name
            self.lastAttendance = lastAttendance
            self.schoolDaysBehind = schoolDaysBehind
            self.lastMark = lastMark
        }

        /// Whether more than a school week of attendance is missing, or all of it.
        public var isBehind: Bool { lastAttendance == nil || (schoolDaysBehind ?? 0) > 5 }
    }

    /// A sentence of the scores why there is no tier, and for how many students.
    public struct Reason: Hashable, Sendable {
        /// The sentence.
        public var words: String
        /// Students at N/A for it.
        public var students: Int

        /// A reason with its count.
        public init(words: String, students: Int) {
            self.words = words
            self.students = students
        }
    }

    /// An indicator that could not be had.
    public struct Missing: Hashable, Sendable {
        /// The indicator's name.
        public var indicator: String
        /// Why it is unknown.
        public var reason: UnknownReason
        /// Students without it.
        public var students: Int
        /// Those of them who are at N/A.
        public var notAvailable: Int

        /// A missing indicator with all its parts.
        public init(indicator: String, reason: UnknownReason, students: Int, notAvailable: Int) {
            self.indicator = indicator
            self.reason = reason
            self.students = students
            self.notAvailable = notAvailable
        }
    }

    /// What is missing for a milestone.
    public struct Gaps: Hashable, Sendable {
        /// The milestone.
        public var milestone: Milestone
        /// Students who have it ahead.
        public var students = 0
        /// Those of them without a tier.
        public var notAvailable = 0
        /// Why, the most frequent first.
        public var reasons: [Reason] = []
        /// What could not be had, also where there is a tier; the most frequent first.
        public var missing: [Missing] = []

        /// A milestone of which nothing is known yet.
        public init(milestone: Milestone) {
            self.milestone = milestone
        }
    }

    /// Findings of one code.
    public struct Found: Hashable, Sendable {
        /// The code, as docs/definitions/findings.md lists it.
        public var code: String
        /// How serious it was at most.
        public var severity: Severity
        /// How often it was met in each file.
        public var files: [FindingTally]
        /// The first of them, with line and column.
        public var examples: [Finding]
        /// The import that found them.
        public var importNumber: Int64

        /// Findings with all their parts.
        public init(
            code: String,
            severity: Severity,
            files: [FindingTally],
            examples: [Finding],
            importNumber: Int64
        ) {
            self.code = code
            self.severity = severity
            self.files = files
            self.examples = examples
            self.importNumber = importNumber
        }

        /// How often, in all files.
        public var count: Int { files.reduce(0) { $0 + $1.count } }
    }

    /// The district's name, or its code.
    public var district: String
    /// The day that freshness is counted to.
    public var asOf: SchoolDate
    /// The run whose scores are counted; nil where nothing has been scored.
    public var run: Run?
    /// The school years, newest first.
    public var years: [Year] = []
    /// The schools of the newest year, those behind first.
    public var schools: [School] = []
    /// The milestones of the run.
    public var gaps: [Gaps] = []
    /// What the imports found that still stands, the most serious first.
    public var findings: [Found] = []

    /// An empty report.
    public init(district: String, asOf: SchoolDate, run: Run? = nil) {
        self.district = district
        self.asOf = asOf
        self.run = run
    }
}
