public import Records

/// The builder's numbers of ids for those of a reader, which numbers the ids of each snapshot anew.
struct ReaderNumbers: Sendable {
    /// The builder's number for each of the reader's; −1 where the builder does not know the id.
    private struct Map: Sendable {
        var numbers: [Int32] = []
        /// Whether both number alike, as they do for the first snapshot: then nothing has to be translated.
        var isSame = true

        mutating func learn(_ own: [Int32], _ numbers: [Int32]) {
            let end = Int(own.max() ?? -1) + 1
            let missing = end - self.numbers.count
            if missing > 0 {
                self.numbers.append(contentsOf: repeatElement(-1, count: missing))
            }
            for row in own.indices where own[row] >= 0 && row < numbers.count {
                self.numbers[Int(own[row])] = numbers[row]
                isSame = isSame && own[row] == numbers[row]
            }
        }
    }

    private var maps: [TableName: Map] = [:]

    /// Learns the numbers of a table's rows: the reader's and the builder's.
    mutating func learn(_ batch: RecordBatch, _ numbers: [Int32]) {
        guard !batch.ids.own.isEmpty else { return }
        maps[batch.table, default: Map()].learn(batch.ids.own, numbers)
    }

    /// Whether the builder numbers the rows of a table as the reader does.
    func isSame(_ table: TableName) -> Bool { maps[table]?.isSame ?? false }

    /// The builder's numbers of a column's ids, or nil where the reader has not looked them up.
    func numbers(_ column: Column<String>, in batch: RecordBatch) -> [Int32]? {
        guard let place = batch.table.schema.index(of: column.name),
            let target = column.schema.references, let read = batch.ids.columns[place]
        else { return nil }
        guard let map = maps[target] else { return [Int32](repeating: -1, count: read.count) }
        if map.isSame { return read }
        return read.map { $0 >= 0 && Int($0) < map.numbers.count ? map.numbers[Int($0)] : -1 }
    }
}

extension FactsBuilder: ResolvingSink {
    /// Keys, and the few texts that say something themselves.
    public static func readsText(of column: String, in table: TableName) -> Bool {
        texts[table]?.contains(column) ?? false
    }

    /// Takes over the ids of students and sections, of which there are most, where both number them alike.
    public mutating func adopt(_ index: TextIndex, of table: TableName) {
        guard numbering.isSame(table) else { return }
        switch table {
        case .students where index.count == people.index.count: people.adopt(index)
        case .sections: sections.adopt(index)
        default: break
        }
    }

    private static let texts: [TableName: Set<String>] = [
        .terms: [Terms.name.name],
        .marks: [Marks.letterMark.name],
        .transcript: [
            Transcript.courseID.name, Transcript.termID.name, Transcript.finalLetter.name,
        ],
        .assessments: [Assessments.form.name],
        .assessmentResults: [AssessmentResults.performanceLevel.name],
    ]

    /// The numbers of the students of a batch's rows; −1 where the year does not have them.
    func students(_ column: Column<String>, in batch: RecordBatch) -> [Int32] {
        numbering.numbers(column, in: batch) ?? people.index.find(batch.text(column))
    }

    /// The numbers of the schools of a batch's rows, which are added where they are new.
    mutating func organizations(_ column: Column<String>, in batch: RecordBatch) -> [Int32] {
        numbering.numbers(column, in: batch) ?? organizationIndex.insert(batch.text(column))
    }
}
