/// The cells in which one frame differs from the one before.
public struct FrameDiff: Equatable, Sendable {
    /// Neighbouring changed cells of one row.
    public struct Change: Hashable, Sendable {
        /// The row.
        public var row: Int
        /// The columns; never cutting a wide character in half.
        public var columns: Range<Int>
    }

    /// The changes, from the top and from the left.
    public let changes: [Change]

    /// Whether nothing changed; the cursor is not looked at.
    public var isEmpty: Bool { changes.isEmpty }

    /// Compares two frames; everything is changed when there was none or its size was another.
    public init(from old: Frame?, to new: Frame) {
        guard let old, old.width == new.width, old.height == new.height else {
            let columns = 0..<new.width
            changes =
                columns.isEmpty ? [] : (0..<new.height).map { Change(row: $0, columns: columns) }
            return
        }
        var changes: [Change] = []
        for row in 0..<new.height { FrameDiff.compare(old, new, row, into: &changes) }
        self.changes = changes
    }

    private static func compare(
        _ old: Frame,
        _ new: Frame,
        _ row: Int,
        into changes: inout [Change]
    ) {
        let start = row * new.width
        var column = 0
        while column < new.width {
            guard old.cells[start + column] != new.cells[start + column] else {
                column += 1
                continue
            }
            let first = new.startOfCharacter(row: row, column: column)
            while column < new.width,
                old.cells[start + column] != new.cells[start + column]
                    || new.cells[start + column].glyph.width == 0
            {
                column += 1
            }
            changes.append(Change(row: row, columns: first..<column))
        }
    }
}

extension Frame {
    /// The column of the left half when the place is the right half of a wide character.
    fileprivate func startOfCharacter(row: Int, column: Int) -> Int {
        let isHalf = cells[row * width + column].glyph.width == 0
        return isHalf && column > 0 ? column - 1 : column
    }
}
