/// Columns without values, made once for a file: a column that the file does not have, or whose cells are all empty, shares them.
struct BlankColumns: Sendable {
    private let count: Int
    private let zeros: [Int64]
    private let flags: [Bool]
    private let ends: [Int32]

    /// Blank columns of batches that have so many rows, as all but the last one of a file do.
    init(rows count: Int) {
        self.count = count
        zeros = [Int64](repeating: 0, count: count)
        flags = [Bool](repeating: false, count: count)
        ends = [Int32](repeating: 0, count: count)
    }

    /// Values of rows before they are read.
    func values(_ missing: Int64?, _ rows: Int) -> [Int64] {
        missing == nil && rows == count ? zeros : [Int64](repeating: missing ?? 0, count: rows)
    }

    /// Which values are known before they are read.
    func isKnown(_ missing: Int64?, _ rows: Int) -> [Bool] {
        missing == nil && rows == count ? flags : [Bool](repeating: missing != nil, count: rows)
    }

    /// Where the values of rows without text end.
    func textEnds(_ rows: Int) -> [Int32] {
        rows == count ? ends : [Int32](repeating: 0, count: rows)
    }
}
