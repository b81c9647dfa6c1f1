import Records
import Reports
import Scoring

/// A flat table to an evaluation of a column's probabilities or tiers, or of what a model says of each row.
struct TableEvaluation {
    var path: String
    var outcome: String
    var reading: OutcomeColumn
    var probability: String?
    var tier: String?
    /// A model that was trained on another flat table; nil judges columns.
    var model: RiskModel?
    var school: String?
    var groups: [String]

    /// Reads the file and judges.
    ///
    /// - Throws: ``Failure`` with what is wrong and where.
    func report() throws -> EvaluationReport {
        try check()
        var wanted: [(name: String, kind: FlatPlan.Kind)] = [(outcome, .label)]
        func place(_ name: String?, _ kind: FlatPlan.Kind) -> Int? {
            guard let name else { return nil }
            wanted.append((name, kind))
            return wanted.count - 1
        }
        let probabilityPlace = place(probability, .number)
        let tierPlace = place(tier, .label)
        let schoolPlace = place(school, .label)
        let groupPlaces = groups.compactMap { place($0, .label) }
        let inputs = (model?.indicatorIDs ?? []).map { (id: $0, place: place($0, .number) ?? 0) }
        let flat = try FlatTable(path: path, columns: wanted, unknown: reading.unknown)
        let outcomes = try reading.outcomes(flat, 0)
        let kept = outcomes.indices.filter { outcomes[$0] != nil }
        func only<Value>(_ values: [Value]) -> [Value] { kept.map { values[$0] } }
        let schools = schoolPlace.map { flat.labels($0).texts }
        let said = model.map { only(Self.predictions(of: $0, flat, inputs, schools)) }
        let input = EvaluationInput(
            outcome: outcome,
            missed: outcomes.compactMap(\.self),
            probabilities: try said.map { $0.map { $0?.probability } }
                ?? probabilityPlace.map { only(try Self.probabilities(flat, $0)) },
            tiers: try said.map { $0.map { $0?.tier ?? .notAvailable } }
                ?? tierPlace.map { only(try Self.tiers(flat, $0)) },
            schools: schools.map { only(Self.named($0)) },
            groupings: zip(groups, groupPlaces).map { name, place in
                (name: name, groups: only(Self.named(flat.labels(place).texts)))
            }
        )
        do {
            var evaluation = try Evaluation(input)
            if kept.count < outcomes.count {
                evaluation.notes.append(TrainingRows.leftOut(outcomes.count - kept.count))
            }
            return EvaluationReport(title: title, evaluation)
        } catch {
            throw Failure(description: "\(path): \(error).")
        }
    }

    private var title: String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let judged = model.map { ["model \($0.id) \($0.version)"] } ?? [probability, tier]
        return judged.compactMap { $0 }.joined(separator: ", ") + " · \(file)"
    }

    private func check() throws {
        guard probability != nil || tier != nil || model != nil else {
            throw Failure(
                description:
                    "evaluate needs --probability COLUMN, --tier COLUMN or --model FILE with --table."
            )
        }
        guard let model else { return }
        guard probability == nil, tier == nil else {
            throw Failure(
                description: "--model says what to judge; leave out --probability and --tier."
            )
        }
        guard model.inputs == .columns else {
            throw Failure(
                description:
                    "the model “\(model.id)” looks at indicators of a store; leave out --table, or give a model that was trained on one."
            )
        }
    }

    /// What a model says of each row; nil where what it looks at is not known.
    private static func predictions(
        of model: RiskModel,
        _ flat: FlatTable,
        _ inputs: [(id: String, place: Int)],
        _ schools: [String]?
    ) -> [Prediction?] {
        let columns = inputs.map { (id: $0.id, cells: flat.numbers($0.place)) }
        return (0..<flat.count).map { row in
            var known: [String: Double] = [:]
            for column in columns where column.cells.known[row] {
                known[column.id] = column.cells.values[row]
            }
            return model.answer(known, school: schools?[row])?.prediction
        }
    }

    private static func probabilities(_ flat: FlatTable, _ place: Int) throws -> [Double?] {
        let (values, known) = flat.numbers(place)
        if let row = values.indices.first(where: { known[$0] && !(0...1).contains(values[$0]) }) {
            throw flat.failure(row, place, "a probability must be between 0 and 1.")
        }
        return values.indices.map { known[$0] ? values[$0] : nil }
    }

    /// Tiers by code, word or letter; an empty cell is N/A.
    private static func tiers(_ flat: FlatTable, _ place: Int) throws -> [Tier] {
        let labels = flat.labels(place)
        let tiers = labels.labels.map { label -> Tier? in
            let folded = label.lowercased()
            if folded.isEmpty { return .notAvailable }
            return Tier.allCases.first {
                [$0.rawValue, $0.word.lowercased(), $0.letter.lowercased()].contains(folded)
            }
        }
        if let row = labels.codes.firstIndex(where: { tiers[Int($0)] == nil }) {
            throw flat.failure(row, place, "a tier is high, moderate, low or na.")
        }
        return labels.codes.map { tiers[Int($0)] ?? .notAvailable }
    }

    private static func named(_ groups: [String]) -> [String] {
        groups.map { $0.isEmpty ? "(not told)" : $0 }
    }
}
