/// What one place of a table shows.
public struct TableCell: Hashable, Sendable {
    /// The text; cut when its column is narrower.
    public var text: String
    /// Its look; the selected row ignores it and is reverse video throughout.
    public var style: Style

    /// Makes a cell of a table.
    public init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// A list across the whole width of the screen: a line of titles, then rows.
///
/// Give it the full width: terminals scroll whole lines cheaply, and lists beside other things not.
public struct Table: Sendable {
    /// All columns, also those that may not fit.
    public var columns: [TableColumn]
    /// The display columns on the left for the signs of mark (`*`) and selection (`>`).
    public var gutter: Int
    /// The display columns between two columns.
    public var gap: Int
    /// The column under the column cursor; its title is underlined and it is always shown.
    public var focus: Int?

    /// Makes a table; `gutter` 0 leaves out the signs of mark and selection.
    public init(_ columns: [TableColumn], gutter: Int = 3, gap: Int = 1, focus: Int? = nil) {
        self.columns = columns
        self.gutter = max(0, gutter)
        self.gap = max(0, gap)
        self.focus = focus
    }

    /// Where the columns stand at a width.
    public func layout(width: Int) -> TableLayout {
        TableLayout(columns: columns, width: width, gutter: gutter, gap: gap, keeping: focus)
    }

    /// The display columns of each column at a width; 0 where it does not fit.
    public func widths(width: Int) -> [Int] {
        var widths = columns.map { _ in 0 }
        for placement in layout(width: width).placements {
            widths[placement.index] = placement.width
        }
        return widths
    }

    /// The rows that fit under the titles; for `Viewport.resize(height:)`.
    public static func rows(in rect: Rect) -> Int { max(1, rect.height - 1) }

    /// Draws the titles and the visible rows, and puts the cursor on the selected one.
    ///
    /// - Parameters:
    ///   - frame: what to draw into.
    ///   - rect: the place of titles and rows.
    ///   - viewport: which rows are visible and which is selected.
    ///   - isMarked: whether a row of the list carries the sign of a mark.
    ///   - cell: what a row of the list shows in a column, by its index in `columns`.
    public func draw(
        into frame: inout Frame,
        in rect: Rect,
        viewport: Viewport,
        isMarked: (_ row: Int) -> Bool = { _ in false },
        cell: (_ row: Int, _ column: Int) -> TableCell
    ) {
        var body = rect
        let head = body.takeTop(1)
        let layout = layout(width: rect.width)
        drawTitles(into: &frame, in: head, layout)
        for (line, row) in viewport.visible.enumerated() where line < body.height {
            let place = Rect(
                row: body.row + line,
                column: body.column,
                width: body.width,
                height: 1
            )
            let isSelected = row == viewport.selected
            drawSigns(into: &frame, in: place, isSelected: isSelected, isMarked: isMarked(row))
            for column in layout.placements {
                write(cell(row, column.index), into: &frame, in: place, column)
            }
            if isSelected {
                frame.paint(place, style: .selection)
                frame.cursor = Position(row: place.row, column: place.column + min(1, gutter))
            }
        }
    }

    private func drawTitles(into frame: inout Frame, in rect: Rect, _ layout: TableLayout) {
        guard !rect.isEmpty else { return }
        for column in layout.placements {
            let isFocus = column.index == focus
            let style = Style(.heading, isFocus ? [.underline] : [])
            write(TableCell(columns[column.index].title, style), into: &frame, in: rect, column)
        }
    }

    private func drawSigns(
        into frame: inout Frame,
        in rect: Rect,
        isSelected: Bool,
        isMarked: Bool
    ) {
        guard gutter >= 2 else { return }
        if isMarked { frame.write("*", row: rect.row, column: rect.column, style: .accent) }
        if isSelected { frame.write(">", row: rect.row, column: rect.column + 1) }
    }

    private func write(
        _ cell: TableCell,
        into frame: inout Frame,
        in rect: Rect,
        _ placement: TableLayout.Placement
    ) {
        frame.write(
            cell.text,
            row: rect.row,
            column: rect.column + placement.column,
            width: placement.width,
            style: cell.style,
            alignment: columns[placement.index].alignment
        )
    }
}
