internal import Records

/// The scales of the state's test, so that a score is never read on another one's cuts.
enum TestScale {
    /// The scale of MCAS since 2017.
    static let nextGeneration = 440...560
    /// The scale of MCAS before.
    static let legacy = 200...280

    /// A test's own scale; where it is not recorded, the scale of MCAS that the score lies on.
    static func of(score: FixedDecimal?, low: Int32?, high: Int32?) -> ClosedRange<Int>? {
        if let low, let high, low < high { return Int(low)...Int(high) }
        guard let score else { return nil }
        return [nextGeneration, legacy].first { $0.contains(score) }
    }
}

extension ClosedRange<Int> {
    /// Whether a score lies on the scale.
    func contains(_ score: FixedDecimal) -> Bool {
        FixedDecimal(lowerBound) <= score && score <= FixedDecimal(upperBound)
    }
}
