import CSV
import Foundation

/// Reads the rows of a state file, whose lines are counted from the top of the file.
struct StateReader: Sendable {
    private var reader: CSVReader
    /// The open file, where the reader begins in the middle of it.
    private let file: FileHandle?
    private let skippedLines: Int

    init(_ file: StateFile) throws(CSVError) {
        skippedLines = file.start.lines
        guard file.start.bytes > 0 else {
            self.file = nil
            reader = try CSVReader(path: file.path, options: file.options)
            return
        }
        guard let handle = FileHandle(forReadingAtPath: file.path),
            (try? handle.seek(toOffset: UInt64(file.start.bytes))) != nil
        else { throw CSVError(.unreadable) }
        self.file = handle
        reader = try CSVReader(descriptor: handle.fileDescriptor, options: file.options)
    }

    /// Fields in every row.
    var columnCount: Int { reader.columnCount }

    /// The next rows, or nil at the end.
    mutating func next() throws(CSVError) -> CellGrid? {
        guard let batch = try reader.nextBatch(maxRecords: Importer.batchRows) else { return nil }
        var grid = CellGrid(batch)
        guard skippedLines > 0 else { return grid }
        grid.lines = grid.lines.map { $0 + skippedLines }
        grid.malformed = grid.malformed.map { $0.moved(by: skippedLines) }
        grid.warnings = grid.warnings.map { $0.moved(by: skippedLines) }
        return grid
    }
}
