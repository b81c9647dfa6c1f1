internal import Records

/// Numbers incidents and keeps their days.
struct IncidentsBuilder: Sendable {
    /// An incident's day number; `Int32.max`, which never counts, where it is not known.
    private(set) var days: [Int32] = []
    private var index = TextIndex()

    /// - Returns: the numbers of the rows.
    mutating func fold(_ batch: RecordBatch) -> [Int32] {
        let numbers = self.numbers(batch.text(Incidents.incidentID))
        let day = batch.numbers(Incidents.incidentDate)
        for row in numbers.indices where numbers[row] >= 0 {
            days[Int(numbers[row])] = day[row]?.clamped ?? .max
        }
        return numbers
    }

    /// The numbers of incidents, also of those that their table lacks.
    mutating func numbers(_ column: TextColumn) -> [Int32] {
        let numbers = index.insert(column)
        while days.count < index.count { days.append(.max) }
        return numbers
    }
}
