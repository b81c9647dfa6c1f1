import Records

/// A random number generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// Rows of every table with values of all kinds, which point to each other as the schemas ask for.
struct RandomDistrict {
    var batches: [TableName: RecordBatch] = [:]
    private var generator: SeededGenerator
    private var ids: [TableName: [String]] = [:]

    private static let texts = [
        "plain", "O'Brien", "Zoë \"Zo\" Nuñez", "two\nlines", "a;b,c", "  blank  ", "日本語",
        "unmapped", "-1", "NULL",
    ]

    init(seed: UInt64, rows: Int) {
        generator = SeededGenerator(state: seed)
        for table in TableName.allCases {
            let batch = makeBatch(table, rows: rows)
            batches[table] = batch
            let key = table.schema.keyColumns[0]
            ids[table] = (0..<batch.count).compactMap { batch.cell(row: $0, column: key) }
        }
    }

    private mutating func makeBatch(_ table: TableName, rows: Int) -> RecordBatch {
        var batch = RecordBatch(table)
        var keys: Set<[String?]> = []
        for row in 0..<rows {
            let cells = table.schema.columns.map { cell($0, row) }
            guard keys.insert(table.schema.keyColumns.map { cells[$0] }).inserted else { continue }
            let extras = Bool.random(using: &generator) ? "{\"x_bus\":\"\(row)\"}" : nil
            batch.append(row: cells, line: row + 2, extras: extras)
        }
        return batch
    }

    private mutating func cell(_ column: ColumnSchema, _ row: Int) -> String? {
        if !column.isKey, Int.random(in: 0..<5, using: &generator) == 0 { return nil }
        if let parent = column.references { return ids[parent]?.randomElement(using: &generator) }
        switch column.type {
        case .identifier: return "0\(row)-\(Int.random(in: 0..<3, using: &generator))"
        case .text: return Self.texts.randomElement(using: &generator)
        case .timestamp: return "2026-01-0\(row % 9 + 1)T08:00:00Z"
        case .boolean, .integer, .decimal, .date, .code: return number(column)
        }
    }

    private mutating func number(_ column: ColumnSchema) -> String {
        switch column.type {
        case .boolean: return Bool.random(using: &generator) ? "true" : "false"
        case .code(let vocabulary):
            return (vocabulary.codes + ["unmapped"]).randomElement(using: &generator) ?? ""
        case .date:
            return column.type.text(of: Int64.random(in: 18_000...21_000, using: &generator))
        default:
            let range = column.possible ?? -5_000_000_000...5_000_000_000
            return column.type.text(of: Int64.random(in: range, using: &generator))
        }
    }
}

extension RecordBatch {
    /// All rows as cells, extras last, in the order of their text, to compare batches by.
    var comparableRows: [[String]] {
        (0..<count).map { row in
            let cells = columns.indices.map { cell(row: row, column: $0) ?? "∅" }
            return cells + [extras.count > row ? extras[row] ?? "∅" : "∅"]
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
