import CSV
public import Records

/// How a flat file of some source stands for tables of the native layout; read from YAML.
public struct Mapping: Sendable {
    /// The mapping's name.
    public let name: String
    /// What the mapping is for, in the words of its author.
    public let about: String
    /// The file that the mapping was read from, without its folder.
    public let file: String
    /// What the records are.
    public var snapshot: Snapshot
    /// Whether the rows replace those of the district's year or are added to them.
    public let mode: Snapshot.TableMode
    /// How the source is written.
    let dialect: Dialect
    /// The tables that are made, in the order of the mapping.
    let entries: [MappedTable]

    /// The tables that the mapping makes.
    public var tables: Set<TableName> { Set(entries.map(\.table)) }
}

/// How a source is written.
struct Dialect: Sendable {
    var delimiter: UInt8?
    var encoding = CSVEncoding.utf8
    var nullWords = NullWords.native
    /// How many rows of each table must point to something that is there.
    var idMatch = IDMatchLimit.usual
    /// The columns of a file without a header; nil where the first record names them.
    var header: [String]?
    /// Whether quotes inside of cells are written with a backslash.
    var hasBackslashes = false

    var options: CSVOptions {
        var options = CSVOptions(delimiter: delimiter, encoding: encoding)
        options.hasHeader = header == nil
        return options
    }
}

/// How rows of one table are made from rows of the source.
struct MappedTable: Sendable {
    let table: TableName
    /// Where the entry starts in the mapping.
    let line: Int
    /// What a row of the source must be for the entry to apply.
    var conditions: [RowCondition] = []
    /// The column that says how many rows one row of the source makes.
    var count: SourceColumn?
    /// Whether equal rows are made once.
    var isDistinct = false
    /// The rule for each native column that is made, by its place in the schema.
    var cells: [(place: Int, rule: CellRule)] = []
}

/// A column of the source as a mapping names it.
struct SourceColumn: Sendable, Hashable {
    let name: String
    /// Where the mapping names it.
    let line: Int
}

/// A test of a cell of the source.
struct RowCondition: Sendable {
    enum Test: Sendable {
        case isIn(Set<String>)
        case isBlank
    }

    let column: SourceColumn
    let test: Test
    /// Whether the row applies where the test fails.
    let isNegated: Bool
}

/// How a cell of a native column is made.
struct CellRule: Sendable {
    enum Origin: Sendable {
        case column(SourceColumn)
        case constant(String)
        case template([TemplatePart])
    }

    enum Step: Sendable {
        case split(CellSplit)
        case codes([String: String], otherwise: String?)
        /// Words into an id: lower case, all but letters and digits one hyphen.
        case slug
        case date(DateFormat)
        case scale(NumberScale)
        case multiply(FixedDecimal)
        case subtractFrom(FixedDecimal)
        case atLeast(FixedDecimal)
    }

    let origin: Origin
    var steps: [Step] = []
}

/// A part of a text that is put together from cells.
enum TemplatePart: Sendable {
    case text(String)
    case column(SourceColumn)
    /// The number of the row in the source, from 1.
    case row
    /// The number of the repetition, from 1.
    case repetition
}

/// Which part of a cell such as `85.12 B+` or `Last, First` is meant.
enum CellSplit: String, Sendable {
    case number
    case letter
    case beforeComma = "before_comma"
    case afterComma = "after_comma"
}
