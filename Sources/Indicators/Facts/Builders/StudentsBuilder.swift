internal import Records

/// Numbers the students of the year and keeps their days of birth.
struct StudentsBuilder: Sendable {
    private(set) var index = TextIndex()
    /// As day numbers; `Int32.min` where the day is not known.
    private(set) var births: [Int32] = []

    /// Takes an index with the same texts and numbers in place of its own.
    mutating func adopt(_ other: TextIndex) { index = other }

    /// - Returns: the numbers of the rows.
    mutating func fold(_ batch: RecordBatch) -> [Int32] {
        let numbers = index.insert(batch.text(Students.studentID))
        let birth = batch.numbers(Students.birthDate)
        while births.count < index.count { births.append(.min) }
        for row in numbers.indices where numbers[row] >= 0 {
            guard birth.isKnown[row] else { continue }
            births[Int(numbers[row])] = birth.values[row].clamped
        }
        return numbers
    }
}
