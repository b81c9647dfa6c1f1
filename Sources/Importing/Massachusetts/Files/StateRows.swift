import CSV
import Records

/// A column of a native table that a state form fills.
struct StateColumn: Sendable {
    /// The native column, or one that begins with `x_`.
    let name: String
    /// What findings call it: the form's own name.
    let label: String

    init(_ name: String, _ label: String) {
        self.name = name
        self.label = label
    }
}

/// Rows of a native table that are made from files whose rows make rows of many tables: kept packed until the table's turn comes.
struct StateRows: Sendable {
    /// Whole pieces.
    private var packed: [PackedRows] = []
    /// The piece that grows.
    private var open: CellGrid
    private var malformed: [CSVProblem] = []
    private var warnings: [CSVProblem] = []

    init(_ columns: [StateColumn]) { open = CellGrid(columnCount: columns.count) }

    /// The line of the first row.
    var firstLine: Int? { packed.first?.firstLine ?? open.lines.first }

    /// How many rows there are.
    var count: Int { packed.reduce(open.rowCount) { $0 + $1.rowCount } }

    /// The rows in pieces, the first of which has what was wrong with records of the files.
    var pieces: [PackedRows] {
        var pieces = packed
        if open.rowCount > 0 || pieces.isEmpty { pieces.append(PackedRows(open)) }
        pieces[0].malformed = malformed
        pieces[0].warnings = warnings
        return pieces
    }

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - cells: a cell for each column, nil where there is no value.
    ///   - line: the line of the form that it comes from, counted through all files.
    mutating func add(_ cells: [String?], line: Int) {
        for index in 0..<open.columnCount {
            if index < cells.count, let cell = cells[index] {
                open.bytes.append(contentsOf: cell.utf8)
            }
            open.ends.append(open.bytes.count)
        }
        open.lines.append(line)
        if open.rowCount == Importer.batchRows { seal() }
    }

    /// Packs what has been added; its memory is used again, so that no array ever has to grow with a file.
    private mutating func seal() {
        guard open.rowCount > 0 else { return }
        packed.append(PackedRows(open))
        open.bytes.removeAll(keepingCapacity: true)
        open.ends.removeAll(keepingCapacity: true)
        open.lines.removeAll(keepingCapacity: true)
    }

    /// Adds rows of the same columns behind these.
    mutating func append(_ rows: StateRows) {
        seal()
        packed += rows.packed
        open = rows.open
        note(malformed: rows.malformed, warnings: rows.warnings)
    }

    /// Adds what was wrong with records of the file.
    mutating func note(malformed: [CSVProblem], warnings: [CSVProblem]) {
        self.malformed += malformed
        self.warnings += warnings
    }
}

/// Some rows in as little memory as they need: contents end to end, and two bytes for the length of a cell.
struct PackedRows: Sendable {
    private let columnCount: Int
    private let bytes: [UInt8]
    /// The length of each cell; the largest number stands for one that is among the long ones.
    private let lengths: [UInt16]
    private let longLengths: [Int: Int]
    private let lines: [Int]
    var malformed: [CSVProblem] = []
    var warnings: [CSVProblem] = []

    /// The rows of a grid.
    init(_ grid: CellGrid) {
        columnCount = grid.columnCount
        bytes = Array(grid.bytes[...])
        lines = Array(grid.lines[...])
        var lengths: [UInt16] = []
        var long: [Int: Int] = [:]
        lengths.reserveCapacity(grid.ends.count)
        var start = 0
        for (cell, end) in grid.ends.enumerated() {
            if end - start >= Int(UInt16.max) { long[cell] = end - start }
            lengths.append(UInt16(clamping: end - start))
            start = end
        }
        (self.lengths, longLengths) = (lengths, long)
    }

    /// How many rows there are.
    var rowCount: Int { lines.count }

    /// The line of the first row.
    var firstLine: Int? { lines.first }

    /// The rows as a grid again.
    var grid: CellGrid {
        var grid = CellGrid(columnCount: columnCount)
        grid.bytes = bytes
        grid.ends.reserveCapacity(lengths.count)
        var end = 0
        for (cell, length) in lengths.enumerated() {
            end += longLengths[cell] ?? Int(length)
            grid.ends.append(end)
        }
        grid.lines = lines
        (grid.malformed, grid.warnings) = (malformed, warnings)
        return grid
    }
}

extension FeedShape {
    /// The shape of a table that is made from files of state forms, of which `file` is the first with a row of it.
    init(_ table: TableName, _ columns: [StateColumn], _ pages: FilePages, file: String) {
        let schema = table.schema
        self.init(
            table: schema,
            file: file,
            labels: columns.map { $0.name.hasPrefix("x_") ? $0.name : $0.label },
            places: schema.columns.map { column in
                columns.firstIndex { $0.name == column.name }
            },
            extras: columns.indices.filter { columns[$0].name.hasPrefix("x_") },
            pages: pages
        )
    }
}

/// Rows that have been made already, unpacked a piece at a time.
struct MadeFeed: GridFeed {
    let shape: FeedShape
    private var pieces: ArraySlice<PackedRows>

    init(_ shape: FeedShape, _ pieces: [PackedRows]) {
        self.shape = shape
        self.pieces = pieces[...]
    }

    mutating func next() throws(CSVError) -> CellGrid? { pieces.popFirst()?.grid }
}
