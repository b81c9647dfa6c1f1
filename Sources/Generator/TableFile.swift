import CSV
import Records

/// One table's file in a folder: counts its rows and physical lines while they stream out.
final class TableFile {
    let table: TableName
    private(set) var rows = 0
    private(set) var lines = 1
    private var file: CSVFileWriter?

    /// Creates the file with its header.
    init(_ table: TableName, folder: String, header: [String], options: CSVWriterOptions) throws {
        self.table = table
        var writer = try CSVFileWriter(path: "\(folder)/\(table.fileName)", options: options)
        try writer.record(header)
        file = consume writer
    }

    /// Writes a row of text; empty text is an unknown value.
    func row(_ cells: [String]) throws {
        try file?.record(cells)
        rows += 1
        lines += 1
        for cell in cells { lines += cell.utf8.count { $0 == 0x0A } }
    }

    /// Writes many rows without line breaks in them, by way of the bytes.
    func rows(_ count: Int, _ body: (inout CSVWriter) -> Void) throws {
        try file?.write(body)
        rows += count
        lines += count
    }

    /// Closes the file; a full disk shows here at the latest.
    func close() throws {
        if let writer = file.take() { try writer.close() }
    }
}
