/// Fitted coefficients that turn what is known of a student into a probability of missing a milestone, with all that whoever
/// trusts it should know: whom it was learned from, how well it did on students it had not seen, and how sure it is.
///
/// A plain value; the same data always gives the same bytes (``json()``).
public struct RiskModel: Codable, Hashable, Sendable {
    /// The version of the file's format that this program writes.
    public static let presentFormat = 1

    /// The version of the file's format.
    public var format = RiskModel.presentFormat
    /// The model's name, such as `grade9-courses`.
    public var id: String
    /// Its version, such as `2025-09`.
    public var version: String
    /// The milestone's code; nil where the outcome is a column of a flat table.
    public var milestone: String?
    /// The outcome whose missing is predicted, in words.
    public var outcome: String
    /// The grades it is for, such as `09`; empty where it does not say.
    public var grades: [String]
    /// Where values come from.
    public var inputs: Inputs
    /// The inputs, in the order of the coefficients.
    public var predictors: [ModelPredictor]
    /// The log-odds of a student who is average in all predictors.
    public var intercept: Double
    /// The standard error of the intercept.
    public var interceptError: Double
    /// The inverse of the penalized curvature over intercept, predictors and indicators: upper triangle, row by row.
    public var covariance: [Double]
    /// The penalty and how it came about.
    public var penalty: ModelPenalty
    /// The effects of schools; nil where schools have none.
    public var schools: ModelSchools?
    /// Whom it was learned from.
    public var cohort: ModelCohort
    /// As of which day values were taken, in words.
    public var asOfRule: String
    /// The SHA-256 over the sorted rows.
    public var sourceDigest: String
    /// The version of the program.
    public var software: String
    /// How well it did on students it had not seen.
    public var metrics: ModelMetrics
    /// Where tiers begin.
    public var cuts: TierCuts
    /// A model for students who lack an input of this one: none or one, without inputs from courses.
    public var fallbacks: [RiskModel] = []

    /// Where a model's values come from.
    public enum Inputs: String, Codable, Hashable, Sendable {
        /// Indicators of the program.
        case indicators
        /// Columns of a flat table; such a model cannot score a store.
        case columns
    }

    /// The model for students who lack an input of this one.
    public var fallback: RiskModel? { fallbacks.first }

    /// How many coefficients, the intercept counted.
    public var size: Int {
        1 + predictors.count + predictors.count { $0.missingCoefficient != nil }
    }
}

/// The penalty on the size of the coefficients.
public struct ModelPenalty: Codable, Hashable, Sendable {
    /// The penalty; scikit-learn's C is one divided by it.
    public var lambda: Double
    /// `given` or `cross-validated`.
    public var chosen: String
    /// The number of folds.
    public var folds: Int
}

/// Effects of schools that records do not explain, drawn towards zero.
public struct ModelSchools: Codable, Hashable, Sendable {
    /// The variance of the effects; what a new school adds to the uncertainty.
    public var variance: Double
    /// The effects, in the order of the ids.
    public var effects: [Effect]

    /// The effect of one school.
    public struct Effect: Codable, Hashable, Sendable {
        /// The school's id.
        public var school: String
        /// What being there adds to the log-odds.
        public var effect: Double
        /// Its standard error.
        public var error: Double
    }
}

/// Whom a model was learned from.
public struct ModelCohort: Codable, Hashable, Sendable {
    /// The district, or the file's name for a flat table.
    public var source: String
    /// The school years, by the year they end in.
    public var years: [Int]
    /// Students.
    public var rows: Int
    /// Those who missed it.
    public var missed: Int
}

/// How well a model did on students it had not seen: out-of-fold.
public struct ModelMetrics: Codable, Hashable, Sendable {
    /// The chance that of two students the one who missed it had the higher probability.
    public var auc: Double
    /// The 95 % interval of it (DeLong).
    public var aucLow: Double
    /// The upper end.
    public var aucHigh: Double
    /// The mean squared error of the probabilities.
    public var brier: Double
    /// The Brier score of always saying the base rate.
    public var brierReference: Double
    /// The mean log loss.
    public var logLoss: Double
    /// The slope of the outcome on the logits; 1 is right, less is too sure.
    public var calibrationSlope: Double?
    /// The intercept of that; 0 is right.
    public var calibrationIntercept: Double?
}
