/// A place on a frame, counted from zero at the upper left.
public struct Position: Hashable, Sendable {
    /// The row, from the top.
    public var row: Int
    /// The column, from the left.
    public var column: Int

    /// Makes a position.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells on a frame; its sizes are never negative.
public struct Rect: Hashable, Sendable {
    /// The first row.
    public var row: Int
    /// The first column.
    public var column: Int
    /// The number of columns.
    public var width: Int
    /// The number of rows.
    public var height: Int

    /// Makes a rectangle; negative sizes count as zero.
    public init(row: Int, column: Int, width: Int, height: Int) {
        self.row = row
        self.column = column
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The rows inside, for `for row in rect.rows`.
    public var rows: Range<Int> { row..<(row + height) }

    /// The columns inside.
    public var columns: Range<Int> { column..<(column + width) }

    /// Whether no cell is inside.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Cuts rows off the top and returns them; takes fewer when there are not enough.
    public mutating func takeTop(_ rows: Int) -> Rect {
        let taken = min(max(0, rows), height)
        defer {
            row += taken
            height -= taken
        }
        return Rect(row: row, column: column, width: width, height: taken)
    }

    /// Cuts rows off the bottom and returns them; takes fewer when there are not enough.
    public mutating func takeBottom(_ rows: Int) -> Rect {
        let taken = min(max(0, rows), height)
        height -= taken
        return Rect(row: row + height, column: column, width: width, height: taken)
    }

    /// Cuts columns off the left and returns them; takes fewer when there are not enough.
    public mutating func takeLeft(_ columns: Int) -> Rect {
        let taken = min(max(0, columns), width)
        defer {
            column += taken
            width -= taken
        }
        return Rect(row: row, column: column, width: taken, height: height)
    }

    /// Cuts columns off the right and returns them; takes fewer when there are not enough.
    public mutating func takeRight(_ columns: Int) -> Rect {
        let taken = min(max(0, columns), width)
        width -= taken
        return Rect(row: row, column: column + width, width: taken, height: height)
    }

    /// The same rectangle with a margin on each side; empty when the margins meet.
    public func inset(rows: Int = 0, columns: Int = 0) -> Rect {
        var inner = self
        _ = inner.takeTop(rows)
        _ = inner.takeBottom(rows)
        _ = inner.takeLeft(columns)
        _ = inner.takeRight(columns)
        return inner
    }

    /// The part that both rectangles cover.
    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top,
            column: left,
            width: min(column + width, other.column + other.width) - left,
            height: min(row + height, other.row + other.height) - top
        )
    }
}
