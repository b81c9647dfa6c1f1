/// What every record of one file has in common.
struct RecordLayout: Equatable, Sendable {
    let delimiter: UInt8
    /// Fields that stand in the file, unnamed trailing ones included.
    let fieldCount: Int
    /// Fields handed on: without the unnamed trailing columns that spreadsheets leave behind.
    let columnCount: Int
    let strictQuotes: Bool
    let maxRecordBytes: Int
    let maxColumns: Int

    init(delimiter: UInt8, fieldCount: Int, columnCount: Int, _ options: CSVOptions) {
        self.delimiter = delimiter
        self.fieldCount = fieldCount
        self.columnCount = columnCount
        strictQuotes = options.strictQuotes
        maxRecordBytes = options.maxRecordBytes
        maxColumns = options.maxColumns
    }

    /// Borders per record: one before the first field and one after each.
    var stride: Int { columnCount + 1 }
}
