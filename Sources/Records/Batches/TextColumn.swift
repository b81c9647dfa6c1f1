/// A column of text as one blob of UTF-8 bytes and the place where each value ends; nil values are empty and unknown.
///
/// One allocation holds a whole batch, so tight loops compare bytes and never make a `String`.
public struct TextColumn: Sendable {
    /// All values, one after the other.
    public private(set) var bytes: [UInt8] = []
    /// Where each value ends in `bytes`; it starts where the one before ends.
    public private(set) var ends: [Int32] = []

    /// An empty column.
    public init() {}

    /// A column of values that stand end to end in `bytes`: for readers that fill a whole column at once.
    ///
    /// - Parameters:
    ///   - bytes: all values; those of a reader are UTF-8.
    ///   - ends: where each value ends, ascending; the last is the number of bytes.
    public init(bytes: [UInt8], ends: [Int32]) {
        precondition(Int(ends.last ?? 0) == bytes.count, "the last value ends with the bytes")
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// A column of rows without a value.
    public init(unknown count: Int) {
        ends = [Int32](repeating: 0, count: count)
    }

    /// A column of bytes and ends as they were kept; nil where the ends do not ascend to the last byte.
    public init?(kept bytes: [UInt8], ends: [Int32]) {
        var before: Int32 = 0
        var isAscending = true
        for end in ends {
            isAscending = isAscending && end >= before
            before = end
        }
        guard isAscending, Int(before) == bytes.count else { return nil }
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// The number of rows.
    @inlinable
    public var count: Int { ends.count }

    /// The byte range of a row's value.
    @inlinable
    public func range(of row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
    }

    /// Whether the row has no value; the format knows no difference between empty and unknown.
    @inlinable
    public func isEmpty(_ row: Int) -> Bool { range(of: row).isEmpty }

    /// A row's value, or nil where it is unknown.
    public subscript(row: Int) -> String? {
        let range = range(of: row)
        return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
    }

    /// Adds a row with the given UTF-8 bytes.
    public mutating func append(_ value: Span<UInt8>) {
        for index in value.indices { bytes.append(value[index]) }
        ends.append(Int32(truncatingIfNeeded: bytes.count))
    }

    /// Adds a row whose value is a slice of other bytes.
    public mutating func append(contentsOf source: [UInt8], in range: Range<Int>) {
        bytes.append(contentsOf: source[range])
        ends.append(Int32(truncatingIfNeeded: bytes.count))
    }

    /// The rows for which the flag is set, in their order.
    public func keeping(_ isKept: [Bool]) -> TextColumn {
        var kept = TextColumn()
        kept.bytes.reserveCapacity(bytes.count)
        kept.ends.reserveCapacity(ends.count)
        for row in isKept.indices where isKept[row] {
            kept.append(contentsOf: bytes, in: range(of: row))
        }
        return kept
    }

    /// Adds a row; nil is unknown.
    public mutating func append(_ value: String?) {
        if let value { bytes.append(contentsOf: value.utf8) }
        ends.append(Int32(truncatingIfNeeded: bytes.count))
    }

    /// Forgets all rows but keeps the memory for the next batch.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
