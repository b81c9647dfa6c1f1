public import Records

/// What lists know of runs before the run before: the tiers of a roster's students so many days ago.
///
/// It is read when a filter first asks for it, and belongs to one roster.
public struct EarlierRuns: Sendable {
    /// The tiers in an earlier run.
    public struct Tiers: Sendable {
        /// The day of that run.
        public let asOf: SchoolDate
        /// Each row's tier as an ordinal of ``Tier``; ``Roster/noTier`` where there was none.
        public let ordinals: [UInt8]

        /// The tiers of a roster's students.
        ///
        /// - Parameters:
        ///   - asOf: the day of the earlier run.
        ///   - tiers: its tiers by student id.
        ///   - roster: the roster whose rows they are for.
        public init(asOf: SchoolDate, _ tiers: [String: Tier], of roster: Roster) {
            self.asOf = asOf
            // An ordinal is looked up among all cases: once for each, never once for a row.
            let ordinals = Dictionary(
                Tier.allCases.map { ($0, UInt8($0.ordinal)) },
                uniquingKeysWith: { first, _ in first }
            )
            self.ordinals = (0..<roster.count).map { row in
                roster.studentIDs[row].flatMap { tiers[$0] }.flatMap { ordinals[$0] }
                    ?? Roster.noTier
            }
        }

        private init(asOf: SchoolDate, ordinals: [UInt8]) {
            (self.asOf, self.ordinals) = (asOf, ordinals)
        }

        func rows(_ rows: [Int32]) -> Tiers {
            Tiers(asOf: asOf, ordinals: rows.map { ordinals[Int($0)] })
        }
    }

    private var found: [Int: Tiers] = [:]
    private var missing: Set<Int> = []

    /// Nothing read yet.
    public init() {}

    /// The tiers so many days ago; nil where they are not read, or where there is no such run.
    public subscript(days: Int) -> Tiers? { found[days] }

    /// Whether there is no run so many days ago or before.
    public func isMissing(_ days: Int) -> Bool { missing.contains(days) }

    /// Whether it has been read.
    public func isKnown(_ days: Int) -> Bool { found[days] != nil || missing.contains(days) }

    /// Adds what was read; nil where there is no such run.
    public mutating func add(_ tiers: Tiers?, days: Int) {
        if let tiers { found[days] = tiers } else { missing.insert(days) }
    }

    /// The tiers of some rows, in their order.
    func rows(_ rows: [Int32]) -> EarlierRuns {
        var picked = self
        picked.found = found.mapValues { $0.rows(rows) }
        return picked
    }
}
