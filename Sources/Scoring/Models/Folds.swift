/// Which fold each past student is in: by the stable key, with both outcomes spread evenly.
public enum Folds {
    /// The folds of a table's rows, 0 and up; those that the table brings along where it does.
    ///
    /// Students of either outcome are dealt out in the order of their mixed keys, so that a fold never depends on a row's place. All
    /// rows of one student are in the same fold.
    ///
    /// - Parameters:
    ///   - table: the students.
    ///   - count: how many folds.
    /// - Returns: the fold of each row.
    /// - Throws: ``FitProblem`` for fewer than two folds, or a fold without which one outcome is gone.
    public static func of(
        _ table: TrainingTable,
        count: Int = 5
    ) throws(FitProblem) -> [UInt8] {
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
        let folds = dealt(table, count)
        if !table.students.isEmpty { try check(folds, table) }
        return folds
    }

    /// Those with a row that missed it first, then the others, a fold after the other.
    private static func dealt(_ table: TrainingTable, _ count: Int) -> [UInt8] {
        let keys = table.students.isEmpty ? table.keys : table.students
        let mixed = keys.map { TrainingKey.mixed($0 ^ 0x5eed_f01d) }
        var isMissed = table.missed
        if !table.students.isEmpty {
            let missed = Set(keys.indices.lazy.filter { table.missed[$0] }.map { keys[$0] })
            isMissed = keys.map(missed.contains)
        }
        let order = mixed.indices.sorted {
            if isMissed[$0] != isMissed[$1] { return isMissed[$0] }
            return mixed[$0] != mixed[$1] ? mixed[$0] < mixed[$1] : $0 < $1
        }
        var folds = [UInt8](repeating: 0, count: table.count)
        var (place, last) = (-1, -1)
        for row in order {
            let isSame = !table.students.isEmpty && last >= 0 && keys[row] == keys[last]
            if !isSame { place += 1 }
            folds[row] = UInt8(place % count)
            last = row
        }
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
