/// A table of the native layout: its name, columns and what a row is.
///
/// Reader, validator, store, mapping and documentation all follow from it; adding a column is one line in one file.
public struct TableSchema: Hashable, Sendable {
    /// The table's name, which is also its file's name without `.csv`.
    public let name: TableName
    /// What one row is, in a sentence.
    public let meaning: String
    /// All columns; each code column is followed by its `<name>_raw` companion.
    public let columns: [ColumnSchema]
    /// The places of the key columns.
    public let keyColumns: [Int]

    init(_ name: TableName, _ meaning: String, _ columns: [ColumnSchema]) {
        let declared = Set(columns.map(\.name))
        var expanded: [ColumnSchema] = []
        for column in columns {
            expanded.append(column)
            let companion = "\(column.name)_raw"
            if case .code = column.type, !declared.contains(companion) {
                expanded.append(
                    ColumnSchema(
                        companion,
                        .text,
                        "The source's code where `\(column.name)` is unmapped."
                    )
                )
            }
        }
        self.name = name
        self.meaning = meaning
        self.columns = expanded
        self.keyColumns = expanded.indices.filter { expanded[$0].isKey }
    }

    /// The place of a column, or nil where the table has no such column.
    public func index(of name: String) -> Int? {
        columns.firstIndex { $0.name == name }
    }
}

/// A namespace of typed columns that describes one table.
public protocol RecordTable {
    /// The table.
    static var schema: TableSchema { get }
}
