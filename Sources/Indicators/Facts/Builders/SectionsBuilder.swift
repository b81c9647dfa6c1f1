internal import Records

/// Numbers sections and keeps the course of each.
struct SectionsBuilder: Sendable {
    /// A section's course; −1 where it is not known.
    private(set) var courses: [Int32] = []
    private var index = TextIndex()

    /// - Parameters:
    ///   - batch: the rows.
    ///   - taught: the numbers of their courses.
    /// - Returns: the numbers of the rows.
    mutating func fold(_ batch: RecordBatch, courses taught: [Int32]) -> [Int32] {
        let numbers = self.numbers(batch.text(Sections.sectionID))
        for row in numbers.indices where numbers[row] >= 0 {
            courses[Int(numbers[row])] = taught[row]
        }
        return numbers
    }

    /// Takes an index with the same texts and numbers in place of its own.
    mutating func adopt(_ other: TextIndex) {
        if other.count == index.count { index = other }
    }

    /// The numbers of sections, also of those that their table lacks.
    mutating func numbers(_ column: TextColumn) -> [Int32] {
        let numbers = index.insert(column)
        while courses.count < index.count { courses.append(-1) }
        return numbers
    }
}
