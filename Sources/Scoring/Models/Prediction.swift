internal import Glibc

/// What a model says of one student.
public struct Prediction: Hashable, Sendable {
    /// The probability of missing it, above 0 and below 1.
    public var probability: Double
    /// The standard error of its logit.
    public var error: Double
    /// The tier.
    public var tier: Tier
    /// The other tier within one standard error; nil where the tier is clear.
    public var straddled: Tier?
    /// What each input adds, the largest first.
    public var contributions: [Contribution]

    /// The probabilities two standard errors below and above, on the logit's scale.
    public var interval: (low: Double, high: Double) {
        let logit = Logistic.logit(probability)
        return (
            Logistic.probability(logit - 2 * error), Logistic.probability(logit + 2 * error)
        )
    }
}

extension RiskModel {
    /// The prediction for a student.
    ///
    /// - Parameters:
    ///   - values: a value for each predictor; nil where it is not known.
    ///   - school: the student's school; one that the model does not know adds nothing but uncertainty.
    /// - Returns: nil where something is not known that was always known of past students (``lacking(_:)`` says what).
    public func prediction(of values: [Double?], school: String? = nil) -> Prediction? {
        guard values.count == predictors.count, lacking(values).isEmpty else { return nil }
        let row = row(of: values)
        let effect = schools?.effects.first { $0.school == school }
        let logit = dot(row) + (effect?.effect ?? 0)
        guard logit.isFinite else { return nil }
        let ofSchool = schools.map { effect.map { $0.error * $0.error } ?? $0.variance } ?? 0
        let error = sqrt(max(0, variance(row)) + ofSchool)
        let probability = Self.inside(Logistic.probability(logit))
        return Prediction(
            probability: probability,
            error: error,
            tier: cuts.tier(of: probability),
            straddled: cuts.straddled(logit: logit, error: error),
            contributions: contributions(of: values)
        )
    }

    /// The places of predictors that are not known of a student and were always known of past students.
    public func lacking(_ values: [Double?]) -> [Int] {
        predictors.indices.filter {
            values[$0].map { !$0.isFinite } ?? (predictors[$0].missingCoefficient == nil)
        }
    }

    /// A probability that is neither 0 nor 1, however sure the model may be.
    static func inside(_ probability: Double) -> Double {
        min(max(probability, Double.leastNormalMagnitude), 1 - 0x1p-53)
    }

    /// The student's place in each column: the intercept, standardized values, indicators.
    private func row(of values: [Double?]) -> [Double] {
        let known = zip(predictors, values).map { $1.map($0.standardized) ?? 0 }
        let unknown = zip(predictors, values).compactMap { predictor, value in
            predictor.missingCoefficient.map { _ in value == nil ? 1.0 : 0 }
        }
        return [1] + known + unknown
    }

    private func dot(_ row: [Double]) -> Double {
        let coefficients =
            [intercept] + predictors.map(\.coefficient)
            + predictors.compactMap(\.missingCoefficient)
        return zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private func variance(_ row: [Double]) -> Double {
        var (sum, place) = (0.0, 0)
        for first in row.indices {
            for second in first..<row.count {
                let product = covariance[place] * row[first] * row[second]
                sum += first == second ? product : 2 * product
                place += 1
            }
        }
        return sum
    }
}
