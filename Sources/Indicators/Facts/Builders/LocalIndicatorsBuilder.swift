internal import Records

/// Collects values of a district's own measures.
struct LocalIndicatorsBuilder: Sendable {
    /// One value.
    struct Row: Sendable {
        var student: Int32
        var from: Int32
        var value: Int64
    }

    private(set) var names = TextIndex()
    private(set) var rows: [[Row]] = []

    mutating func fold(_ batch: RecordBatch, students numbers: [Int32]) {
        let named = names.insert(batch.text(LocalIndicators.indicator))
        let (from, value) = (
            batch.numbers(LocalIndicators.asOf), batch.numbers(LocalIndicators.value)
        )
        while rows.count < names.count { rows.append([]) }
        for row in numbers.indices where numbers[row] >= 0 && named[row] >= 0 {
            guard let from = from[row], let value = value[row] else { continue }
            rows[Int(named[row])].append(
                Row(student: numbers[row], from: from.clamped, value: value)
            )
        }
    }
}
