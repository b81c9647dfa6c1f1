import Scoring

/// The rows of a flat table whose outcome is known, as what a model is trained on.
struct TrainingRows {
    /// Predictors and outcomes.
    let table: TrainingTable
    /// The rows of the file, from 0, in their order.
    let rows: [Int]
    /// What must be said of them.
    private(set) var notes: [String] = []

    /// Reads the file of a training.
    ///
    /// - Throws: ``Failure`` with what is wrong and where; ``FitProblem`` for what does not fit together.
    init(_ job: TableTraining) throws {
        let columns = WantedColumns(job)
        var flat = try FlatTable(
            path: job.path,
            columns: columns.all,
            unknown: job.reading.unknown
        )
        let outcomes = try job.reading.outcomes(flat, columns.outcome)
        let kept = outcomes.indices.filter { outcomes[$0] != nil }
        let isWhole = kept.count == outcomes.count
        func only<Value>(_ values: [Value]) -> [Value] {
            isWhole ? values : kept.map { values[$0] }
        }
        rows = kept
        let missed = outcomes.compactMap(\.self)
        let predictors = job.predictors.indices.map { place in
            let (values, known) = flat.numbers(place)
            flat.drop(place)
            return Self.column(flat.plan.columns[place].name, only(values), only(known))
        }
        let schools = columns.school.map(flat.labels)
        let keys = columns.id.map { only(flat.keys($0)) }
        let isDealt = columns.fold != nil
        let repeated = isDealt ? 0 : keys.map { $0.count - Set($0).count } ?? 0
        table = try TrainingTable(
            columns: predictors,
            missed: missed,
            keys: keys ?? Self.keys(predictors, missed),
            students: repeated > 0 ? keys ?? [] : [],
            schools: schools.map { only($0.codes) } ?? [],
            schoolIDs: schools?.labels ?? [],
            folds: try columns.fold.map { only(try Self.folds(flat.labels($0))) } ?? []
        )
        if kept.count < outcomes.count {
            notes.append(Self.leftOut(outcomes.count - kept.count))
        }
        if repeated > 0 {
            notes.append(
                "\(repeated) rows repeat an id of “\(job.id ?? "")”. All rows of one id are in the same fold; check that they are years or courses of one student and not the same row twice."
            )
        }
        notes += predictors.compactMap(CodedUnknown.note)
    }

    /// How many rows took no part.
    static func leftOut(_ rows: Int) -> String {
        "Left out: \(rows) rows whose outcome is neither or not known."
    }

    private static func column(
        _ name: String,
        _ values: [Double],
        _ known: [Bool]
    ) -> TrainingTable.Column {
        let isWhole = values.allSatisfy { $0 == $0.rounded() }
        return TrainingTable.Column(
            Predictor(column: name, isWhole: isWhole),
            values: values,
            known: known
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

/// The columns of the file that a training reads, predictors first, and the places of the others.
private struct WantedColumns {
    var all: [(name: String, kind: FlatPlan.Kind)]
    let outcome: Int
    private(set) var school: Int?
    private(set) var fold: Int?
    private(set) var id: Int?

    init(_ job: TableTraining) {
        all = job.predictors.map { ($0, .number) }
        outcome = all.count
        all.append((job.outcome, .label))
        school = place(job.school, .label)
        fold = place(job.foldColumn, .label)
        id = place(job.id, .key)
    }

    private mutating func place(_ name: String?, _ kind: FlatPlan.Kind) -> Int? {
        guard let name else { return nil }
        all.append((name, kind))
        return all.count - 1
    }
}
