import Records

extension Roster {
    /// The mark of no tier before, in ``previousTier``.
    public static let noTier: UInt8 = 255

    /// The mark of no milestone ahead, in ``milestone``.
    public static let noMilestone: UInt8 = 255

    /// Sets ``previousTier`` to each student's tier in an earlier roster, found by student id.
    public mutating func compare(with earlier: Roster) {
        var index = TextIndex()
        var tiers: [UInt8] = []
        for (row, number) in index.insert(earlier.studentIDs).enumerated() where number >= 0 {
            if Int(number) == tiers.count { tiers.append(earlier.tier[row]) }
        }
        previousTier = index.find(studentIDs).map { $0 < 0 ? Self.noTier : tiers[Int($0)] }
    }

    /// Whether there is a run before in which anybody of these students was scored.
    public var hasPrevious: Bool { previousTier.contains { $0 != Self.noTier } }

    /// For each row whether the student is newly at High or Moderate, or worse than before.
    ///
    /// Who had no tier before is new at High or Moderate; nobody is new where there is no run before.
    public func newOrWorse() -> [Bool] {
        guard hasPrevious else { return Array(repeating: false, count: count) }
        let moderate = UInt8(Tier.moderate.ordinal)
        return tier.indices.map { tier[$0] <= moderate && tier[$0] < previousTier[$0] }
    }
}
