/// The rule of enough data: so many students of the rarer outcome for each coefficient, or there is no model.
public struct EnoughData: Hashable, Sendable {
    /// Events that each coefficient needs.
    public var perCoefficient: Int
    /// The fewest predictors that a model is made of.
    public var fewestPredictors: Int

    /// The usual rule: ten events for each coefficient, and at least three predictors.
    public init(perCoefficient: Int = 10, fewestPredictors: Int = 3) {
        self.perCoefficient = max(1, perCoefficient)
        self.fewestPredictors = max(1, fewestPredictors)
    }

    /// As many predictors from the front as the events allow; which are taken never depends on the outcome of anybody.
    ///
    /// - Throws: ``FitProblem/tooFewEvents(events:coefficients:perCoefficient:)`` where fewer than the fewest are left.
    public func longestAllowed(_ table: TrainingTable) throws(FitProblem) -> TrainingTable {
        let costs = costs(table)
        let allowed = table.events / perCoefficient
        var (taken, sum) = (0, 0)
        while taken < costs.count, sum + costs[taken] <= allowed {
            sum += costs[taken]
            taken += 1
        }
        guard taken >= min(fewestPredictors, costs.count), taken > 0 else {
            throw .tooFewEvents(
                events: table.events,
                coefficients: costs.prefix(fewestPredictors).reduce(0, +),
                perCoefficient: perCoefficient
            )
        }
        return table.keeping(first: taken)
    }

    /// Refuses a list that was given whole and is too long.
    public func check(_ table: TrainingTable) throws(FitProblem) {
        let needed = costs(table).reduce(0, +)
        guard needed <= table.events / perCoefficient else {
            throw .tooFewEvents(
                events: table.events,
                coefficients: needed,
                perCoefficient: perCoefficient
            )
        }
    }

    /// The coefficients that each predictor takes: itself, and not being known.
    private func costs(_ table: TrainingTable) -> [Int] {
        let indicators = Set(Design.indicators(of: table))
        return table.columns.indices.map { indicators.contains($0) ? 2 : 1 }
    }
}
