/// The mean squared error of probabilities, beside that of always saying the base rate.
public struct BrierScore: Codable, Hashable, Sendable {
    /// The score; lower is better.
    public var value: Double
    /// Base rate × (1 − base rate).
    public var reference: Double

    /// The score of some probabilities of missing it; of nobody it is 0.
    public init(probabilities: [Double], missed: [Bool]) {
        let count = Double(max(1, missed.count))
        let base = Double(missed.count { $0 }) / count
        value =
            zip(probabilities, missed).reduce(0) { sum, pair in
                let distance = pair.0 - (pair.1 ? 1 : 0)
                return sum + distance * distance
            } / count
        reference = base * (1 - base)
    }
}
