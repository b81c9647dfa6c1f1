/// What became of the students of one tier.
public struct TierOutcome: Codable, Hashable, Sendable {
    /// The tier's code.
    public var tier: String
    /// Of its students, those who met it.
    public var met: Share
    /// The share that the tier stands for; nil for N/A.
    public var promised: Double?

    /// The outcome of a tier.
    init(_ tier: Tier, tiers: [Tier], missed: [Bool]) {
        let rows = tiers.indices.filter { tiers[$0] == tier }
        self.tier = tier.rawValue
        met = Share(rows.count { !missed[$0] }, of: rows.count)
        promised = TierCuts.promises.first { $0.tier == tier }?.met
    }

    /// The tier.
    public var value: Tier { Tier(rawValue: tier) ?? .notAvailable }

    /// What became of students like these, such as “of 100 about 24 met it”.
    public var sentence: String {
        guard met.total >= Suppression.least, let share = met.value else {
            return "Fewer than \(Suppression.least) past students were like this: too few to tell."
        }
        return "Of 100 past students like this, about \((share * 100).text(places: 0)) met it."
    }
}
