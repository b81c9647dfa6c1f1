import Records
import Scoring
import Screen

/// Who moved between tiers since the run before, and below it more of the one under the cursor.
enum MoversScreen {
    static func draw(_ place: MoversPlace, in model: Model, into frame: inout Frame) {
        var body = Chrome.body(of: model)
        guard let comparison = place.comparison else {
            return write(sentences(place, model), into: &frame, in: body)
        }
        let detail = body.takeBottom(ListArea.students.detailRows(model))
        let cells = MoverCells(
            comparison: comparison,
            isNarrow: StudentColumns.isNarrow(model.columns),
            ascii: model.ascii
        )
        // Where there is little room, what did it matters more than the school, which stands below the list.
        let hasSchool = place.school == nil && !cells.isNarrow
        let columns = MoverColumn.allCases.filter { $0 != .school || hasSchool }
        let table = Table(
            columns.map { cells.layout(of: $0) },
            key: columns.firstIndex(of: .name)
        )
        let widths = table.widths(width: body.width)
        table.draw(into: &frame, in: body, viewport: place.viewport) { row, column in
            cells.cell(place.movers[row], columns[column], width: widths[column])
        }
        drawMatches(place, comparison, table, body, into: &frame, columns.firstIndex(of: .name))
        if place.movers.isEmpty {
            body = Rect(row: body.row + 1, column: 0, width: body.width, height: body.height - 1)
            write(nobody(place), into: &frame, in: body)
        }
        if let mover = place.selected {
            frame.drawPanel(detail, in: model) { draw(mover, cells, into: &$0, detail) }
        }
    }

    /// Underlines those who are pointed out.
    private static func drawMatches(
        _ place: MoversPlace,
        _ comparison: RunComparison,
        _ table: Table,
        _ area: Rect,
        into frame: inout Frame,
        _ column: Int?
    ) {
        guard let finding = place.finding,
            let name = table.layout(width: area.width).placements.first(where: {
                $0.index == column
            })
        else { return }
        for (line, row) in place.viewport.visible.enumerated()
        where line + 1 < area.height && place.isFound(row) {
            let (roster, student) = comparison.place(of: place.movers[row])
            let cell = Rect(
                row: area.row + 1 + line,
                column: area.column + name.column,
                width: name.width,
                height: 1
            )
            MatchMarks.point(
                out: finding.words,
                in: roster.names[student] ?? "",
                cell,
                into: &frame
            )
        }
    }

    private static func sentences(_ place: MoversPlace, _ model: Model) -> [String] {
        switch place.content {
        case .loading(let ticket):
            [
                "Reading the run before…\(model.progress(of: ticket))",
                "Esc goes back; all other keys work meanwhile.",
            ]
        case .failed(let reason):
            ["The runs could not be compared.", reason, "R tries again, Esc goes back."]
        case .here:
            [
                "There is no earlier run by the same rules to compare with.",
                "`waymark score --as-of DAY` makes one as the records stood on that day.",
            ]
        }
    }

    private static func nobody(_ place: MoversPlace) -> [String] {
        if place.filter != nil { return ["No mover matches.", "Esc clears the filter."] }
        return place.isNarrowed
            ? ["Nobody is new or worse since the run before.", "w or Esc lists all movers."]
            : ["Nobody moved since the run before."]
    }

    private static func write(_ lines: [String], into frame: inout Frame, in area: Rect) {
        var page = PageText(width: area.width, ascii: frame.ascii)
        for (place, line) in lines.enumerated() {
            page.text(line, indent: 3, place == 0 ? .accent : .muted)
        }
        for (row, line) in page.lines.prefix(max(0, area.height - 1)).enumerated() {
            frame.write(line, row: area.row + 1 + row, column: 0, width: area.width)
        }
    }

    private static func draw(
        _ mover: Mover,
        _ cells: MoverCells,
        into frame: inout Frame,
        _ area: Rect
    ) {
        var area = area
        let head = area.takeTop(1)
        frame.rule(row: head.row)
        var page = PageText(width: area.width, ascii: frame.ascii)
        let (roster, row) = cells.comparison.place(of: mover)
        let grade = GradeLevel(ordinal: Int64(roster.grade[row]))?.label
        let who = ["grade \(grade ?? "not known")", cells.school(mover) ?? "no school"]
        page.line([
            Screen.Run(" \(roster.names[row] ?? unknownSign)", .bold),
            Screen.Run(" · " + who.joined(separator: " · ")),
        ])
        page.text(tierLine(mover, cells))
        page.text(cells.reason(mover))
        if let why = mover.row.flatMap({ cells.comparison.later.why[$0] }) {
            page.text("Why now: \(why)")
        }
        for (line, runs) in page.lines.prefix(area.height).enumerated() {
            frame.write(runs, row: area.row + line, column: 0, width: area.width)
        }
    }

    private static func tierLine(_ mover: Mover, _ cells: MoverCells) -> String {
        let (earlier, later) = (cells.comparison.earlier.run, cells.comparison.later.run)
        let before = cells.before(mover).map { TierWords.text(of: $0) } ?? "not there"
        let now = cells.now(mover).map { TierWords.text(of: $0) } ?? "not there"
        return "\(before) as of \(earlier.asOf.spoken), \(now) as of \(later.asOf.spoken)"
    }
}
