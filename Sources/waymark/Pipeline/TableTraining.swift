import Scoring

/// A flat table to a trained model.
struct TableTraining {
    var path: String
    var outcome: String
    var missedWhen: String?
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

    /// Reads the file and trains.
    ///
    /// - Throws: ``Failure`` with what is wrong and where.
    func train() throws -> TrainedModel {
        for predictor in predictors {
            let asked = Predictor(column: predictor, isWhole: false)
            if let attribute = asked.forbiddenAttribute {
                throw Failure(
                    description: "\(FitProblem.forbidden(column: predictor, attribute: attribute))."
                )
            }
        }
        if predictors.contains(outcome) {
            throw Failure(description: "the outcome “\(outcome)” cannot predict itself.")
        }
        do {
            return try trainer.train(try table())
        } catch let problem as FitProblem {
            throw Failure(description: "\(path): \(problem).")
        }
    }

    private var trainer: ModelTrainer {
        var trainer = ModelTrainer(
            id: name,
            version: version,
            outcome: outcome,
            inputs: .columns,
            source: path.split(separator: "/").last.map(String.init) ?? path,
            asOfRule: "values as they stand in the table",
            software: Waymark.version
        )
        trainer.penalty = penalty
        trainer.folds = folds
        trainer.hasSchoolEffects = hasSchoolEffects
        trainer.enough = EnoughData(perCoefficient: eventsPerCoefficient)
        trainer.isListGiven = true
        return trainer
    }

    private func table() throws -> TrainingTable {
        var wanted: [(name: String, kind: FlatPlan.Kind)] = predictors.map { ($0, .number) }
        func place(_ name: String?, _ kind: FlatPlan.Kind) -> Int? {
            guard let name else { return nil }
            wanted.append((name, kind))
            return wanted.count - 1
        }
        let outcomePlace = place(outcome, .label) ?? 0
        let schoolPlace = place(school, .label)
        let foldPlace = place(foldColumn, .label)
        let idPlace = place(id, .key)
        var flat = try FlatTable(path: path, columns: wanted)
        let missed = try OutcomeColumn(missedWhen: missedWhen).missed(flat, outcomePlace)
        let columns = predictors.indices.map { place in
            let (values, known) = flat.numbers(place)
            flat.drop(place)
            let isWhole = values.allSatisfy { $0 == $0.rounded() }
            return TrainingTable.Column(
                Predictor(column: predictors[place], isWhole: isWhole),
                values: values,
                known: known
            )
        }
        let schools = schoolPlace.map(flat.labels)
        let keys = idPlace.map(flat.keys)
        if let keys, foldPlace == nil { try refuseRepeated(keys) }
        return try TrainingTable(
            columns: columns,
            missed: missed,
            keys: keys ?? Self.keys(columns, missed),
            schools: schools?.codes ?? [],
            schoolIDs: schools?.labels ?? [],
            folds: try foldPlace.map { try Self.folds(flat.labels($0)) } ?? []
        )
    }

    /// Rows of one student in several folds would judge the model by students it has seen.
    private func refuseRepeated(_ keys: [UInt64]) throws {
        let repeated = keys.count - Set(keys).count
        guard repeated > 0 else { return }
        throw Failure(
            description: """
                \(path): \(repeated) rows repeat an id of “\(id ?? "")”. Keep one row for each student, or say with --fold-column \
                which rows are judged together, so that no student is in two folds.
                """
        )
    }

    /// Without ids a row is known by what it says, so that its fold does not depend on its place.
    private static func keys(_ columns: [TrainingTable.Column], _ missed: [Bool]) -> [UInt64] {
        missed.indices.map { row in
            TrainingKey.of(
                values: columns.map { $0.known[row] ? $0.values[row] : .infinity },
                missed: missed[row]
            )
        }
    }

    /// Folds by the order of their names, so that they do not depend on the order of rows.
    private static func folds(_ labels: LabelColumn) throws -> [UInt8] {
        let sorted = labels.labels.sorted()
        guard sorted.count <= 100, !sorted.contains("") else {
            throw FitProblem.badFolds("there must be 2 to 100, and each student must have one")
        }
        let places = labels.labels.map { label in sorted.firstIndex(of: label) ?? 0 }
        return labels.codes.map { UInt8(places[Int($0)]) }
    }
}
