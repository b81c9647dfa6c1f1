/// Some rows of one table as typed columns, with the line that each row came from.
///
/// Readers hand records on in batches of tens of thousands of rows, so that a district's year passes through flat memory
/// and a module border is crossed once per column, never once per cell.
public struct RecordBatch: Sendable {
    /// The table that the rows belong to.
    public let table: TableName
    /// The values, one entry for each column of the table's schema, in its order.
    public var columns: [ColumnValues]
    /// The physical line on which each row starts in its file; 0 where the row came from the store.
    public var lines: [Int]
    /// Columns whose names begin with `x_`, as one JSON object of strings per row; empty where there are none.
    public var extras: TextColumn
    /// The numbers of ids, where the reader hands them on; columns that point to other tables have no text then.
    public var ids = ResolvedIDs()

    /// An empty batch for a table.
    public init(_ table: TableName) {
        self.table = table
        self.columns = table.schema.columns.map { ColumnValues(for: $0.type) }
        self.lines = []
        self.extras = TextColumn()
    }

    /// The number of rows.
    public var count: Int { lines.count }

    /// The values of a text column; empty text for each row where the column belongs to another table.
    public func text(_ column: Column<String>) -> TextColumn {
        guard let index = table.schema.index(of: column.name),
            case .text(let values) = columns[index]
        else { return TextColumn(unknown: count) }
        return values
    }

    /// The values of a number, date, boolean or code column; unknown where the column belongs to another table.
    public func numbers<Value: NumberStored>(_ column: Column<Value>) -> NumberColumn {
        guard let index = table.schema.index(of: column.name),
            case .numbers(let values) = columns[index]
        else { return NumberColumn(unknown: count) }
        return values
    }
}

extension RecordBatch {
    /// One cell as the native format writes it, or nil where it is unknown.
    ///
    /// For pages and exports; loops over many rows take the column once with ``text(_:)`` or ``numbers(_:)``.
    public func cell(row: Int, column index: Int) -> String? {
        switch columns[index] {
        case .text(let values): return values[row]
        case .numbers(let values):
            return values[row].map { table.schema.columns[index].type.text(of: $0) }
        }
    }

    /// One cell by its column's name, as the native format writes it.
    public func cell(row: Int, _ name: String) -> String? {
        table.schema.index(of: name).flatMap { cell(row: row, column: $0) }
    }

    /// Adds a row of cells written as the native format writes them, in the schema's order; nil is unknown.
    ///
    /// Cells that cannot be read as their type become unknown: readers that must tell check before they append.
    public mutating func append(row cells: [String?], line: Int = 0, extras json: String? = nil) {
        for index in columns.indices {
            let cell = index < cells.count ? cells[index] : nil
            let type = table.schema.columns[index].type
            switch columns[index] {
            case .text(var values):
                columns[index] = .numbers(NumberColumn())
                values.append(cell)
                columns[index] = .text(values)
            case .numbers(var values):
                columns[index] = .text(TextColumn())
                values.append(cell.flatMap { type.number(of: $0) })
                columns[index] = .numbers(values)
            }
        }
        lines.append(line)
        extras.append(json)
    }
}

extension ColumnType {
    /// A held number as the native format writes it.
    public func text(of number: Int64) -> String {
        switch self {
        case .decimal: FixedDecimal(millionths: number).description
        case .date: SchoolDate(dayNumber: Int32(truncatingIfNeeded: number)).description
        case .boolean: number == 0 ? "false" : "true"
        case .code(let vocabulary): vocabulary.code(at: number)
        case .integer, .identifier, .text, .timestamp: String(number)
        }
    }

    /// A cell of the native format as the number it is held as, or nil where it cannot be read.
    public func number(of cell: String) -> Int64? {
        switch self {
        case .integer: Int64(cell)
        case .decimal: FixedDecimal(cell)?.millionths
        case .date: SchoolDate(cell).map { Int64($0.dayNumber) }
        case .boolean: cell == "true" ? 1 : cell == "false" ? 0 : nil
        case .code(let vocabulary): vocabulary.ordinal(of: cell)
        case .identifier, .text, .timestamp: nil
        }
    }
}
