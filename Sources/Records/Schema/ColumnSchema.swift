/// What the values of a column are, and so how they are read, stored and shown.
public enum ColumnType: Hashable, Sendable {
    /// An id: `[0-9A-Za-z._@:-]{1,64}`, always text; leading zeros count.
    case identifier
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// A number with up to six places, held as millionths.
    case decimal
    /// A day, held as days since 1970-01-01.
    case date
    /// `YYYY-MM-DDTHH:MM:SSZ` or `HH:MM`, kept as text.
    case timestamp
    /// `true` or `false`, held as 1 or 0.
    case boolean
    /// One of the codes of a vocabulary, held as its place in it.
    case code(Vocabulary)

    /// Whether values are held as text rather than as numbers.
    public var isText: Bool {
        switch self {
        case .identifier, .text, .timestamp: true
        case .integer, .decimal, .date, .boolean, .code: false
        }
    }
}

/// One column of a table: its name, type, rules and meaning.
public struct ColumnSchema: Hashable, Sendable {
    /// The name in the header, lower snake case.
    public let name: String
    /// What the values are.
    public let type: ColumnType
    /// What a row means by it, in a sentence; `docs/definitions/tables.md` is made from these.
    public let meaning: String
    /// Whether it is part of the primary key.
    public let isKey: Bool
    /// Whether a row without it is rejected; key columns always are required.
    public let isRequired: Bool
    /// The table whose key this column points to; a value that is not there is an orphan.
    public let references: TableName?
    /// What an empty required cell becomes, where the layout gives a default.
    public let defaultText: String?
    /// The values that are possible (an error outside); in the column's own unit, millionths for decimals.
    public let possible: ClosedRange<Int64>?
    /// The values that are likely (a warning outside); in the column's own unit, millionths for decimals.
    public let likely: ClosedRange<Int64>?

    init(
        _ name: String,
        _ type: ColumnType,
        _ meaning: String,
        isKey: Bool = false,
        isRequired: Bool = false,
        references: TableName? = nil,
        defaultText: String? = nil,
        possible: ClosedRange<Int64>? = nil,
        likely: ClosedRange<Int64>? = nil
    ) {
        self.name = name
        self.type = type
        self.meaning = meaning
        self.isKey = isKey
        self.isRequired = isRequired || isKey
        self.references = references
        self.defaultText = defaultText
        self.possible = possible
        self.likely = likely
    }
}
