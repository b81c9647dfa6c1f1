import Records

/// Turns cells of a table into typed values, column by column.
struct TableDecoder: Sendable {
    private let shape: FeedShape
    private let words: NullWords
    private let maps: [[String: CodeMaps.Meaning]]
    private let exitShift: Int64

    init(_ shape: FeedShape, _ input: some ImportInput) {
        self.shape = shape
        words = input.nullWords
        let codeMaps = input.codeMaps
        maps = shape.table.columns.map { codeMaps[shape.table.name, $0.name] }
        // Stored exit dates are always the last day enrolled.
        exitShift = input.snapshot.exitDateMeaning == .dayAfter ? -1 : 0
    }

    /// The typed rows, with a problem for each cell that cannot be taken.
    func decode(_ grid: CellGrid) -> DecodedRows {
        var rows = DecodedRows(shape.table.name, lines: grid.lines)
        var portions: [Int: Int64] = [:]
        var raws: [Int: Range<Int>] = [:]
        for index in shape.table.columns.indices {
            let cells = ColumnCells(shape, index, grid, words)
            let column = shape.table.columns[index]
            switch column.type {
            case .identifier, .timestamp, .text:
                var values = TextReading(cells, fallback: raws)
                values.read(&rows)
                raws = [:]
                rows.batch.columns[index] = .text(values.column)
            case .code(let vocabulary):
                var values = CodeReading(cells, vocabulary, maps[index])
                values.read(&rows)
                (raws, portions) = (values.raws, values.portions)
                rows.batch.columns[index] = .numbers(values.column)
            case .integer, .decimal, .date, .boolean:
                var values = NumberReading(cells)
                if column.name == "portion_absent" { values.fallback = portions }
                if column.name == "exit_date" { values.shift = exitShift }
                values.read(&rows)
                rows.batch.columns[index] = .numbers(values.column)
            }
        }
        if !shape.extras.isEmpty { rows.batch.extras = extras(grid) }
        return rows
    }

    /// The columns that the table does not know, as JSON objects of strings.
    private func extras(_ grid: CellGrid) -> TextColumn {
        var column = TextColumn()
        for row in 0..<grid.rowCount {
            let members = shape.extras.compactMap { index -> String? in
                guard let value = grid.value(row, index, words) else { return nil }
                return "\(JSONText.quoted(shape.labels[index])):\(JSONText.quoted(value))"
            }
            column.append(members.isEmpty ? nil : "{\(members.joined(separator: ","))}")
        }
        return column
    }
}

/// The cells of one column of a table.
struct ColumnCells {
    let schema: ColumnSchema
    /// The column's place in the table.
    let index: Int
    let grid: CellGrid
    private let place: Int?
    private let words: NullWords

    init(_ shape: FeedShape, _ index: Int, _ grid: CellGrid, _ words: NullWords) {
        schema = shape.table.columns[index]
        self.index = index
        self.grid = grid
        place = shape.places[index]
        self.words = words
    }

    /// Whether the file has the column at all.
    var isPresent: Bool { place != nil }

    /// A cell without blanks around it; empty where there is no value.
    func range(_ row: Int) -> Range<Int> {
        guard let place else { return 0..<0 }
        return words.trim(grid.bytes, grid.range(row, place))
    }

    /// The range of the mapping's scale, where the cell's number is outside it and so means nothing here.
    func offScale(_ row: Int) -> String? {
        place.flatMap { grid.offScale[row * grid.columnCount + $0] }
    }

    /// The value of an empty cell: the default, or none, which is a problem where the column is required.
    func isMissing(_ row: Int, _ rows: inout DecodedRows) -> Bool {
        guard schema.isRequired, schema.defaultText == nil else { return false }
        rows.add(.missingValue, row: row, column: index)
        return true
    }
}

/// Text as JSON writes it.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
