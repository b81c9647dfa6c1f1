public import Records

/// Which rows of a roster a list shows; a part that is nil or empty lets all rows pass.
public struct RosterFilter: Hashable, Sendable {
    /// Places in the roster's schools.
    public var schools: Set<Int> = []
    /// Grades.
    public var grades: Set<GradeLevel> = []
    /// Tiers.
    public var tiers: Set<Tier> = []
    /// Indicators of which at least one fired.
    public var triggers: Set<String> = []
    /// Places in the roster's counselors.
    public var counselors: Set<Int> = []
    /// Whether only students pass who are new at High or Moderate, or worse than in the run before.
    public var onlyNewOrWorse = false
    /// Words of which each is part of the name, accents ignored; or the beginning of a student id.
    public var search = ""
    /// The rows that a filter expression lets pass; nil for all.
    public var mask: RowMask?

    /// A filter that lets all rows pass.
    public init() {}
}

/// Rows of a roster, as a filter expression found them.
public struct RowMask: Hashable, Sendable {
    /// 1 for each row of the roster that is among them, 0 for all others.
    public let flags: [UInt8]

    /// The rows whose flag is 1.
    public init(flags: [UInt8]) {
        self.flags = flags
    }

    /// How many rows are among them.
    public var count: Int { flags.reduce(0) { $0 &+ Int($1) } }
}
