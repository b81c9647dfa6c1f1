/// Some thousands of whole records in the raw bytes of a file, and where their fields stand.
///
/// The borders of record `r` are `borders[r * (columnCount + 1)...]`; its field `f` is
/// `bytes[(borders[f] + 1)..<borders[f + 1]]`. A field whose first byte is `"` is quoted: its contents
/// come from `CSVField.unquote`. Look for that only if `mayHaveQuotes`.
/// Drop a block before asking for the next one, or its arrays are copied instead of reused.
public struct RecordBlock: Sendable {
    /// Fields in every record.
    public let columnCount: Int
    /// Records in this block.
    ///
    /// `borders` and `lines` may be longer: what follows is stale.
    public let recordCount: Int
    /// Raw bytes, UTF-8.
    ///
    /// At least eight more bytes than the last border says may be loaded.
    public let bytes: [UInt8]
    /// The byte before the first field of a record (-1 at the start), then the end of each field.
    public let borders: [Int32]
    /// Physical line, from 1, on which each record starts (in a part: counted from the part's start).
    public let lines: [Int]
    /// Whether any field so far in the file had a quote.
    public let mayHaveQuotes: Bool
    /// Records that were rejected, in file order.
    public let malformed: [CSVProblem]
    /// What was odd but accepted.
    public let warnings: [CSVProblem]

    /// Where a field stands in `bytes`, quotes included; not for hot loops.
    public func range(record: Int, column: Int) -> Range<Int> {
        let first = record * (columnCount + 1) + column
        return Int(borders[first]) + 1..<Int(borders[first + 1])
    }
}
