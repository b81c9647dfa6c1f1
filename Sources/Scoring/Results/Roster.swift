public import Records

/// A school as lists show it.
public struct RosterSchool: Hashable, Sendable {
    /// The organization code.
    public var id: String
    /// The name.
    public var name: String
    /// The grades taught in words, such as `9–12`; empty where not known.
    public var grades: String

    /// A school with its parts.
    public init(id: String, name: String, grades: String) {
        self.id = id
        self.name = name
        self.grades = grades
    }
}

/// A counselor as lists show them.
public struct RosterCounselor: Hashable, Sendable {
    /// The local staff id.
    public var id: String
    /// The name, such as `R. Cole`.
    public var name: String

    /// A counselor with their parts.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// The in-memory columns of one run that lists filter, sort and search without touching the store.
///
/// A row is a student with the score for the milestone ahead; all columns have one entry for each row.
public struct Roster: Sendable {
    /// The run that it shows.
    public var run: Run
    /// The schools, by name.
    public var schools: [RosterSchool] = []
    /// The counselors, by name.
    public var counselors: [RosterCounselor] = []
    /// Local student ids.
    public var studentIDs = TextColumn()
    /// Names as lists show them: `Last, First`.
    public var names = TextColumn()
    /// Names as searches compare them: lower case, accents folded, `last first`.
    public var searchKeys = TextColumn()
    /// Each row's place in ``schools``; −1 where the student has no school on the day.
    public var school: [Int16] = []
    /// Each row's grade as an ordinal of ``GradeLevel``; −1 where it is not known.
    public var grade: [Int8] = []
    /// Each row's place in ``counselors``; −1 where there is none.
    public var counselor: [Int16] = []
    /// Each row's tier as an ordinal of ``Tier``.
    public var tier: [UInt8] = []
    /// Each row's milestone as an ordinal of ``Milestone``; 255 where none is ahead.
    public var milestone: [UInt8] = []
    /// The rule set's level; −1 where it has none.
    public var level: [Int8] = []
    /// A few words why: the triggers' briefs, or the reason that there is no tier.
    public var why = RosterTexts()
    /// A bit for each indicator of ``triggerNames`` that fired.
    public var triggerBits: [UInt64] = []
    /// The indicators that fired for anybody; the place is the bit.
    public var triggerNames: [String] = []
    /// The tier in the run before as an ordinal of ``Tier``; 255 where there was none.
    public var previousTier: [UInt8] = []
    /// The tiers in runs before that one, as far as they have been read.
    public var earlier = EarlierRuns()
    /// Whether each row's score stands on the records of the year before; empty where nobody's does.
    public var carried: [Bool] = []
    /// Indicator values that lists show and sort by.
    public var columns: [RosterColumn] = []
    /// What makes searches and orders quick; only where the rows are in the order of their names.
    public internal(set) var index: RosterIndex?

    /// An empty roster of a run.
    public init(run: Run) {
        self.run = run
    }

    /// The number of students.
    public var count: Int { tier.count }
}
