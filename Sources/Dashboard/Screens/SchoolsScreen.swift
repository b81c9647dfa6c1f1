import Records
import Scoring
import Screen

/// The list of schools, and below it what drives the risk at the one under the cursor.
enum SchoolsScreen {
    static func draw(_ place: SchoolsPlace, in model: Model, into frame: inout Frame) {
        var body = Chrome.body(of: model)
        let detail = body.takeBottom(ListArea.schools.detailRows(model))
        let columns = SchoolColumn.allCases
        let table = Table(
            columns.map { layout(of: $0, in: place, model) },
            focus: columns.firstIndex(of: place.focus),
            key: columns.firstIndex(of: .name)
        )
        let widths = table.widths(width: body.width)
        let favourites = Set(model.favourites)
        table.draw(
            into: &frame,
            in: body,
            viewport: place.viewport,
            isMarked: { row in
                place.schools[row].map { favourites.contains(model.tallies.school(at: $0).id) }
                    ?? false
            }
        ) { row, column in
            let school = place.schools.indices.contains(row) ? place.schools[row] : nil
            return cell(columns[column], school, in: model, width: widths[column])
        }
        drawMatches(place, in: model, table, body, into: &frame)
        frame.drawPanel(detail, in: model) { drawDetail(place, in: model, into: &$0, detail) }
    }

    /// Underlines the schools that are pointed out.
    private static func drawMatches(
        _ place: SchoolsPlace,
        in model: Model,
        _ table: Table,
        _ area: Rect,
        into frame: inout Frame
    ) {
        guard !place.finding.isEmpty,
            let name = table.layout(width: area.width).placements.first(where: { $0.index == 0 })
        else { return }
        let words = Folding.folded(place.finding).split(separator: " ").map { Array($0.utf8) }
        for (line, row) in place.viewport.visible.enumerated() where line + 1 < area.height {
            guard let school = place.schools[row],
                model.tallies.matches(school, place.finding)
            else { continue }
            let cell = Rect(
                row: area.row + 1 + line,
                column: area.column + name.column,
                width: name.width,
                height: 1
            )
            let text = SchoolName.text(
                model.tallies.school(at: school).name,
                name.width,
                ascii: model.ascii
            )
            MatchMarks.point(out: words, in: text, cell, into: &frame)
        }
    }

    private static func layout(
        of column: SchoolColumn,
        in place: SchoolsPlace,
        _ model: Model
    ) -> TableColumn {
        // Where there is much room, names far from their numbers are hard to follow.
        var layout = plain(column, isNarrow: model.columns < 120)
        let isOrder = place.order.column == column
        if isOrder { layout.title += place.order.isDescending ? "↓" : "↑" }
        // No figure is ever cut: a column that does not fit goes as a whole.
        let title = isOrder ? CharacterWidth.displayWidth(of: layout.title) : 0
        layout.minimum = max(layout.minimum, title, model.tallies.widths[column] ?? 0)
        layout.ideal = max(layout.ideal, layout.minimum)
        return layout
    }

    private static func plain(_ column: SchoolColumn, isNarrow: Bool) -> TableColumn {
        switch column {
        case .name: TableColumn("School", minimum: 12, ideal: 34, isFlexible: isNarrow)
        case .grades: TableColumn("Gr", minimum: 4, priority: 7)
        case .students:
            TableColumn("All", minimum: 4, ideal: 8, alignment: .trailing, priority: 3)
        case .high:
            TableColumn("High", minimum: 6, ideal: 11, alignment: .trailing, priority: 1)
        case .moderate:
            TableColumn("Moderate", minimum: 8, ideal: 11, alignment: .trailing, priority: 2)
        case .low: TableColumn("Low", minimum: 6, ideal: 11, alignment: .trailing, priority: 5)
        case .notAvailable:
            TableColumn("N/A", minimum: 6, ideal: 10, alignment: .trailing, priority: 6)
        case .newOrWorse:
            TableColumn("▲New", minimum: 4, ideal: 5, alignment: .trailing, priority: 4)
        }
    }

    private static func cell(
        _ column: SchoolColumn,
        _ place: Int?,
        in model: Model,
        width: Int
    ) -> TableCell {
        let isDistrict = place == nil
        let style: Style = isDistrict ? .bold : .plain
        let school = model.tallies.school(at: place ?? -1)
        switch column {
        case .name:
            let name = isDistrict ? "All schools" : school.name
            return TableCell(SchoolName.text(name, width, ascii: model.ascii), style)
        case .grades:
            let isKnown = !school.grades.isEmpty
            return TableCell(isKnown ? school.grades : isDistrict ? "" : unknownSign, style)
        default:
            guard let summary = model.tallies.summary(of: place) else {
                return TableCell(unknownSign, style)
            }
            let own = column.tier.map(TierWords.style(of:)) ?? style
            return TableCell(model.tallies.text(summary, column), isDistrict ? style : own)
        }
    }
}

extension SchoolsScreen {
    /// The selected school's tiers as bars and its most frequent triggers.
    private static func drawDetail(
        _ place: SchoolsPlace,
        in model: Model,
        into frame: inout Frame,
        _ area: Rect
    ) {
        var area = area
        let head = area.takeTop(1)
        frame.rule(row: head.row)
        guard let summary = model.tallies.summary(of: place.selected) else { return }
        let name = place.selected.map { model.tallies.school(at: $0).name } ?? "All schools"
        frame.write(" \(name) ", row: head.row, column: 2, style: .heading)
        var page = PageText(width: model.columns, ascii: model.ascii)
        let school = place.selected.map { model.tallies.school(at: $0).id }
        let published = school.map { PublishedWords.latest(of: $0, model.published) } ?? []
        drive(
            summary,
            TrendLine.runs(model.trend, of: school),
            published,
            in: model,
            &page,
            rows: area.height
        )
        for (row, line) in page.lines.prefix(area.height).enumerated() {
            frame.write(line, row: area.row + row, column: 0, width: area.width)
        }
    }

    private static func drive(
        _ summary: SchoolSummary,
        _ trend: PageText.Line?,
        _ published: [String],
        in model: Model,
        _ page: inout PageText,
        rows: Int
    ) {
        if summary.students == 0 {
            page.text("No students are enrolled here on this day.")
            return
        }
        if let new = summary.newOrWorse {
            page.text("\(Counts.text(new)) new at High or Moderate, or worse than before")
        }
        if let trend { page.line(trend) }
        writePublished(published, &page)
        let triggers = summary.triggers.filter { $0.all > 0 }
        guard !triggers.isEmpty else {
            page.text("No trigger has fired for anybody.")
            return
        }
        if rows > 6 {
            page.text("What drives it: students with each trigger, at High and at all")
            write(triggers.prefix(7), in: model, &page)
        } else {
            writeShortly(triggers, in: model, &page, rows: rows - page.lines.count)
        }
    }

    /// A row for each trigger, with room for the longest name where there is any.
    private static func write(
        _ triggers: ArraySlice<SchoolSummary.TriggerCount>,
        in model: Model,
        _ page: inout PageText
    ) {
        let titles = triggers.map { IndicatorWords.title(of: $0.indicator, in: model.roster) }
        let longest = titles.map { CharacterWidth.displayWidth(of: $0, ascii: page.ascii) }.max()
        let widths = [
            PageText.Column(max(34, min((longest ?? 0) + 1, page.width - 24))),
            .init(8, .trailing), .init(8, .trailing),
        ]
        page.titles(["trigger", "High", "all"], widths)
        for (trigger, title) in zip(triggers, titles) {
            let counts = [trigger.high, trigger.all].map { TableCell(Counts.text($0)) }
            page.row([TableCell(title)] + counts, widths)
        }
    }

    /// What the state published, as much of it as one line has room for.
    private static func writePublished(_ figures: [String], _ page: inout PageText) {
        for kept in stride(from: figures.count, to: 0, by: -1) {
            let shown = Array(figures[..<kept])
            if Fit.wrapped(list: shown, page.width - 2, ascii: page.ascii).count == 1 {
                return page.list(shown, .muted)
            }
        }
    }

    /// The most frequent triggers as far as they fit; none is cut.
    private static func writeShortly(
        _ triggers: [SchoolSummary.TriggerCount],
        in model: Model,
        _ page: inout PageText,
        rows: Int
    ) {
        page.text("What drives it (students at High, of all who have the trigger):")
        let entries = triggers.map {
            "\(IndicatorWords.title(of: $0.indicator, in: model.roster)) "
                + "\(Counts.text($0.high)) of \(Counts.text($0.all))"
        }
        for kept in stride(from: entries.count, to: 0, by: -1) {
            let shown = Array(entries[..<kept])
            if Fit.wrapped(list: shown, page.width - 2, ascii: page.ascii).count < rows {
                return page.list(shown)
            }
        }
    }
}
