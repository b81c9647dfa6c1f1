import CSV
import Records

/// The rows of one table that were made from a bundle, as cells with the lines they came from.
struct RowGrid: Sendable {
    let table: TableName
    /// The file that the rows come from, and its columns' names by those of the table.
    let file: String
    let labels: [(native: String, source: String)]
    private var rows: StateRows
    /// Rows that were taken back, by their place.
    private var dropped = GroupsMet()
    /// How many rows were added, those that were taken back included.
    private(set) var added = 0

    init(
        _ table: TableName,
        from file: String,
        _ labels: [(native: String, source: String)],
        in room: WaitingRoom
    ) {
        self.table = table
        self.file = file
        self.labels = labels
        rows = StateRows(columnCount: labels.count, in: room)
    }

    /// Whether no row was added.
    var isEmpty: Bool { added == 0 }

    /// Adds a row whose cells are in the order of the labels.
    mutating func append(_ cells: [String?], line: Int) {
        rows.add(cells, line: line)
        added += 1
    }

    /// Takes a row back.
    ///
    /// - Parameter row: how many were added before it.
    mutating func drop(_ row: Int32) { _ = dropped.insert(row) }

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

    /// The rows in pieces.
    fileprivate var pieces: [PackedRows] { rows.pieces }

    /// A piece without the rows that were taken back.
    ///
    /// - Parameters:
    ///   - piece: the rows.
    ///   - first: how many were added before them.
    /// - Returns: the rows that are left.
    fileprivate func kept(_ piece: CellGrid, after first: Int) -> CellGrid {
        let kept = (0..<piece.rowCount).filter { row in
            !dropped.contains(Int32(truncatingIfNeeded: first + row))
        }
        guard kept.count < piece.rowCount else { return piece }
        var grid = CellGrid(columnCount: piece.columnCount)
        for row in kept {
            for column in 0..<piece.columnCount {
                grid.bytes += piece.bytes[piece.range(row, column)]
                grid.ends.append(grid.bytes.count)
            }
            grid.lines.append(piece.lines[row])
        }
        return grid
    }
}

/// Hands on the rows of a grid.
struct RowGridFeed: GridFeed {
    let shape: FeedShape
    private let grid: RowGrid
    private var pieces: ArraySlice<PackedRows>
    private var row = 0

    init(_ grid: RowGrid) {
        self.grid = grid
        shape = grid.shape
        pieces = grid.pieces[...]
    }

    mutating func next() throws(CSVError) -> CellGrid? {
        guard let piece = try pieces.popFirst()?.grid() else { return nil }
        defer { row += piece.rowCount }
        return grid.kept(piece, after: row)
    }
}
