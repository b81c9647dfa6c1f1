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

/// Rows of a native table that are made from a state form.
struct StateRows: Sendable {
    private(set) var grid: CellGrid

    init(_ columns: [StateColumn]) { grid = CellGrid(columnCount: columns.count) }

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - cells: a cell for each column, nil where there is no value.
    ///   - line: the line of the form that it comes from, counted through all files.
    mutating func add(_ cells: [String?], line: Int) {
        for index in 0..<grid.columnCount {
            if index < cells.count, let cell = cells[index] {
                grid.bytes.append(contentsOf: cell.utf8)
            }
            grid.ends.append(grid.bytes.count)
        }
        grid.lines.append(line)
    }

    /// Adds rows of the same columns behind these.
    mutating func append(_ rows: StateRows) {
        let shift = grid.bytes.count
        grid.bytes += rows.grid.bytes
        grid.ends += rows.grid.ends.map { $0 + shift }
        grid.lines += rows.grid.lines
        note(malformed: rows.grid.malformed, warnings: rows.grid.warnings)
    }

    /// Adds what was wrong with records of the file.
    mutating func note(malformed: [CSVProblem], warnings: [CSVProblem]) {
        grid.malformed += malformed
        grid.warnings += warnings
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

/// Rows that have been made already.
struct MadeFeed: GridFeed {
    let shape: FeedShape
    private var grids: ArraySlice<CellGrid>

    init(_ shape: FeedShape, _ grids: [CellGrid]) {
        self.shape = shape
        self.grids = grids[...]
    }

    mutating func next() throws(CSVError) -> CellGrid? { grids.popFirst() }
}
