/// A column of numbers (integers, millionths, day numbers, booleans or code ordinals): values and which of them are known.
public struct NumberColumn: Sendable {
    /// The values; zero where unknown.
    public private(set) var values: [Int64] = []
    /// Whether each value is known; unknown is never zero.
    public private(set) var isKnown: [Bool] = []

    /// An empty column.
    public init() {}

    /// A column of as many values as flags: for readers that fill a whole column at once.
    ///
    /// - Parameters:
    ///   - values: the values, zero where unknown.
    ///   - isKnown: which of them are known.
    public init(values: [Int64], isKnown: [Bool]) {
        precondition(values.count == isKnown.count, "each value has a flag")
        (self.values, self.isKnown) = (values, isKnown)
    }

    /// A column of rows whose value is not known.
    public init(unknown count: Int) {
        values = [Int64](repeating: 0, count: count)
        isKnown = [Bool](repeating: false, count: count)
    }

    /// The number of rows.
    @inlinable
    public var count: Int { values.count }

    /// A row's value, or nil where it is unknown.
    @inlinable
    public subscript(row: Int) -> Int64? { isKnown[row] ? values[row] : nil }

    /// Adds a row; nil is unknown.
    public mutating func append(_ value: Int64?) {
        values.append(value ?? 0)
        isKnown.append(value != nil)
    }

    /// The rows for which the flag is set, in their order.
    public func keeping(_ isKept: [Bool]) -> NumberColumn {
        var kept = NumberColumn()
        kept.values.reserveCapacity(values.count)
        kept.isKnown.reserveCapacity(values.count)
        for row in isKept.indices where isKept[row] {
            kept.values.append(values[row])
            kept.isKnown.append(isKnown[row])
        }
        return kept
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
