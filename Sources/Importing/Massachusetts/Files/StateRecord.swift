import CSV
import Records

/// One row of a state file, its cells by the names of their columns.
struct StateRecord {
    let file: StateFile
    let grid: CellGrid
    let row: Int
    /// The line of the row, counted through all files.
    let line: Int

    /// A cell without blanks around it, or nil where it is empty or there is no such column.
    subscript(_ column: String) -> String? {
        guard let place = file.places[column] else { return file.school(for: column) }
        guard place < grid.columnCount else { return nil }
        return grid.value(row, place, file.form.nullWords)
    }
}

extension StateForm {
    /// Words that stand for "no value".
    fileprivate var nullWords: NullWords {
        switch self {
        case .sims, .scs, .ssdr: .native
        case .mcas, .access: .results
        }
    }
}

extension StateFile {
    /// Calls with each row of the file.
    ///
    /// - Parameters:
    ///   - before: lines of the files before this one.
    ///   - body: takes a row.
    ///   - odd: takes records that are no rows, and what was odd about others.
    /// - Returns: the last line on which a row starts, counted through all files.
    /// - Throws: that the file cannot be read.
    func forEachRow(
        after before: Int = 0,
        _ body: (StateRecord) -> Void,
        odd: ([CSVProblem], [CSVProblem]) -> Void = { _, _ in }
    ) throws(ImportError) -> Int {
        var last = before
        do {
            var reader = try open()
            while let grid = try reader.next() {
                for row in 0..<grid.rowCount {
                    last = max(last, grid.lines[row] + before)
                    let line = grid.lines[row] + before
                    body(StateRecord(file: self, grid: grid, row: row, line: line))
                }
                last = max(last, grid.malformed.map { $0.line + before }.max() ?? last)
                odd(
                    grid.malformed.map { $0.moved(by: before) },
                    grid.warnings.map { $0.moved(by: before) }
                )
            }
        } catch {
            throw ImportError(error, file: name)
        }
        return last
    }
}
