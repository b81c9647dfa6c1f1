/// What a model said of a student's milestone in a run.
public struct Estimate: Hashable, Sendable {
    /// The model, as `id version`.
    public var model: String
    /// The probability of missing the milestone, above 0 and below 1.
    public var probability: Double
    /// The other tier within one standard error; nil where the tier is clear.
    public var straddled: Tier?
    /// The tier that the rules alone gave.
    public var rulesTier: Tier

    /// An estimate with all its parts.
    public init(model: String, probability: Double, straddled: Tier?, rulesTier: Tier) {
        self.model = model
        self.probability = probability
        self.straddled = straddled
        self.rulesTier = rulesTier
    }
}

/// A model that took part in a run.
public struct RunModel: Hashable, Sendable {
    /// The model, as `id version`.
    public var name: String
    /// SHA-256 of its file in lower-case hexadecimal, so that a model that was trained again is never taken for the same.
    public var digest: String

    /// A model by its name and digest.
    public init(name: String, digest: String) {
        self.name = name
        self.digest = digest
    }
}
