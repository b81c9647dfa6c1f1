import Scoring

/// Codes for unknown, such as -9 in surveys, that stand in a column of counts as if they were numbers.
enum CodedUnknown {
    /// What to say of a column that looks as if it had such codes; nil for all others.
    ///
    /// A few whole numbers below zero, all a survey's usual ones, in a column that else knows nothing below zero.
    static func note(on column: TrainingTable.Column) -> String? {
        var (codes, others, rows): (Set<Int>, Int, Int) = ([], 0, 0)
        for row in column.values.indices where column.known[row] {
            let value = column.values[row]
            guard value < 0 else {
                others += 1
                continue
            }
            guard let code = Int(exactly: value), usual.contains(code) else { return nil }
            codes.insert(code)
            rows += 1
        }
        guard rows > 0, others > 0, codes.count <= 6 else { return nil }
        let list = codes.sorted().map(String.init).joined(separator: ", ")
        let options = codes.sorted().map { "--unknown \($0)" }.joined(separator: " ")
        return
            "\(column.predictor.id) has \(list) in \(rows) rows and nothing else below 0. If that stands for unknown, train again with \(options)."
    }

    private static let usual: Set<Int> = [
        -1, -2, -3, -4, -5, -6, -7, -8, -9, -99, -999, -9999,
    ]
}
