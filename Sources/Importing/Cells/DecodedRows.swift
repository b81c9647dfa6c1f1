import Records

/// Rows of one table with typed values, and what was found in them so far.
struct DecodedRows: Sendable {
    /// Something found in a cell or row.
    struct Problem: Sendable {
        let row: Int
        /// The column in the table's schema, where one is at fault.
        let column: Int?
        let code: FindingCode
        let severity: Severity
        let detail: String?
    }

    var batch: RecordBatch
    let schema: TableSchema
    private(set) var isRejected: [Bool]
    private(set) var problems: [Problem] = []
    /// Exact duplicates that are left out without being rejected.
    private(set) var dropped: [Int] = []
    /// How many rows point nowhere, by the column that does, those rejected for something else included.
    var orphans: [Int: Int] = [:]
    /// The numbers of the ids of each column that points to another table; −1 where an id is empty or not there.
    private(set) var targets: [Int: [Int32]] = [:]
    private var cleared: [Int: [Int]] = [:]

    init(_ table: TableName, lines: [Int]) {
        batch = RecordBatch(table)
        batch.lines = lines
        schema = table.schema
        isRejected = [Bool](repeating: false, count: lines.count)
    }

    var count: Int { isRejected.count }

    /// Takes the numbers of a column's ids that were looked up where they stood.
    mutating func setTargets(_ numbers: [Int32], of column: Int) { targets[column] = numbers }

    /// Whether a row's cell has an id that is not there.
    func isOrphan(_ row: Int, _ column: Int) -> Bool {
        guard let number = targets[column]?[row], number < 0 else { return false }
        if number == TextIndex.unknown { return true }
        guard case .text(let ids) = batch.columns[column] else { return false }
        return !ids.isEmpty(row)
    }

    /// Looks up all ids that point to other tables and have not been looked up yet.
    mutating func lookUp(_ references: References) {
        for (index, column) in schema.columns.enumerated() where targets[index] == nil {
            guard let target = column.references, references.available.contains(target),
                case .text(let ids) = batch.columns[index]
            else { continue }
            targets[index] = references.numbers(target, ids)
        }
    }

    /// Notes a problem and does to the row or field what the code says.
    mutating func add(_ code: FindingCode, row: Int, column: Int?, detail: String? = nil) {
        var severity = code.severity
        let isRequired = column.map { schema.columns[$0].isRequired } ?? true
        switch code.effect {
        case .rejectsRowOrField where !isRequired:
            severity = .warning
            clear(row, column)
        case .clearsField: clear(row, column)
        case .rejectsRow, .rejectsRowOrField: isRejected[row] = true
        case .dropsRow:
            dropped.append(row)
            isRejected[row] = true
        case .refusesImport, .keepsRow, .informs: break
        }
        problems.append(
            Problem(row: row, column: column, code: code, severity: severity, detail: detail)
        )
    }

    private mutating func clear(_ row: Int, _ column: Int?) {
        if let column { cleared[column, default: []].append(row) }
    }

    /// The rows that are left, with the fields set aside that were found wrong.
    mutating func takeAccepted() -> RecordBatch {
        for (column, rows) in cleared { batch.columns[column].clear(Set(rows)) }
        cleared = [:]
        guard isRejected.contains(true) else { return batch }
        return batch.keeping(isRejected.map { !$0 })
    }
}

extension DecodedRows {
    /// The numbers of the ids of the rows that are left.
    var acceptedTargets: [Int: [Int32]] {
        guard isRejected.contains(true) else { return targets }
        return targets.mapValues { numbers in
            numbers.indices.filter { !isRejected[$0] }.map { numbers[$0] }
        }
    }
}

extension ColumnValues {
    /// Makes the values of some rows unknown.
    fileprivate mutating func clear(_ rows: Set<Int>) {
        switch self {
        case .text(let old):
            var new = TextColumn()
            for row in 0..<old.count {
                new.append(
                    contentsOf: old.bytes,
                    in: rows.contains(row) ? 0..<0 : old.range(of: row)
                )
            }
            self = .text(new)
        case .numbers(let old):
            var new = NumberColumn()
            for row in 0..<old.count { new.append(rows.contains(row) ? nil : old[row]) }
            self = .numbers(new)
        }
    }

    fileprivate func keeping(_ isKept: [Bool]) -> ColumnValues {
        switch self {
        case .text(let old): .text(old.keeping(isKept))
        case .numbers(let old): .numbers(old.keeping(isKept))
        }
    }
}

extension RecordBatch {
    /// The rows for which the flag is set, in their order.
    func keeping(_ isKept: [Bool]) -> RecordBatch {
        var kept = RecordBatch(table)
        kept.columns = columns.map { $0.keeping(isKept) }
        kept.lines = isKept.indices.compactMap { isKept[$0] ? lines[$0] : nil }
        kept.extras = extras.count == count ? extras.keeping(isKept) : TextColumn()
        return kept
    }
}
