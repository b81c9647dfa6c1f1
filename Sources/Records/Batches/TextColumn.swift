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

    /// A column of bytes and ends as they were kept; nil where the ends do not ascend to the last byte.
    public init?(bytes: [UInt8], ends: [Int32]) {
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
    public var count: Int { ends.count }

    /// The byte range of a row's value.
    public func range(of row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
    }

    /// Whether the row has no value; the format knows no difference between empty and unknown.
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
