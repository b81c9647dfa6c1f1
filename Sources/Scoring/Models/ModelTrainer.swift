/// Trains a model on past students: enough data, a penalty, the fit, probabilities of students it had not seen, tiers.
public struct ModelTrainer: Sendable {
    /// The model's name.
    public var id: String
    /// Its version.
    public var version: String
    /// The milestone's code; nil for a flat table.
    public var milestone: String?
    /// The outcome in words.
    public var outcome: String
    /// The grades it is for.
    public var grades: [String] = []
    /// Where values come from.
    public var inputs: RiskModel.Inputs
    /// The district, or the file's name.
    public var source: String
    /// As of which day values were taken, in words.
    public var asOfRule: String
    /// The program's version.
    public var software: String
    /// The penalty; nil chooses it by cross-validation.
    public var penalty: Double?
    /// Folds.
    public var folds = 5
    /// Whether schools have effects.
    public var hasSchoolEffects = false
    /// How many events a coefficient needs.
    public var enough = EnoughData()
    /// Whether the predictors were given as they are; else as many as the data allow are taken from the front.
    public var isListGiven = false

    /// A trainer; the rest are settings.
    public init(
        id: String,
        version: String,
        milestone: String? = nil,
        outcome: String,
        inputs: RiskModel.Inputs,
        source: String,
        asOfRule: String,
        software: String
    ) {
        self.id = id
        self.version = version
        self.milestone = milestone
        self.outcome = outcome
        self.inputs = inputs
        self.source = source
        self.asOfRule = asOfRule
        self.software = software
    }

    /// The model of a table, with its probabilities.
    ///
    /// - Throws: ``FitProblem`` where no honest model comes of the data.
    public func train(_ whole: TrainingTable) throws(FitProblem) -> TrainedModel {
        guard whole.count > 0 else { throw .noRows }
        guard whole.events > 0 else {
            throw .singleClass(missed: whole.missedCount, met: whole.count - whole.missedCount)
        }
        if isListGiven { try enough.check(whole) }
        let table = isListGiven ? whole : try enough.longestAllowed(whole)
        let validation = try CrossValidation(
            table,
            folds: folds,
            hasSchoolEffects: hasSchoolEffects
        )
        let lambda: Double
        if let penalty { lambda = penalty } else { lambda = try validation.choosePenalty() }
        let fit = try RidgeLogistic(penalty: lambda, hasSchoolEffects: hasSchoolEffects).fit(table)
        let outOfFold = try validation.outOfFold(fit)
        return TrainedModel(
            model: model(table, fit, outOfFold, folds: Set(validation.folds).count),
            table: table,
            fit: fit,
            folds: validation.folds,
            outOfFold: outOfFold
        )
    }
}

/// A model with what it was made of, in the order of the table's rows.
public struct TrainedModel: Sendable {
    /// The model.
    public var model: RiskModel
    /// The students, with the predictors that were taken.
    public var table: TrainingTable
    /// The fit.
    public var fit: LogisticFit
    /// Each student's fold.
    public var folds: [UInt8]
    /// For each student the probability by a fit that had not seen the student.
    public var outOfFold: [Double]
}
