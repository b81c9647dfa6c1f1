/// Fits that leave one fold out at a time: they choose the penalty, and say how well a model does on students it has not seen.
public struct CrossValidation: Sendable {
    /// The penalties that are tried, the largest first.
    public static let grid: [Double] = [1000, 300, 100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01]

    let table: TrainingTable
    /// The fold of each row.
    public let folds: [UInt8]
    /// Whether schools have effects.
    public let hasSchoolEffects: Bool

    /// The folds of a table.
    ///
    /// - Throws: ``FitProblem`` where the folds cannot be used.
    public init(
        _ table: TrainingTable,
        folds count: Int = 5,
        hasSchoolEffects: Bool = false
    ) throws(FitProblem) {
        self.table = table
        self.hasSchoolEffects = hasSchoolEffects
        folds = try Folds.of(table, count: count)
    }

    /// The penalty with the least log loss on the students that were left out; of equals the larger.
    public func choosePenalty() throws(FitProblem) -> Double {
        var losses = [Double](repeating: 0, count: Self.grid.count)
        for fold in Folds.all(folds) {
            var start: FitPoint?
            for (place, penalty) in Self.grid.enumerated() {
                let (fit, design): (fit: LogisticFit, design: Design)
                do {
                    (fit, design) = try self.fit(
                        penalty,
                        without: fold,
                        from: start,
                        schoolVariance: nil
                    )
                } catch {
                    // Too small a penalty for these data; a larger one may do.
                    guard case .separation = error else { throw error }
                    losses[place] = .infinity
                    continue
                }
                start = fit.point
                let logits = design.logits(at: fit.point)
                for row in folds.indices where folds[row] == fold {
                    losses[place] += Logistic.loss(logits[row], missed: table.missed[row])
                }
            }
        }
        let best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
        return Self.grid[best]
    }

    /// For each student the probability by the fit that had not seen the student's fold.
    ///
    /// The variance of schools is estimated anew without the fold, for that of all rows has seen the students who are left out.
    ///
    /// - Parameter whole: the fit of all rows, whose penalty is taken; fits begin at its coefficients.
    /// - Returns: the probabilities in the order of the rows.
    /// - Throws: ``FitProblem`` of a fit.
    public func outOfFold(_ whole: LogisticFit) throws(FitProblem) -> [Double] {
        var probabilities = [Double](repeating: 0, count: table.count)
        for fold in Folds.all(folds) {
            let (fit, design) = try fit(
                whole.penalty,
                without: fold,
                from: whole.point,
                schoolVariance: nil
            )
            let logits = design.logits(at: fit.point)
            for row in folds.indices where folds[row] == fold {
                probabilities[row] = Logistic.probability(logits[row])
            }
        }
        return probabilities
    }

    private func fit(
        _ penalty: Double,
        without fold: UInt8,
        from start: FitPoint?,
        schoolVariance: Double?
    ) throws(FitProblem) -> (fit: LogisticFit, design: Design) {
        try RidgeLogistic(penalty: penalty, hasSchoolEffects: hasSchoolEffects).fit(
            table,
            folds: folds,
            without: fold,
            from: start,
            schoolVariance: schoolVariance
        )
    }
}

extension LogisticFit {
    /// The probabilities of the students it was fitted to.
    public func fitted(_ table: TrainingTable) throws(FitProblem) -> [Double] {
        try Design(table, schools: schoolVariance != nil).logits(at: point)
            .map(Logistic.probability)
    }
}
