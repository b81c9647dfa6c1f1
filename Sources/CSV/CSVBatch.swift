/// A run of records as flat arrays: field contents end to end in one blob, and where each ends.
///
/// The field `f` of record `r` is number `i = r * columnCount + f`; its bytes are
/// `bytes[(i == 0 ? 0 : fieldEnds[i - 1])..<fieldEnds[i]]`. Take the arrays once per batch and loop over
/// them; the accessors below are for headers, messages and tests.
public struct CSVBatch: Equatable, Sendable {
    /// Fields in every record.
    public internal(set) var columnCount: Int
    /// UTF-8 contents of all fields, unquoted, line ends inside quotes as LF.
    public internal(set) var bytes: [UInt8] = []
    /// Where each field ends in `bytes`, record by record.
    public internal(set) var fieldEnds: [Int] = []
    /// Physical line, from 1, on which each record starts.
    public internal(set) var lines: [Int] = []
    /// Records that were rejected, in file order.
    public internal(set) var malformed: [CSVProblem] = []
    /// What was odd but accepted, found while this batch was read.
    public internal(set) var warnings: [CSVProblem] = []

    /// An empty batch of records with so many fields.
    public init(columnCount: Int) {
        self.columnCount = columnCount
    }

    /// Accepted records.
    public var recordCount: Int { lines.count }

    /// Where the contents of a field stand in `bytes`.
    public func range(record: Int, column: Int) -> Range<Int> {
        let index = record * columnCount + column
        return (index == 0 ? 0 : fieldEnds[index - 1])..<fieldEnds[index]
    }

    /// A field as text; not for hot loops.
    public func text(record: Int, column: Int) -> String {
        String(decoding: bytes[range(record: record, column: column)], as: UTF8.self)
    }
}
