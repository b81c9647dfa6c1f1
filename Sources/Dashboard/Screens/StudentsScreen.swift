import Indicators
import Records
import Scoring
import Screen

/// The list of students, and below it more of the one under the cursor.
enum StudentsScreen {
    static func draw(_ place: StudentsPlace, in model: Model, into frame: inout Frame) {
        guard let roster = model.roster else { return }
        var body = Chrome.body(of: model)
        let detail = body.takeBottom(ListArea.students.detailRows(model))
        let shown = columns(of: place, in: roster, model, width: body.width)
        let cells = StudentCells(
            roster,
            shown.columns,
            isNarrow: StudentColumns.isNarrow(model.columns),
            hasRunBefore: model.tallies.district?.newOrWorse != nil
        )
        drawList(
            place.students,
            place.viewport,
            shown.table,
            shown.layout,
            cells,
            model.listMemory,
            isMarked: { place.marks.rows.contains(place.students[$0]) },
            into: &frame,
            body
        )
        drawMatches(of: place, shown, in: roster, body, into: &frame)
        if place.students.isEmpty {
            let text = emptyText(place.scope)
            for (row, line) in text.enumerated() {
                frame.write("   \(line)", row: body.row + 2 + row, column: 0, style: .warning)
            }
        }
        if let row = place.selected {
            frame.drawPanel(detail, in: model) {
                drawDetail(row, cells, into: &$0, detail)
                drawMix(place.mix, into: &$0, row: detail.row)
            }
        }
    }

    private static func drawMatches(
        of place: StudentsPlace,
        _ shown: ListMemory.Columns,
        in roster: Roster,
        _ area: Rect,
        into frame: inout Frame
    ) {
        let words = MatchMarks.words(of: place.scope)
        let column = shown.columns.firstIndex(of: .name)
        guard !words.isEmpty || place.finding != nil,
            let name = shown.layout.placements.first(where: { $0.index == column })
        else { return }
        for (line, row) in place.viewport.visible.enumerated() where line + 1 < area.height {
            let cell = Rect(
                row: area.row + 1 + line,
                column: area.column + name.column,
                width: name.width,
                height: 1
            )
            let text = roster.names[Int(place.students[row])] ?? ""
            MatchMarks.draw(words, in: text, cell, into: &frame)
            if let finding = place.finding, finding.contains(Int(place.students[row])) {
                MatchMarks.point(out: finding.words, in: text, cell, into: &frame)
            }
        }
    }

    /// The columns and their table; those of the frame before where nothing about them is another.
    private static func columns(
        of place: StudentsPlace,
        in roster: Roster,
        _ model: Model,
        width: Int
    ) -> ListMemory.Columns {
        let setting = ListMemory.Setting(
            isOfOneSchool: place.scope.school != nil,
            width: model.columns,
            ascii: model.ascii,
            order: place.order,
            choice: model.columnChoice,
            focus: place.focus
        )
        return model.listMemory.columns(setting) {
            let columns = StudentColumns.shown(place.scope, in: roster, model)
            let table = Table(
                columns.map {
                    StudentColumns.layout(
                        of: $0,
                        in: roster,
                        width: model.columns,
                        order: place.order,
                        choice: model.columnChoice,
                        ascii: model.ascii
                    )
                },
                focus: columns.firstIndex(of: place.focus),
                key: columns.firstIndex(of: .name)
            )
            return ListMemory.Columns(
                columns: columns,
                table: table,
                layout: table.layout(width: width)
            )
        }
    }

    /// Draws a list of students; rows that were drawn before are taken from the memory.
    static func drawList(
        _ students: [Int32],
        _ viewport: Viewport,
        _ table: Table,
        _ layout: TableLayout,
        _ cells: StudentCells,
        _ memory: ListMemory,
        isMarked: (Int) -> Bool = { _ in false },
        into frame: inout Frame,
        _ area: Rect
    ) {
        let ascii = frame.ascii
        var known = memory.rows(cells.look)
        table.draw(
            into: &frame,
            in: area,
            layout: layout,
            viewport: viewport,
            known: &known,
            name: { Int(students[$0]) },
            isMarked: isMarked
        ) { row, column in
            let width = layout.widths[column]
            return cells.cell(Int(students[row]), cells.columns[column], width: width, ascii: ascii)
        }
        memory.keep(known, cells.look)
    }

    /// The rule below the list says how many of those listed are at each tier.
    private static func drawMix(_ mix: TierMix, into frame: inout Frame, row: Int) {
        let runs = TierMixLine.runs(mix, room: frame.width - 2, ascii: frame.ascii)
        frame.write(runs, row: row, column: 1)
    }

    private static func emptyText(_ scope: StudentScope) -> [String] {
        scope.isNarrowed
            ? ["No student matches.", "Esc clears the filter."]
            : ["No students are listed here on this day."]
    }

    static func drawDetail(
        _ row: Int,
        _ cells: StudentCells,
        into frame: inout Frame,
        _ area: Rect
    ) {
        var area = area
        let head = area.takeTop(1)
        frame.rule(row: head.row)
        for (line, runs) in detail(row, cells, area, frame.ascii).prefix(area.height).enumerated() {
            frame.write(runs, row: area.row + line, column: 0, width: area.width)
        }
    }

    private static func detail(
        _ row: Int,
        _ cells: StudentCells,
        _ area: Rect,
        _ ascii: Bool
    ) -> [PageText.Line] {
        let roster = cells.roster
        var page = PageText(width: area.width, ascii: ascii)
        let who = [
            "grade \(cells.grade(row)?.label ?? "not known")",
            cells.schoolName(row) ?? "no school",
            cells.counselorName(row).map { "counselor \($0)" } ?? "no counselor",
            "id \(roster.studentIDs[row] ?? unknownSign)",
        ]
        page.line([
            Screen.Run(" \(roster.names[row] ?? unknownSign)", .bold),
            Screen.Run(" · " + who.joined(separator: " · ")),
        ])
        let tier = Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable
        page.line(tierLine(tier, row, cells))
        let why = cells.why(row)
        page.list(
            cells.basis(row) + (why.isEmpty ? ["no trigger has fired"] : why)
        )
        page.list(values(of: row, in: cells), .muted)
        return page.lines
    }

    private static func tierLine(_ tier: Tier, _ row: Int, _ cells: StudentCells) -> PageText.Line {
        let roster = cells.roster
        var text = ""
        if let milestone = Milestone(ordinal: Int64(roster.milestone[row])) {
            text += " · \(milestone.title)"
        }
        let change = TierChange(of: row, in: roster, hasRunBefore: cells.hasRunBefore)
        let before = Tier(ordinal: Int64(roster.previousTier[row]))
        if let words = change.words(before: before) { text += " · \(words)" }
        return [
            Screen.Run(" "), Screen.Run(TierWords.text(of: tier), TierWords.style(of: tier)),
            Screen.Run(text),
        ]
    }

    private static func values(of row: Int, in cells: StudentCells) -> [String] {
        cells.roster.columns.map { column in
            let value = column[row].map { IndicatorWords.full($0, of: column.definition) }
            return "\(column.definition.title) \(value ?? "not known")"
        }
    }
}
