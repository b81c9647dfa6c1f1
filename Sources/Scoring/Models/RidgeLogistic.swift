internal import Glibc

/// Logistic regression with a penalty on the size of the coefficients, by Newton's method.
///
/// Minimizes the sum of log losses + penalty / 2 × the sum of squared coefficients on standardized columns; the intercept is not
/// penalized. scikit-learn's `LogisticRegression(C=1/penalty)` on the same columns minimizes the same.
public struct RidgeLogistic: Sendable {
    /// The penalty; 0 is plain maximum likelihood.
    public var penalty: Double
    /// Whether each school has an effect of its own, drawn from a normal distribution whose variance is estimated.
    public var hasSchoolEffects: Bool

    private static let mostSteps = 100
    /// A coefficient beyond this many log-odds a standard deviation only comes of separation.
    private static let runaway = 30.0

    /// A way to fit.
    public init(penalty: Double, hasSchoolEffects: Bool = false) {
        self.penalty = penalty
        self.hasSchoolEffects = hasSchoolEffects
    }

    /// Fits all rows of a table.
    ///
    /// - Throws: ``FitProblem`` for data that no honest model comes of; never a result that is not a number.
    public func fit(_ table: TrainingTable) throws(FitProblem) -> LogisticFit {
        try fit(table, folds: [], without: nil, from: nil, schoolVariance: nil).fit
    }

    /// Fits all rows but those of a fold, from a point that may be near.
    func fit(
        _ table: TrainingTable,
        folds: [UInt8],
        without leftOut: UInt8?,
        from start: FitPoint?,
        schoolVariance: Double?
    ) throws(FitProblem) -> (fit: LogisticFit, design: Design) {
        try check(table)
        if hasSchoolEffects, table.schoolIDs.count > LogisticFit.mostSchools {
            throw .tooManySchools(table.schoolIDs.count)
        }
        let design = try Design(
            table,
            folds: folds,
            without: leftOut,
            schools: hasSchoolEffects
        )
        var point = FitPoint(design)
        // What holds of all rows was checked on all rows.
        if leftOut == nil {
            try Collinearity.check(design.totals(at: point), design, penalty: penalty)
        }
        if let start, start.columns.count == point.columns.count,
            start.schools.count == point.schools.count
        {
            point = start
        }
        let fit =
            design.hasSchools
            ? try fitSchools(design, from: point, variance: schoolVariance)
            : try settle(design, from: point, schoolVariance: nil).fit(design, penalty)
        return (fit, design)
    }

    private func check(_ table: TrainingTable) throws(FitProblem) {
        guard penalty >= 0, penalty.isFinite else { throw .badPenalty }
        guard table.count > 0 else { throw .noRows }
        guard table.events > 0 else {
            throw .singleClass(missed: table.missedCount, met: table.count - table.missedCount)
        }
        for column in table.columns {
            if let attribute = column.predictor.forbiddenAttribute {
                throw .forbidden(column: column.predictor.id, attribute: attribute)
            }
        }
    }

    /// Newton's steps, each halved until it lowers what is minimized, until they no longer move anything.
    func settle(
        _ design: Design,
        from start: FitPoint,
        schoolVariance: Double?
    ) throws(FitProblem) -> Settled {
        var point = start
        var totals = design.totals(at: point)
        var objective = objective(totals, point, schoolVariance)
        for step in 1...Self.mostSteps {
            let newton = try NewtonStep(totals, point, design, penalty, schoolVariance)
            // Steps square their distance: after this one it is about 1e-12.
            if newton.largest < 1e-6 {
                return Settled(
                    point: newton.moved(point, by: 1),
                    totals: totals,
                    newton: newton,
                    steps: step
                )
            }
            var part = 1.0
            while true {
                let next = newton.moved(point, by: part)
                let nextTotals = design.totals(at: next)
                let nextObjective = self.objective(nextTotals, next, schoolVariance)
                if nextObjective <= objective + 1e-12 * abs(objective) {
                    (point, totals, objective) = (next, nextTotals, nextObjective)
                    break
                }
                part /= 2
                guard part > 1e-9 else { throw separated(design, point) ?? .notSettled }
            }
            if let problem = separated(design, point) { throw problem }
        }
        throw separated(design, point) ?? .notSettled
    }

    private func objective(_ totals: Totals, _ point: FitPoint, _ variance: Double?) -> Double {
        let squares = point.columns.dropFirst().reduce(0) { $0 + $1 * $1 }
        let schools = point.schools.reduce(0) { $0 + $1 * $1 }
        return totals.loss + penalty / 2 * squares + schools / (2 * (variance ?? 1))
    }

    /// The columns that ran away, the farthest first.
    private func separated(_ design: Design, _ point: FitPoint) -> FitProblem? {
        let far = (1..<design.count).filter { abs(point.columns[$0]) > Self.runaway }
        guard !far.isEmpty else { return nil }
        let sorted = far.sorted { abs(point.columns[$0]) > abs(point.columns[$1]) }
        return .separation(sorted.map(design.name))
    }
}
