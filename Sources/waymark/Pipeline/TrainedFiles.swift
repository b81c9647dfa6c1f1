import CSV
import Scoring

/// What a training writes: the model, its card, and each student's probabilities.
struct TrainedFiles {
    let trained: TrainedModel
    /// The rows of the file, from 0, that the table's are; nil where each row is one.
    private let rows: [Int]?

    init(_ trained: TrainedModel, rows: [Int]? = nil) {
        self.trained = trained
        self.rows = rows
    }

    /// Writes the files that were asked for, mode 0600.
    ///
    /// - Throws: ``Failure`` for a file that cannot be written.
    func write(model: String, card: String?, predictions: String?) throws {
        try Self.write(try trained.model.json(), to: model)
        if let card { try Self.write(Array(ModelCard.markdown(of: trained.model).utf8), to: card) }
        if let predictions { try writePredictions(to: predictions) }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            var file = try CSVFileWriter(path: path)
            try file.write(records: bytes)
            try file.close()
        } catch {
            throw Failure(description: "\(path): \(error)")
        }
    }

    /// One row for each of the table's, in the table's order: its number, the outcome, the fold, and two probabilities.
    private func writePredictions(to path: String) throws {
        let fitted = try trained.fit.fitted(trained.table)
        let origins = trained.table.origins
        var places = [Int](repeating: 0, count: origins.count)
        for (place, origin) in origins.enumerated() { places[Int(origin)] = place }
        do {
            var file = try CSVFileWriter(path: path)
            try file.record(["row", "missed", "fold", "out_of_fold", "fitted"])
            for (row, place) in places.enumerated() {
                try file.write { writer in
                    writer.integer((rows?[row] ?? row) + 1)
                    writer.integer(trained.table.missed[place] ? 1 : 0)
                    writer.integer(Int(trained.folds[place]))
                    writer.literal("\(trained.outOfFold[place])")
                    writer.literal("\(fitted[place])")
                    writer.endRecord()
                }
            }
            try file.close()
        } catch {
            throw Failure(description: "\(path): \(error)")
        }
    }

    /// A warning where hardly anybody was told wrongly, which no school year allows; empty elsewhere.
    private static func tooGood(_ model: RiskModel) -> String {
        guard model.metrics.auc > 0.999 else { return "" }
        return
            "Hardly anybody who met it had a higher chance than somebody who missed it. Check that nothing here was recorded after the outcome."
    }

    /// What was trained, in a few lines.
    static func sentence(_ model: RiskModel) -> String {
        let metrics = model.metrics
        let area = [metrics.auc, metrics.aucLow, metrics.aucHigh].map { $0.text(places: 3) }
        let tiers = model.cuts.bands.reversed().map {
            "\($0.value.word) from \(($0.from * 100).text(places: 1)) %: \($0.met) of \($0.students) met it"
        }
        return """
            Trained on \(model.cohort.rows) past students, \(model.cohort.missed) of whom missed it, with \(model.predictors.count) \(model.predictors.count == 1 ? "predictor" : "predictors").
            Penalty \(model.penalty.lambda.trimmedText(places: 4)) (\(model.penalty.chosen), \(model.penalty.folds) folds).
            On students it had not seen: AUC \(area[0]) (\(area[1])–\(area[2])), Brier \(metrics.brier.text(places: 3)) (\(metrics.brierReference.text(places: 3)) by the base rate).
            \((tiers + [model.cuts.note ?? "", tooGood(model)]).filter { !$0.isEmpty }.joined(separator: "\n"))

            """
    }
}
