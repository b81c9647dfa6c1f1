import Scoring

/// A flat table to a trained model.
struct TableTraining {
    var path: String
    var outcome: String
    var reading: OutcomeColumn
    var predictors: [String]
    var school: String?
    var id: String?
    var foldColumn: String?
    var penalty: Double?
    var folds: Int
    var hasSchoolEffects: Bool
    var eventsPerCoefficient: Int
    var name: String
    var version: String

    /// A model with what must be said of its rows.
    struct Result {
        let trained: TrainedModel
        /// The rows of the file, from 0, that it was learned from, in their order.
        let rows: [Int]
        /// Sentences for whoever trained it.
        let notes: [String]
    }

    /// Reads the file and trains.
    ///
    /// - Throws: ``Failure`` with what is wrong and where.
    func train() throws -> Result {
        for predictor in predictors { try refuseForbidden(predictor) }
        if predictors.contains(outcome) {
            throw Failure(description: "the outcome “\(outcome)” cannot predict itself.")
        }
        do {
            let table = try TrainingRows(self)
            return Result(
                trained: try trainer.train(table.table),
                rows: table.rows,
                notes: table.notes
            )
        } catch let problem as FitProblem {
            throw Failure(description: "\(path): \(problem).")
        }
    }

    private func refuseForbidden(_ predictor: String) throws {
        let asked = Predictor(column: predictor, isWhole: false)
        guard let attribute = asked.forbiddenAttribute else { return }
        throw Failure(
            description: "\(FitProblem.forbidden(column: predictor, attribute: attribute))."
        )
    }

    private var trainer: ModelTrainer {
        var trainer = ModelTrainer(
            id: name,
            version: version,
            outcome: outcome,
            inputs: .columns,
            source: path.split(separator: "/").last.map(String.init) ?? path,
            asOfRule: ["values as they stand in the table", reading.words(outcome)]
                .compactMap(\.self).joined(separator: "; "),
            software: Waymark.version
        )
        trainer.penalty = penalty
        trainer.folds = folds
        trainer.hasSchoolEffects = hasSchoolEffects
        trainer.enough = EnoughData(perCoefficient: eventsPerCoefficient)
        trainer.isListGiven = true
        return trainer
    }
}
