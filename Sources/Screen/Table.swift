/// What one place of a table shows.
public struct TableCell: Hashable, Sendable {
    /// The text; cut when its column is narrower.
    public var text: String
    /// Its look; what is reversed on the selected row ignores it.
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
    /// The column that names a row: the selected row is reversed there alone, beside its sign `>`.
    ///
    /// A row reversed throughout is sent twice with each key, once plain and once reversed, and
    /// hides the colours of its cells. Nil reverses the whole row, as does a column that is hidden.
    public var key: Int?

    /// Makes a table; `gutter` 0 leaves out the signs of mark and selection.
    public init(
        _ columns: [TableColumn],
        gutter: Int = 3,
        gap: Int = 1,
        focus: Int? = nil,
        key: Int? = nil
    ) {
        self.columns = columns
        self.gutter = max(0, gutter)
        self.gap = max(0, gap)
        self.focus = focus
        self.key = key
    }

    /// Where the columns stand at a width.
    public func layout(width: Int) -> TableLayout {
        TableLayout(columns: columns, width: width, gutter: gutter, gap: gap, keeping: focus)
    }

    /// The display columns of each column at a width; 0 where it does not fit.
    public func widths(width: Int) -> [Int] { layout(width: width).widths }

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
        let layout = layout(width: rect.width)
        draw(into: &frame, in: rect, layout, viewport, isMarked) { row, place, frame in
            for column in layout.placements {
                write(cell(row, column.index), into: &frame, in: place, column)
            }
        }
    }

    /// Draws as the other does, but takes rows that were drawn before as they are.
    ///
    /// - Parameters:
    ///   - frame: what to draw into.
    ///   - rect: the place of titles and rows.
    ///   - layout: the layout at the width of that place.
    ///   - viewport: which rows are visible and which is selected.
    ///   - known: rows as they were drawn; it has the visible ones afterwards.
    ///   - name: what stands for a row of the list in `known`, wherever in the list it is.
    ///   - isMarked: whether a row of the list carries the sign of a mark.
    ///   - cell: what a row of the list shows in a column, by its index in `columns`.
    public func draw(
        into frame: inout Frame,
        in rect: Rect,
        layout: TableLayout,
        viewport: Viewport,
        known: inout DrawnRows,
        name: (_ row: Int) -> Int,
        isMarked: (_ row: Int) -> Bool = { _ in false },
        cell: (_ row: Int, _ column: Int) -> TableCell
    ) {
        var drawn = DrawnRows(layout, rect, ascii: frame.ascii)
        if !known.fits(drawn) { known = drawn }
        draw(into: &frame, in: rect, layout, viewport, isMarked) { row, place, frame in
            let name = name(row)
            if let cells = known.rows[name] {
                frame.put(cells, row: place.row, column: place.column)
                drawn.rows[name] = cells
                return
            }
            for column in layout.placements {
                write(cell(row, column.index), into: &frame, in: place, column)
            }
            drawn.rows[name] = frame.cells(in: place)
        }
        known = drawn
    }

    private func draw(
        into frame: inout Frame,
        in rect: Rect,
        _ layout: TableLayout,
        _ viewport: Viewport,
        _ isMarked: (_ row: Int) -> Bool,
        _ drawCells: (_ row: Int, _ place: Rect, _ frame: inout Frame) -> Void
    ) {
        var body = rect
        let head = body.takeTop(1)
        drawTitles(into: &frame, in: head, layout)
        for (line, row) in viewport.visible.enumerated() where line < body.height {
            let place = Rect(
                row: body.row + line,
                column: body.column,
                width: body.width,
                height: 1
            )
            let isSelected = row == viewport.selected
            drawCells(row, place, &frame)
            drawSigns(into: &frame, in: place, isSelected: isSelected, isMarked: isMarked(row))
            if isSelected {
                frame.paint(selection(in: place, layout), style: .selection)
                frame.cursor = Position(row: place.row, column: place.column + min(1, gutter))
            }
        }
    }

    /// The part of the selected row that is reversed.
    private func selection(in row: Rect, _ layout: TableLayout) -> Rect {
        guard let place = layout.placements.first(where: { $0.index == key }) else { return row }
        return Rect(row: row.row, column: row.column + place.column, width: place.width, height: 1)
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
