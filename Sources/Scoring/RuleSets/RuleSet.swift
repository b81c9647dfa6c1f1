public import Records

/// A named, versioned, cited collection of thresholds that turns indicators into a tier: data, not code.
public struct RuleSet: Hashable, Sendable {
    /// The name that the command line uses, lower kebab case.
    public var id: String
    /// The version; a changed threshold needs a new one.
    public var version: String
    /// The title as screens show it.
    public var title: String
    /// Where the thresholds come from.
    public var source: String
    /// A web address of the source; nil where there is none.
    public var sourceURL: String?
    /// What a reader should know before using it; nil where there is nothing to say.
    public var note: String?
    /// The set's own levels and the tiers they stand for, the highest level first; empty where it has none.
    public var levels: [RuleLevel]
    /// What was published about how often its flags are right.
    public var accuracy: [PublishedAccuracy]
    /// The rules, by grades and milestone.
    public var groups: [RuleGroup]
    /// SHA-256 of the file in lower-case hexadecimal.
    public var digest: String

    /// `id version`, as runs and scores name it.
    public var name: String { "\(id) \(version)" }

    /// All indicators that it names, each once, in the order of the file.
    public var indicators: [String] {
        var seen = Set<String>()
        return groups.flatMap(\.indicators).filter { seen.insert($0).inserted }
    }
}

/// One of a rule set's own levels.
public struct RuleLevel: Hashable, Sendable {
    /// The level's number.
    public var level: Int
    /// The tier that it stands for.
    public var tier: Tier
}

/// How often a flag was right in a published study.
public struct PublishedAccuracy: Hashable, Sendable {
    /// The flag in words.
    public var flag: String
    /// The share of flagged students who missed the outcome, in that study's cohort.
    public var precision: Ratio
    /// The share of students who missed the outcome that the flag found.
    public var sensitivity: Ratio
    /// The share of students who met the outcome that the flag let pass.
    public var specificity: Ratio
    /// The study.
    public var source: String

    /// A flag's accuracy with all its parts.
    public init(
        flag: String,
        precision: Ratio,
        sensitivity: Ratio,
        specificity: Ratio,
        source: String
    ) {
        self.flag = flag
        self.precision = precision
        self.sensitivity = sensitivity
        self.specificity = specificity
        self.source = source
    }
}

/// The rules for some grades and the milestone ahead of them.
public struct RuleGroup: Hashable, Sendable {
    /// The grades, in order; kindergarten is 0.
    public var grades: [Int]
    /// The milestone ahead.
    public var milestone: Milestone
    /// What must be known where nothing fires: of each entry at least one indicator.
    public var requires: [[String]]
    /// The thresholds, one measure for each indicator, in the order of the file.
    public var measures: [Measure]
    /// Several conditions together that lead to a tier.
    public var combinations: [Combination]

    /// The indicators whose values can fire, each once, in the order of the file.
    public var measured: [String] {
        var seen = Set<String>()
        let conditions = combinations.flatMap(\.conditions).map(\.indicator)
        return (measures.map(\.indicator) + conditions).filter { seen.insert($0).inserted }
    }

    /// All indicators that it names, each once, in the order of the file.
    public var indicators: [String] {
        var seen = Set<String>()
        return (measured + requires.flatMap(\.self)).filter { seen.insert($0).inserted }
    }
}

/// The thresholds for one indicator: bands that together cover everything it can be.
public struct Measure: Hashable, Sendable {
    /// The indicator's name.
    public var indicator: String
    /// The pattern of the few words that lists show, such as `absent {missed} %`; nil for the indicator's usual one.
    public var brief: String?
    /// The bands, the lowest first.
    public var bands: [Band]
}

/// What a value leads to.
public struct Outcome: Hashable, Sendable {
    /// The tier.
    public var tier: Tier
    /// The rule set's own level, where it has levels.
    public var level: Int?

    /// Whether it is a reason to name: worse than the lowest tier, or above level 0 where the set has levels.
    public var isTrigger: Bool {
        guard let level else { return tier < .low }
        return level > 0 || tier < .low
    }

    /// The more serious outcome comes first.
    public static func isMoreSerious(_ left: Self, _ right: Self) -> Bool {
        if left.tier != right.tier { return left.tier < right.tier }
        return (left.level ?? 0) > (right.level ?? 0)
    }
}

/// A span of values and what it leads to.
public struct Band: Hashable, Sendable {
    /// The values.
    public var interval: ValueInterval
    /// What they lead to.
    public var outcome: Outcome
}

/// Several conditions of which a number must hold together.
public struct Combination: Hashable, Sendable {
    /// The conditions.
    public var conditions: [Condition]
    /// How many of them must hold.
    public var needed: Int
    /// What that leads to.
    public var outcome: Outcome
}

/// An indicator within a span of values.
public struct Condition: Hashable, Sendable {
    /// The indicator's name.
    public var indicator: String
    /// The values.
    public var interval: ValueInterval
}
