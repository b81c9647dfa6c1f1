import CSV
import Records

/// Some rows of a file as cells: contents end to end in one blob, and where each ends.
struct CellGrid: Sendable {
    /// Cells in every row.
    let columnCount: Int
    /// UTF-8 contents of all cells.
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`, row by row.
    var ends: [Int] = []
    /// The physical line on which each row starts.
    var lines: [Int] = []
    /// Records of the file that are no rows.
    var malformed: [CSVProblem] = []
    /// What was odd but accepted.
    var warnings: [CSVProblem] = []
    /// Cells, by their place in `ends`, whose number is outside a mapping's scale, and the scale's range in words.
    var offScale: [Int: String] = [:]
    /// What findings about these rows call the columns, where that is not what the feed says.
    var labels: [String]?

    init(columnCount: Int) {
        self.columnCount = columnCount
    }

    init(_ batch: CSVBatch) {
        columnCount = batch.columnCount
        bytes = batch.bytes
        ends = batch.fieldEnds
        lines = batch.lines
        malformed = batch.malformed
        warnings = batch.warnings
    }

    var rowCount: Int { lines.count }

    /// Where a cell's contents stand in `bytes`.
    func range(_ row: Int, _ column: Int) -> Range<Int> {
        let index = row * columnCount + column
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// A cell as text; not for hot loops.
    func text(_ row: Int, _ column: Int) -> String {
        String(decoding: bytes[range(row, column)], as: UTF8.self)
    }
}

/// Rows of one table from one file, in pieces.
protocol TableFeed: Sendable {
    /// How the columns of the pieces stand for those of the table.
    var shape: FeedShape { get }
    /// The next rows, or nil at the end.
    mutating func nextRows() throws(CSVError) -> CellRows?
    /// Rows that were judged and handed on already and are not among the pieces.
    var plainRows: Int { get }
}

extension TableFeed {
    /// All rows are among the pieces.
    var plainRows: Int { 0 }
}

/// A feed that makes its rows up.
protocol GridFeed: TableFeed {
    /// The next rows, or nil at the end.
    mutating func next() throws(CSVError) -> CellGrid?
}

extension GridFeed {
    /// The next rows, or nil at the end.
    mutating func nextRows() throws(CSVError) -> CellRows? { try next().map { CellRows($0) } }
}

/// How the columns of a file stand for those of a table.
struct FeedShape: Sendable {
    let table: TableSchema
    /// The file's name without its folder.
    let file: String
    /// The name of each column in the file.
    let labels: [String]
    /// The column of the file for each column of the table.
    let places: [Int?]
    /// Columns that are kept as they are, beside the table's.
    let extras: [Int]
    /// The files whose lines are counted as those of one, where there are several.
    var pages: FilePages?

    /// The file of a line, and which of its lines it is.
    func place(_ line: Int) -> (file: String, line: Int) {
        pages?.place(line) ?? (file, line)
    }

    /// What findings call a column of the table.
    func label(_ column: Int) -> String { label(column, nil) }

    /// What findings call a column of the table in rows that may have labels of their own.
    func label(_ column: Int, _ own: [String]?) -> String {
        places[column].map { (own ?? labels)[$0] } ?? table.columns[column].name
    }
}
