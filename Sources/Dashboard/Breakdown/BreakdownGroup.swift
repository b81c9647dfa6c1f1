import Scoring

/// One value of a column, or a band of values: how many of those listed have it, and what would list them alone.
struct BreakdownGroup: Hashable, Sendable {
    /// The value in words.
    var label: String
    /// Who has it, by tier.
    var mix: TierMix
    /// What a filter must ask for.
    var terms: [FilterTerm]
}
