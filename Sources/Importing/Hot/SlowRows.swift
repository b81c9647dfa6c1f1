import CSV
import Records

/// The rows of a file that are not plain, with their contents and lines, for the general path to judge.
struct SlowRows: Sendable {
    /// The rows, in file order, in pieces as large as the general path takes.
    private(set) var grids: [CellGrid] = []
    /// The number of rows.
    private(set) var count = 0
    private let columnCount: Int

    init(columnCount: Int) {
        self.columnCount = columnCount
    }

    /// Adds a record of a block.
    mutating func append(_ block: RecordBlock, _ record: Int) {
        let last = openGrid()
        for column in 0..<columnCount {
            let range = block.range(record: record, column: column)
            CSVField.unquote(block.bytes[range], into: &grids[last].bytes)
            grids[last].ends.append(grids[last].bytes.count)
        }
        grids[last].lines.append(block.lines[record])
        count += 1
    }

    /// Adds the records of a block that are no rows, and what was odd in it.
    mutating func appendProblems(_ block: RecordBlock) {
        guard !block.malformed.isEmpty || !block.warnings.isEmpty else { return }
        let last = openGrid()
        grids[last].malformed += block.malformed
        grids[last].warnings += block.warnings
        count += block.malformed.count
    }

    /// Adds the rows of the part of the file that follows, whose lines begin after so many.
    mutating func append(_ part: SlowRows, linesBefore: Int) {
        count += part.count
        for var grid in part.grids {
            for row in grid.lines.indices { grid.lines[row] += linesBefore }
            grid.malformed = grid.malformed.map { $0.moved(by: linesBefore) }
            grid.warnings = grid.warnings.map { $0.moved(by: linesBefore) }
            grids.append(grid)
        }
    }

    private mutating func openGrid() -> Int {
        if let last = grids.last, last.lines.count + last.malformed.count < Importer.batchRows {
            return grids.count - 1
        }
        grids.append(CellGrid(columnCount: columnCount))
        return grids.count - 1
    }
}

extension CSVProblem {
    /// The same problem so many lines further down.
    func moved(by lines: Int) -> CSVProblem {
        CSVProblem(
            code,
            line: line + lines,
            column: column,
            expected: expected,
            actual: actual,
            rawRecord: rawRecord
        )
    }
}

/// The rows of a file that are not plain, as a feed: what is left for the general path.
struct SlowFeed: GridFeed {
    let shape: FeedShape
    let plainRows: Int
    private let grids: [CellGrid]
    private var nextGrid = 0

    init(_ shape: FeedShape, _ slow: SlowRows, plainRows: Int) {
        self.shape = shape
        self.plainRows = plainRows
        grids = slow.grids
    }

    mutating func next() throws(CSVError) -> CellGrid? {
        guard nextGrid < grids.count else { return nil }
        nextGrid += 1
        return grids[nextGrid - 1]
    }
}
