/// Where tiers begin on the probability of missing, and what became of the past students of each.
public struct TierCuts: Codable, Hashable, Sendable {
    /// One tier that is offered.
    public struct Band: Codable, Hashable, Sendable {
        /// The tier's code.
        public var tier: String
        /// The lowest probability of missing in it.
        public var from: Double
        /// The share that was promised to meet it.
        public var promised: Double
        /// Past students in it.
        public var students: Int
        /// Those of them who met it.
        public var met: Int

        /// The share of them who met it.
        public var achieved: Double { students > 0 ? Double(met) / Double(students) : 0 }
        /// The tier.
        public var value: Tier { Tier(rawValue: tier) ?? .notAvailable }
    }

    /// The tiers from the lowest probability up; empty where none can be kept to its promise.
    public var bands: [Band]
    /// Why fewer than three tiers are offered; nil where three are.
    public var note: String?

    /// The share of each tier that is to meet it (Massachusetts: about 90, 60 and 25 of 100).
    public static let promises: [(tier: Tier, met: Double)] = [
        (.low, 0.90), (.moderate, 0.60), (.high, 0.25),
    ]

    /// The tier of a probability; N/A where none is offered.
    public func tier(of probability: Double) -> Tier {
        bands.last { probability >= $0.from }?.value ?? .notAvailable
    }

    /// The nearest other tier within one standard error on the logit scale, nil where there is none.
    public func straddled(logit: Double, error: Double) -> Tier? {
        let own = tier(of: Logistic.probability(logit))
        let near = bands.dropFirst().indices.map { index in
            (index: index, distance: abs(Logistic.logit(bands[index].from) - logit))
        }.filter { $0.distance <= error }.min { $0.distance < $1.distance }
        guard let near else { return nil }
        let (below, above) = (bands[near.index - 1].value, bands[near.index].value)
        return own == above ? below : above
    }
}
