/// Which fold each past student is in: by the stable key, with both outcomes spread evenly.
public enum Folds {
    /// The folds of a table's rows, 0 and up; those that the table brings along where it does.
    ///
    /// Students of either outcome are dealt out in the order of their mixed keys, so that a fold never depends on a row's place.
    ///
    /// - Throws: ``FitProblem`` for fewer than two folds, or a fold without which one outcome is gone.
    public static func of(_ table: TrainingTable, count: Int = 5) throws(FitProblem) -> [UInt8] {
        guard table.folds.isEmpty else {
            try check(table.folds, table)
            return table.folds
        }
        guard (2...100).contains(count) else { throw .badFolds("there must be 2 to 100") }
        guard table.events >= count else {
            throw .badFolds(
                "\(count) need at least \(count) students of each outcome, and there are \(table.events) of one"
            )
        }
        let mixed = table.keys.map { TrainingKey.mixed($0 ^ 0x5eed_f01d) }
        let order = table.missed.indices.sorted {
            if table.missed[$0] != table.missed[$1] { return table.missed[$0] }
            return mixed[$0] != mixed[$1] ? mixed[$0] < mixed[$1] : $0 < $1
        }
        var folds = [UInt8](repeating: 0, count: table.count)
        for (place, row) in order.enumerated() { folds[row] = UInt8(place % count) }
        return folds
    }

    /// The folds that there are, in order.
    static func all(_ folds: [UInt8]) -> [UInt8] { Set(folds).sorted() }

    private static func check(_ folds: [UInt8], _ table: TrainingTable) throws(FitProblem) {
        let all = Self.all(folds)
        guard all.count >= 2 else { throw .badFolds("there must be at least two") }
        for fold in all {
            var (missed, met) = (0, 0)
            for row in folds.indices where folds[row] != fold {
                if table.missed[row] { missed += 1 } else { met += 1 }
            }
            guard missed > 0, met > 0 else {
                throw .badFolds("without one of them all students have the same outcome")
            }
        }
    }
}
