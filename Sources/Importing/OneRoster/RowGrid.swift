import CSV
import Records

/// The rows of one table that were made from a bundle, as cells with the lines they came from.
struct RowGrid: Sendable {
    let table: TableName
    /// The file that the rows come from, and its columns' names by those of the table.
    let file: String
    let labels: [(native: String, source: String)]
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private(set) var lines: [Int] = []

    init(_ table: TableName, from file: String, _ labels: [(native: String, source: String)]) {
        self.table = table
        self.file = file
        self.labels = labels
    }

    /// Adds a row whose cells are in the order of the labels.
    mutating func append(_ cells: [String?], line: Int) {
        for cell in cells {
            if let cell { bytes.append(contentsOf: cell.utf8) }
            ends.append(bytes.count)
        }
        lines.append(line)
    }

    var shape: FeedShape {
        let schema = table.schema
        let names = labels.map(\.native)
        return FeedShape(
            table: schema,
            file: file,
            labels: labels.map { $0.native.hasPrefix("x_") ? $0.native : $0.source },
            places: schema.columns.map { names.firstIndex(of: $0.name) },
            extras: names.indices.filter { names[$0].hasPrefix("x_") }
        )
    }

    /// Some of the rows.
    func piece(_ rows: Range<Int>) -> CellGrid {
        var grid = CellGrid(columnCount: labels.count)
        let first = rows.lowerBound * labels.count
        let last = rows.upperBound * labels.count
        let from = first == 0 ? 0 : ends[first - 1]
        grid.bytes = Array(bytes[from..<(last == 0 ? 0 : ends[last - 1])])
        grid.ends = ends[first..<last].map { $0 - from }
        grid.lines = Array(lines[rows])
        return grid
    }
}

/// Hands on the rows of a grid.
struct RowGridFeed: GridFeed {
    let shape: FeedShape
    private let grid: RowGrid
    private var row = 0

    init(_ grid: RowGrid) {
        self.grid = grid
        shape = grid.shape
    }

    mutating func next() throws(CSVError) -> CellGrid? {
        guard row < grid.lines.count else { return nil }
        let rows = row..<min(grid.lines.count, row + Importer.batchRows)
        row = rows.upperBound
        return grid.piece(rows)
    }
}
