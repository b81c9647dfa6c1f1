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
    private var open: RowPacker
    private var malformed: [CSVProblem] = []
    private var warnings: [CSVProblem] = []
    /// Where whole pieces wait.
    private let room: WaitingRoom

    /// No rows yet.
    ///
    /// - Parameters:
    ///   - columnCount: how many cells a row has.
    ///   - room: where they wait.
    init(columnCount: Int, in room: WaitingRoom) {
        open = RowPacker(columnCount: columnCount)
        self.room = room
    }

    /// No rows of some columns yet.
    init(_ columns: [StateColumn], in room: WaitingRoom) {
        self.init(columnCount: columns.count, in: room)
    }

    /// The line of the first row.
    var firstLine: Int? { packed.first?.firstLine ?? open.firstLine }

    /// How many rows there are.
    var count: Int { packed.reduce(open.rowCount) { $0 + $1.rowCount } }

    /// The rows in pieces, the first of which has what was wrong with records of the files.
    var pieces: [PackedRows] {
        var pieces = packed
        if open.rowCount > 0 || pieces.isEmpty {
            // The last piece is packed anew for each pass over the table, so it has no place in the common room.
            let own = WaitingRoom(WaitingLimit(bytes: .max))
            pieces.append(open.packed(in: own))
        }
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
        open.add(cells, line: line)
        if open.rowCount == room.limit.pieceRows { seal() }
    }

    private mutating func seal() {
        guard open.rowCount > 0 else { return }
        packed.append(open.packed(in: room))
        open.clear()
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

    mutating func next() throws(CSVError) -> CellGrid? { try pieces.popFirst()?.grid() }
}
