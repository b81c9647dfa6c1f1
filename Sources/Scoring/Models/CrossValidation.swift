/// Fits that leave one fold out at a time: they choose the penalty, and say how well a model does on students it has not seen.
public struct CrossValidation: Sendable {
    /// The penalties that are tried, the largest first: powers of 2.5.
    public static let grid: [Double] = [
        610.3515625, 244.140625, 97.65625, 39.0625, 15.625, 6.25, 2.5, 1, 0.4, usual, 0.064,
        0.0256, 0.01024,
    ]
    /// The penalty that is kept where the data prefer no other: it expects of a coefficient, the log-odds of one standard deviation, a
    /// normal distribution with deviation 2.5, which is wide for anything in a school.
    public static let usual = 0.16

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

    /// The penalty with the least log loss on the students that were left out, where it beats the usual one by more than one standard error.
    ///
    /// With a hundred students the losses of penalties that lie far apart differ by less than chance, and their least falls anywhere between
    /// almost none and one that lets nothing be told.
    public func choosePenalty() throws(FitProblem) -> Double {
        let usual = Self.grid.firstIndex(of: Self.usual) ?? 0
        var losses = PenaltyLosses(count: Self.grid.count, usual: usual)
        for fold in Folds.all(folds) { losses.add(try self.losses(without: fold)) }
        return Self.grid[losses.choice]
    }

    /// The log loss of each student of a fold, a list for each penalty; nil where no fit comes of it.
    private func losses(without fold: UInt8) throws(FitProblem) -> [[Double]?] {
        var start: FitPoint?
        var lists: [[Double]?] = []
        for penalty in Self.grid {
            let (fit, design): (fit: LogisticFit, design: Design)
            do {
                (fit, design) = try self.fit(penalty, without: fold, from: start)
            } catch {
                // Too small a penalty for these data; a larger one may do.
                guard case .separation = error else { throw error }
                lists.append(nil)
                continue
            }
            start = fit.point
            let logits = design.logits(at: fit.point)
            var list: [Double] = []
            for row in folds.indices where folds[row] == fold {
                list.append(Logistic.loss(logits[row], missed: table.missed[row]))
            }
            lists.append(list)
        }
        return lists
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
            let (fit, design) = try fit(whole.penalty, without: fold, from: whole.point)
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
        from start: FitPoint?
    ) throws(FitProblem) -> (fit: LogisticFit, design: Design) {
        try RidgeLogistic(penalty: penalty, hasSchoolEffects: hasSchoolEffects).fit(
            table,
            folds: folds,
            without: fold,
            from: start,
            schoolVariance: nil
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
