/// A column of numbers (integers, millionths, day numbers, booleans or code ordinals): values and which of them are known.
public struct NumberColumn: Sendable {
    /// The values; zero where unknown.
    public private(set) var values: [Int64] = []
    /// Whether each value is known; unknown is never zero.
    public private(set) var isKnown: [Bool] = []

    /// An empty column.
    public init() {}

    /// The number of rows.
    public var count: Int { values.count }

    /// A row's value, or nil where it is unknown.
    public subscript(row: Int) -> Int64? { isKnown[row] ? values[row] : nil }

    /// Adds a row; nil is unknown.
    public mutating func append(_ value: Int64?) {
        values.append(value ?? 0)
        isKnown.append(value != nil)
    }

    /// Forgets all rows but keeps the memory for the next batch.
    public mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        isKnown.removeAll(keepingCapacity: true)
    }
}

/// The values of one column of a batch.
public enum ColumnValues: Sendable {
    /// Values of identifier, text and timestamp columns.
    case text(TextColumn)
    /// Values of all other columns.
    case numbers(NumberColumn)

    /// An empty column for values of a type.
    public init(for type: ColumnType) {
        self = type.isText ? .text(TextColumn()) : .numbers(NumberColumn())
    }
}
