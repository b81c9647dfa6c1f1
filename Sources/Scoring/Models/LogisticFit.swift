internal import Glibc

/// What a fit found: coefficients on the standardized scale, how sure they are, and how far it is trusted.
public struct LogisticFit: Sendable {
    /// The most schools that may have effects of their own.
    public static let mostSchools = 2_000

    /// The log-odds of missing it of a student who is average in all predictors.
    public internal(set) var intercept: Double
    /// For each predictor the log-odds that one standard deviation adds.
    public internal(set) var coefficients: [Double]
    /// For each predictor the log-odds that not knowing it adds; nil where it has no indicator.
    public internal(set) var missingCoefficients: [Double?]
    /// The inverse of the penalized curvature over intercept, coefficients and indicators: upper triangle, row by row.
    public internal(set) var covariance: [Double]
    /// The scale of each predictor.
    public internal(set) var scales: [ColumnScale]
    /// The penalty.
    public internal(set) var penalty: Double
    /// The variance of the schools' effects; nil without effects.
    public internal(set) var schoolVariance: Double?
    /// The effect of each school, in the order of the table's ids.
    public internal(set) var schoolEffects: [Double]
    /// The standard error of each school's effect.
    public internal(set) var schoolErrors: [Double]
    /// The log loss over the students of the fit, without the penalty.
    public internal(set) var loss: Double
    /// Steps that it took.
    public internal(set) var steps: Int
    let point: FitPoint

    /// Standard errors of the intercept, the coefficients and the indicators, in this order.
    public var standardErrors: [Double] {
        (0..<size).map { sqrt(covariance[UpperTriangle.place($0, $0, size: size)]) }
    }

    /// How many coefficients there are, the intercept counted.
    public var size: Int { point.columns.count }
}

/// Places in the upper triangle of a symmetric matrix, kept row by row.
package enum UpperTriangle {
    /// How many numbers a matrix of a size has.
    package static func count(size: Int) -> Int { size * (size + 1) / 2 }

    /// The place of an element.
    package static func place(_ first: Int, _ second: Int, size: Int) -> Int {
        let (row, column) = (min(first, second), max(first, second))
        return row * size - row * (row - 1) / 2 + column - row
    }
}
