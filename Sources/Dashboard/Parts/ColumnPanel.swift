import Scoring
import Screen

/// The columns of a list while they are chosen.
struct ColumnList: Sendable {
    /// All columns in their usual order.
    let columns: [StudentColumn]
    var viewport: Viewport

    init(_ columns: [StudentColumn], selected: Int) {
        self.columns = columns
        viewport = Viewport(count: columns.count, height: max(1, columns.count), selected: selected)
    }
}

/// The panel in which columns are chosen: the lower part of the body, so that the list above shows at once what was chosen.
enum ColumnPanel {
    static func area(in model: Model) -> Rect {
        var body = Chrome.body(of: model)
        return body.takeBottom(max(4, body.height * 2 / 3))
    }

    /// The rows that the columns have.
    static func listRows(in model: Model) -> Int { max(1, area(in: model).height - 1) }

    static func draw(_ list: ColumnList, in model: Model, into frame: inout Frame) {
        guard let roster = model.roster else { return }
        var area = area(in: model)
        frame.fill(area)
        let head = area.takeTop(1)
        frame.rule(row: head.row)
        frame.write(" Columns, in their order ", row: head.row, column: 2, style: .heading)
        let columns = model.columnChoice.ordered(list.columns)
        for (line, place) in list.viewport.visible.enumerated() where line < area.height {
            let row = area.row + line
            let isSelected = place == list.viewport.selected
            frame.write(isSelected ? " > " : "   ", row: row, column: 0)
            frame.write(
                text(columns[place], roster, model),
                row: row,
                column: 3,
                width: area.width - 3
            )
            guard isSelected else { continue }
            frame.cursor = Position(row: row, column: 0)
            frame.paint(
                Rect(row: row, column: 0, width: area.width, height: 1),
                style: .selection
            )
        }
    }

    private static func text(_ column: StudentColumn, _ roster: Roster, _ model: Model) -> String {
        let isShown = column.isNeeded || model.columnChoice.isShown(column)
        let layout = StudentColumns.layout(
            of: column,
            in: roster,
            width: 80,
            order: .usual,
            ascii: model.ascii
        )
        let title = StudentColumns.title(of: column, in: roster)
        let wider = model.columnChoice.extra(column)
        let width = wider == 0 ? "" : " (\(wider > 0 ? "+" : "−")\(abs(wider)) wide)"
        let needed = column.isNeeded ? ", always shown" : ""
        return "[\(isShown ? "x" : " ")] \(layout.title)  \(title)\(needed)\(width)"
    }
}
