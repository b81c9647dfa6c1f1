public import Indicators
public import Records

/// An indicator that crossed a threshold of a rule set, with all that is needed to explain it.
public struct Trigger: Hashable, Sendable {
    /// The indicator's name.
    public var indicator: String
    /// Its value.
    public var value: Ratio
    /// The value and what it is made of, in words, such as `87.1 %` or `4`.
    public var valueText: String
    /// The figures behind it in words, such as `absent 5 of 39 days`; nil where the value says all.
    public var detail: String?
    /// The threshold in words, such as `< 90 %` or `≥ 4`.
    public var threshold: String
    /// The tier that it leads to.
    public var tier: Tier
    /// The rule set's own level, where it has levels.
    public var level: Int?
    /// The span of days that the value speaks of.
    public var period: Period
    /// A few words for a list, such as `4 Fs` or `absent 13 %`.
    public var brief: String

    /// A trigger with all its parts.
    public init(
        indicator: String,
        value: Ratio,
        valueText: String,
        detail: String? = nil,
        threshold: String,
        tier: Tier,
        level: Int? = nil,
        period: Period,
        brief: String
    ) {
        self.indicator = indicator
        self.value = value
        self.valueText = valueText
        self.detail = detail
        self.threshold = threshold
        self.tier = tier
        self.level = level
        self.period = period
        self.brief = brief
    }
}

/// An indicator that the rule set needed and could not have.
public struct Gap: Hashable, Sendable {
    /// The indicator's name.
    public var indicator: String
    /// Why it is unknown.
    public var reason: UnknownReason

    /// A gap with its reason.
    public init(indicator: String, reason: UnknownReason) {
        self.indicator = indicator
        self.reason = reason
    }
}

/// One student × milestone × run: tier, triggers and completeness.
public struct Score: Hashable, Sendable {
    /// The student's place in the facts that were scored.
    public var student: Int
    /// The outcome ahead.
    public var milestone: Milestone
    /// The rule set that gave the tier, as `id version`.
    public var ruleSet: String
    /// The tier.
    public var tier: Tier
    /// The rule set's own level, where it has levels and the tier is available.
    public var level: Int?
    /// All indicators that crossed a threshold, the most serious first.
    public var triggers: [Trigger]
    /// All indicators of the rule set that are unknown; where a needed one is among them and nothing fired, the tier is N/A.
    public var gaps: [Gap]
    /// Why the tier is not available, in a sentence; nil where it is.
    public var notAvailableReason: String?
    /// How many indicators the rule set looked at.
    public var indicatorCount: Int
    /// What a model said, where one did; the tier is then the model's unless it offers none.
    public var estimate: Estimate?
    /// The last day of last year's records, where the score stands on them for lack of days this year; nil otherwise.
    public var carriedFrom: SchoolDate?

    /// A score with all its parts.
    public init(
        student: Int,
        milestone: Milestone,
        ruleSet: String,
        tier: Tier,
        level: Int? = nil,
        triggers: [Trigger] = [],
        gaps: [Gap] = [],
        notAvailableReason: String? = nil,
        indicatorCount: Int
    ) {
        self.student = student
        self.milestone = milestone
        self.ruleSet = ruleSet
        self.tier = tier
        self.level = level
        self.triggers = triggers
        self.gaps = gaps
        self.notAvailableReason = notAvailableReason
        self.indicatorCount = indicatorCount
    }

    /// The share of the rule set's indicators that were known, 0 to 1.
    public var completeness: Double {
        indicatorCount == 0 ? 0 : Double(indicatorCount - gaps.count) / Double(indicatorCount)
    }
}
