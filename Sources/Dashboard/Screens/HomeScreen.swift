import Indicators
import Records
import Scoring
import Screen

/// The first screen: the tiers and their change, and below them who is new or worse.
enum HomeScreen {
    /// The rows that the list has at the model's size.
    static func listRows(_ model: Model) -> Int { Table.rows(in: areas(model).list) }

    /// The parts of the body: tiers, the line above the list, the list, and more of the student under the cursor.
    static func areas(_ model: Model) -> (
        tiers: Rect, title: Rect, list: Rect, detail: Rect
    ) {
        var body = Chrome.body(of: model)
        let tiers = body.takeTop(Tier.allCases.count + 1)
        let rows = ListArea.students.detailRows(model, taken: tiers.height + 1)
        let detail = body.takeBottom(rows)
        let title = body.takeTop(1)
        return (tiers, title, body, detail)
    }

    static func draw(_ place: HomePlace, in model: Model, into frame: inout Frame) {
        guard let roster = model.roster else { return }
        let areas = areas(model)
        drawTiers(place, since: since(model), into: &frame, areas.tiers)
        drawTitle(place, in: model, into: &frame, areas.title)
        var cells = StudentCells(
            roster,
            [.change, .tier, .name, .grade, .school, .why],
            isNarrow: StudentColumns.isNarrow(model.columns),
            hasRunBefore: model.hasRunBefore
        )
        cells.carriedBefore = model.carriedBefore
        drawList(place, cells, model.listMemory, into: &frame, areas.list)
        if let row = place.list.selected {
            frame.drawPanel(areas.detail, in: model) {
                StudentsScreen.drawDetail(row, cells, into: &$0, areas.detail)
            }
        }
    }

    private static func drawTiers(
        _ place: HomePlace,
        since: String,
        into frame: inout Frame,
        _ area: Rect
    ) {
        let most = place.counts.map(\.now).max() ?? 0
        let width = min(44, max(0, area.width - 50))
        for tier in Tier.allCases where Int(tier.ordinal) < min(area.height, place.counts.count) {
            let row = area.row + Int(tier.ordinal)
            let count = place.counts[Int(tier.ordinal)]
            frame.write(
                TierWords.text(of: tier),
                row: row,
                column: 1,
                style: TierWords.style(of: tier)
            )
            frame.write(
                Counts.text(count.now),
                row: row,
                column: 12,
                width: 9,
                alignment: .trailing
            )
            let bar = Bar.text(count.now, of: most, width: width, ascii: frame.ascii)
            frame.write(bar, row: row, column: 23, width: width, style: TierWords.style(of: tier))
            frame.write(
                change(count) + (tier == .high && count.before != nil ? since : ""),
                row: row,
                column: 23 + width + 1,
                width: max(0, area.width - 24 - width),
                style: .muted
            )
        }
    }

    /// The change since the run before, such as `+4`.
    private static func change(_ count: HomePlace.Count) -> String {
        guard let before = count.before else { return "" }
        let change = count.now - before
        if change == 0 { return "as before" }
        return change > 0 ? "+\(Counts.text(change))" : Counts.text(change)
    }

    private static func since(_ model: Model) -> String {
        model.dayBefore.map { " since \($0.spoken)" } ?? " since the run before"
    }

    private static func drawTitle(
        _ place: HomePlace,
        in model: Model,
        into frame: inout Frame,
        _ area: Rect
    ) {
        frame.rule(row: area.row - 1)
        let count = place.list.students.count
        let position =
            count == 0
            ? "none" : "\(Counts.text(place.list.viewport.selected + 1)) of \(Counts.text(count))"
        // Of whom is known, their rows have the sign; where it is all of them, no row need.
        let sign = model.carriedBefore.isEmpty ? "" : " (\(StudentCells.basisSign)"
        let basis =
            model.wasSnapshot
            ? " (then by last year's records)"
            : sign.isEmpty ? "" : "\(sign) then by last year's records)"
        let title = model.hasRunBefore ? "New or worse\(since(model))\(basis)" : "At High"
        let room = max(0, area.width - position.count - 2)
        frame.write(" \(title)", row: area.row, column: 0, width: room, style: .heading)
        frame.write(
            position,
            row: area.row,
            column: 0,
            width: area.width - 1,
            style: .muted,
            alignment: .trailing
        )
    }

    private static func drawList(
        _ place: HomePlace,
        _ cells: StudentCells,
        _ memory: ListMemory,
        into frame: inout Frame,
        _ area: Rect
    ) {
        let columns = [
            TableColumn(
                ChangeHeading.text(ascii: frame.ascii),
                minimum: cells.carriedBefore.isEmpty ? 3 : 4
            ),
            TableColumn("Tier", minimum: cells.isNarrow ? 6 : 10),
            TableColumn("Student", minimum: 14, ideal: cells.isNarrow ? 20 : 28),
            TableColumn("Gr", minimum: 2, alignment: .trailing, priority: 2),
            TableColumn("School", minimum: 16, ideal: 24, priority: 3),
            TableColumn("Why", minimum: 18, ideal: 40, priority: 1, isFlexible: true),
        ]
        let table = Table(columns, key: cells.columns.firstIndex(of: .name))
        StudentsScreen.drawList(
            place.list.students,
            place.list.viewport,
            table,
            table.layout(width: area.width),
            cells,
            memory,
            into: &frame,
            area
        )
        if place.list.students.isEmpty {
            frame.write(
                "   \(nobody(cells.hasRunBefore))",
                row: area.row + 1,
                column: 0,
                style: .muted
            )
        }
    }

    private static func nobody(_ hasRunBefore: Bool) -> String {
        hasRunBefore
            ? "Nobody is new at High or Moderate, or worse than before." : "Nobody is at High."
    }
}
