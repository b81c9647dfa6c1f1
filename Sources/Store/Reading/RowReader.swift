import Records

/// Makes batches of one table from the rows of a statement: the hot loop of reading back.
struct RowReader {
    /// How many rows a batch has at most.
    static let batchSize = 32_768

    private let table: TableName
    private var texts: [TextColumn]
    private var numbers: [NumberColumn]
    private var cells: [CellReader]
    private var extras = TextColumn()
    private(set) var count = 0

    init(_ table: TableName) {
        self.table = table
        cells = table.schema.columns.map { CellReader($0.type) }
        texts = cells.map { _ in TextColumn() }
        numbers = cells.map { _ in NumberColumn() }
    }

    /// Takes the statement's row, whose columns are the schema's and then the extras.
    mutating func take(_ statement: PreparedStatement) {
        for column in cells.indices {
            if cells[column].isText {
                statement.append(column, to: &texts[column])
            } else {
                numbers[column].append(cells[column].number(of: statement, column))
            }
        }
        statement.append(cells.count, to: &extras)
        count += 1
    }

    /// Takes a plain day of attendance; what its kind does not tell is unknown.
    mutating func take(_ entry: DaysTable.Entry, day: Int32, _ kind: DayKind) {
        for column in cells.indices {
            if column == DayColumns.student || column == DayColumns.school { continue }
            if cells[column].isText {
                texts[column].append(nil)
            } else {
                let value: Int64? =
                    switch column {
                    case DayColumns.date: Int64(day)
                    case DayColumns.category: kind.ordinal
                    case DayColumns.portion:
                        kind.thousandths < 0 ? nil : Int64(kind.thousandths) * 1000
                    default: nil
                    }
                numbers[column].append(value)
            }
        }
        texts[DayColumns.student].append(
            contentsOf: entry.student,
            in: entry.student.indices
        )
        texts[DayColumns.school].append(
            contentsOf: entry.organization,
            in: entry.organization.indices
        )
        extras.append(nil)
        count += 1
    }

    /// The rows taken so far as a batch; the reader is empty then.
    mutating func makeBatch() -> RecordBatch {
        var batch = RecordBatch(table)
        for column in cells.indices {
            batch.columns[column] =
                cells[column].isText ? .text(texts[column]) : .numbers(numbers[column])
        }
        batch.lines = Array(repeating: 0, count: count)
        batch.extras = extras
        self = RowReader(table)
        return batch
    }
}

/// Reads the cells of one column as the numbers that a batch holds.
private struct CellReader {
    let isText: Bool
    private let isDay: Bool
    private let codes: [[UInt8]]
    /// Rows that follow each other often have the same code.
    private var last = 0

    init(_ type: ColumnType) {
        isText = type.isText
        isDay = type == .date
        if case .code(let vocabulary) = type {
            codes = vocabulary.codes.map { Array($0.utf8) }
        } else {
            codes = []
        }
    }

    mutating func number(of statement: PreparedStatement, _ column: Int) -> Int64? {
        if codes.isEmpty && !isDay { return statement.knownInteger(column) }
        let isDay = isDay
        return statement.withBytes(column) { bytes in
            guard let bytes else { return nil }
            if isDay { return SchoolDate(isoBytes: bytes).map { Int64($0.dayNumber) } }
            return ordinal(of: bytes)
        }
    }

    /// A code that the vocabulary does not know, or knows no more, is unmapped.
    private mutating func ordinal(of bytes: Span<UInt8>) -> Int64 {
        if Self.equal(codes[last], bytes) { return Int64(last) }
        for place in codes.indices where Self.equal(codes[place], bytes) {
            last = place
            return Int64(place)
        }
        return Int64(codes.count)
    }

    private static func equal(_ code: [UInt8], _ bytes: Span<UInt8>) -> Bool {
        guard code.count == bytes.count else { return false }
        for index in 0..<code.count where code[index] != bytes[index] { return false }
        return true
    }
}

/// Where the columns of attendance stand.
private enum DayColumns {
    static let student = place(Attendance.studentID.name)
    static let school = place(Attendance.orgID.name)
    static let date = place(Attendance.date.name)
    static let category = place(Attendance.category.name)
    static let portion = place(Attendance.portionAbsent.name)

    private static func place(_ name: String) -> Int { Attendance.schema.index(of: name) ?? 0 }
}
