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

    /// A filter that lets all rows pass.
    public init() {}
}
