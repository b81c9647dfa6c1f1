/// Where the cells of one column stand between the borders of a file's fields.
public struct CellPlaces: Sendable {
    /// The border before the first row's cell.
    public var first: Int
    /// Borders from one row to the next.
    public var stride: Int
    /// Bytes between a border and the cell behind it.
    public var gap: Int
    /// The number of rows.
    public var rows: Int

    /// The places of a column.
    public init(first: Int, stride: Int, gap: Int, rows: Int) {
        (self.first, self.stride, self.gap, self.rows) = (first, stride, gap, rows)
    }
}

extension TextIndex {
    /// What ``find(_:borders:_:into:from:)`` says of a cell that is not empty and not in the index.
    public static var unknown: Int32 { -2 }

    /// The numbers of a column's cells as they stand in a file: −1 for an empty cell, ``unknown`` for one that is not found.
    ///
    /// Files are mostly sorted: a cell is compared with the one before and with the next text of the index before its hash is
    /// asked. What is found is equal byte for byte to a text that was added, so it needs no other check.
    ///
    /// - Parameters:
    ///   - bytes: the file's bytes.
    ///   - borders: the borders of its fields.
    ///   - cells: which of them are the column's.
    ///   - numbers: takes the numbers.
    ///   - start: the place of the first row's number.
    public func find(
        _ bytes: RawSpan,
        borders: Span<Int32>,
        _ cells: CellPlaces,
        into numbers: inout MutableSpan<Int32>,
        from start: Int
    ) {
        precondition(start + cells.rows <= numbers.count, "each row has room for its number")
        guard cells.rows > 0 else { return }
        precondition(cells.first + (cells.rows - 1) * cells.stride + 1 < borders.count)
        let (own, ownEnds) = unsafe (texts.bytes.span.bytes, texts.ends.span)
        var (before, length, number) = (0, 0, -1)
        var border = cells.first
        for row in 0..<cells.rows {
            let from = unsafe Int(borders[unchecked: border]) &+ cells.gap
            let to = unsafe Int(borders[unchecked: border &+ 1])
            border &+= cells.stride
            let count = to &- from
            guard count > 0 else {
                unsafe numbers[unchecked: start &+ row] = -1
                continue
            }
            let key = TextKey(bytes, from, to)
            if count != length || !key.isEqual(to: bytes, before) {
                let next = max(number, -1) &+ 1
                if next < ownEnds.count, key.isEqual(to: next, own, ownEnds) {
                    number = next
                } else {
                    number = slots.number(of: key, key.hash, own, ownEnds)
                    if number < 0 { number = Int(Self.unknown) }
                }
                (before, length) = (from, count)
            }
            unsafe numbers[unchecked: start &+ row] = Int32(truncatingIfNeeded: number)
        }
    }
}
