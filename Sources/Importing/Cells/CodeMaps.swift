import Records

/// Codes of the source and what they mean in the format, by table and column.
struct CodeMaps: Sendable {
    /// What a source code means.
    struct Meaning: Sendable {
        let ordinal: Int64
        /// The part of the day missed, for codes of attendance.
        let portionAbsent: Int64?
    }

    private(set) var byField: [String: [String: Meaning]] = [:]

    /// What the codes of a column mean, by source code.
    subscript(table: TableName, column: String) -> [String: Meaning] {
        byField["\(table.rawValue).\(column)"] ?? [:]
    }

    mutating func add(_ field: String, code: String, _ meaning: Meaning) {
        byField[field, default: [:]][code] = meaning
    }
}
