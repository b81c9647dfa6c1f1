/// One picture of the whole screen: a grid of cells and the place of the cursor.
///
/// Screens are functions that return a frame; a terminal paints it, tests compare its `text`.
/// Writing outside of the grid is allowed and shows nothing there.
public struct Frame: Equatable, Sendable {
    /// The number of columns.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// Whether the terminal shows only ASCII; all text is then brought to its nearest ASCII look.
    public let ascii: Bool
    /// Where the hardware cursor rests: on the selected row or in the text being typed, so that
    /// screen readers and braille displays can follow; nil puts it into the lower right corner.
    public var cursor: Position?
    /// Whether the cursor is to be seen, as in text being typed; on a selected row it is not.
    public var showsCursor = false
    /// The rows that tell more of the row selected in the list above them; nil where there are none.
    ///
    /// While keys come, they may follow a moment later than the rest.
    public var panel: Range<Int>?
    /// All cells, row by row.
    public private(set) var cells: [Cell]

    /// Makes an empty frame.
    public init(width: Int, height: Int, ascii: Bool = false) {
        self.width = max(0, width)
        self.height = max(0, height)
        self.ascii = ascii
        cells = Array(repeating: .blank, count: self.width * self.height)
    }

    /// The whole frame as a rectangle.
    public var bounds: Rect { Rect(row: 0, column: 0, width: width, height: height) }

    /// The cell at a place; a blank one outside of the grid.
    public subscript(row: Int, column: Int) -> Cell {
        guard row >= 0, row < height, column >= 0, column < width else { return .blank }
        return cells[row * width + column]
    }

    /// Empties a rectangle, or repeats one narrow character over it.
    public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain)
    {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        var scanner = GlyphScanner(ascii: ascii)
        scanner.scan(String(character))
        let found = scanner.glyphs.first ?? .space
        let glyph = found.width == 1 ? found : .space
        for row in area.rows {
            for column in area.columns { put(glyph, style, row: row, column: column) }
        }
    }

    /// Gives a rectangle another style and leaves its text, as for a selected row.
    public mutating func paint(_ rect: Rect, style: Style) {
        let area = rect.intersection(bounds)
        for row in area.rows {
            for column in area.columns { cells[row * width + column].style = style }
        }
    }

    /// Shows a rectangle more strongly; inks and what else is strong about it stay.
    public mutating func emphasize(_ rect: Rect, _ emphasis: Emphasis) {
        let area = rect.intersection(bounds)
        for row in area.rows {
            for column in area.columns {
                cells[row * width + column].style.emphasis.formUnion(emphasis)
            }
        }
    }

    /// The cells of a rectangle of one row that lies inside of the grid.
    func cells(in rect: Rect) -> [Cell] {
        let area = rect.intersection(bounds)
        let start = area.row * width + area.column
        // A slice would keep the whole frame, which then would be copied to draw on.
        return Array(cells[start..<(start + (area.isEmpty ? 0 : area.width))])
    }

    /// Puts cells into a row, as far as they fit.
    mutating func put(_ line: [Cell], row: Int, column: Int) {
        guard row >= 0, row < height, column >= 0, column + line.count <= width else { return }
        let start = row * width + column
        cells.replaceSubrange(start..<(start + line.count), with: line)
    }

    /// Takes rows over from another frame; none where its size is another.
    public mutating func keep(rows: Range<Int>, of other: Frame) {
        guard width == other.width, height == other.height else { return }
        let rows = rows.clamped(to: 0..<height)
        let place = (rows.lowerBound * width)..<(rows.upperBound * width)
        cells.replaceSubrange(place, with: other.cells[place])
    }

    /// Draws a horizontal rule (`─`, in ASCII `-`) across a row or a part of it.
    public mutating func rule(
        row: Int,
        column: Int = 0,
        width: Int? = nil,
        style: Style = .muted
    ) {
        let length = width ?? self.width - column
        fill(
            Rect(row: row, column: column, width: length, height: 1),
            with: "─",
            style: style
        )
    }

    /// Sets one cell inside of the grid and mends what it cuts in half.
    mutating func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int) {
        let index = row * width + column
        let end = column + Int(glyph.width)
        if cells[index].glyph.width == 0 && column > 0 { cells[index - 1].glyph = .space }
        if end < width, cells[row * width + end].glyph.width == 0 {
            cells[row * width + end].glyph = .space
        }
        cells[index] = Cell(glyph, style)
        if glyph.width == 2 { cells[index + 1] = Cell(.continuation, style) }
    }
}
