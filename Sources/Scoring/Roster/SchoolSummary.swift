public import Records

/// How many students of a school, or of the district, are at each tier and why.
public struct SchoolSummary: Hashable, Sendable {
    /// How often an indicator fired.
    public struct TriggerCount: Hashable, Sendable {
        /// The indicator's name.
        public var indicator: String
        /// Students at High with this trigger.
        public var high: Int
        /// All students with this trigger.
        public var all: Int
    }

    /// The school's place in the roster's schools; −1 for the whole district.
    public var school: Int
    /// All students.
    public var students: Int
    /// Students by the ordinal of their tier.
    public var counts: [Int]
    /// Students newly at High or Moderate, or worse than before; nil where there is no run before.
    public var newOrWorse: Int?
    /// The indicators that fired, the one with most students at High first.
    public var triggers: [TriggerCount]

    /// The number of students at a tier.
    public func count(_ tier: Tier) -> Int { counts[Int(tier.ordinal)] }

    /// The share of all students at a tier; nil where there are no students.
    public func share(_ tier: Tier) -> Ratio? {
        students == 0 ? nil : Ratio(Int64(count(tier)), over: Int64(students))
    }
}
