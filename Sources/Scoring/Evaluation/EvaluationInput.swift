/// What is known of past students when a rule set or a model is judged: what it said of each, and what became of them.
public struct EvaluationInput: Sendable {
    /// The outcome in words.
    public var outcome: String
    /// Who missed it.
    public var missed: [Bool]
    /// The probability of missing it; nil where the student had none.
    ///
    /// No list where there are no probabilities at all.
    public var probabilities: [Double?]?
    /// The tier; no list where there are no tiers.
    public var tiers: [Tier]?
    /// A rank by severity where it is finer than the tier, such as a level; higher is worse.
    public var ranks: [Double?]?
    /// The school's name; no list where schools are not told.
    public var schools: [String]?
    /// Subgroups: the name of the grouping, and each student's group.
    public var groupings: [(name: String, groups: [String])]

    /// An input with its parts, all of one length.
    public init(
        outcome: String,
        missed: [Bool],
        probabilities: [Double?]? = nil,
        tiers: [Tier]? = nil,
        ranks: [Double?]? = nil,
        schools: [String]? = nil,
        groupings: [(name: String, groups: [String])] = []
    ) {
        self.outcome = outcome
        self.missed = missed
        self.probabilities = probabilities
        self.tiers = tiers
        self.ranks = ranks
        self.schools = schools
        self.groupings = groupings
    }

    /// Whether all lists are as long as the outcome.
    var isEven: Bool {
        let lengths =
            [probabilities?.count, tiers?.count, ranks?.count, schools?.count]
            + groupings.map { Optional($0.groups.count) }
        return lengths.allSatisfy { $0 == nil || $0 == missed.count }
    }

    /// What students are ordered by: the probability, else the rank, else the tier.
    var scores: [Double?] {
        if let probabilities { return probabilities }
        if let ranks { return ranks }
        return (tiers ?? []).map { tier in
            switch tier {
            case .high: 2
            case .moderate: 1
            case .low: 0
            case .notAvailable: nil
            }
        }
    }
}
