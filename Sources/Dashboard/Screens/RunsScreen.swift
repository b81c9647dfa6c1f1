import Records
import Scoring
import Screen

/// The runs that were kept with their rules, models and tiers, and below them all about the one under the cursor.
enum RunsScreen {
    static func draw(_ place: RunsPlace, in model: Model, into frame: inout Frame) {
        var body = Chrome.body(of: model)
        let detail = body.takeBottom(ListArea.schools.detailRows(model))
        let points = model.runPoints
        let isNarrow = StudentColumns.isNarrow(model.columns)
        let table = Table(columns(isNarrow))
        table.draw(into: &frame, in: body, viewport: place.viewport) { row, column in
            points.indices.contains(row)
                ? cell(points, row, column) : TableCell("")
        }
        guard detail.height > 0, points.indices.contains(place.viewport.selected) else { return }
        frame.rule(row: detail.row)
        let lines = lines(points, place.viewport.selected, width: detail.width, ascii: frame.ascii)
        for (line, runs) in lines.prefix(detail.height - 1).enumerated() {
            frame.write(runs, row: detail.row + 1 + line, column: 0, width: detail.width)
        }
    }

    private static func columns(_ isNarrow: Bool) -> [TableColumn] {
        [
            TableColumn("As of", minimum: 11),
            TableColumn("Rules", minimum: 14, ideal: isNarrow ? 20 : 30),
            TableColumn("Students", minimum: 8, alignment: .trailing, priority: 3),
        ]
            + Tier.allCases.map {
                TableColumn(
                    $0 == .moderate && isNarrow ? "Mod" : $0.word,
                    minimum: 5,
                    ideal: 8,
                    alignment: .trailing
                )
            }
            + [TableColumn("Changed", minimum: 12, ideal: 36, priority: 2, isFlexible: true)]
    }

    private static func cell(_ points: [TierTrend.Point], _ row: Int, _ column: Int) -> TableCell {
        let point = points[row]
        switch column {
        case 0: return TableCell(point.run.asOf.spoken)
        case 1: return TableCell(point.run.ruleSet)
        case 2: return TableCell(Counts.text(point.students))
        case 3..<(3 + Tier.allCases.count):
            let tier = Tier.allCases[column - 3]
            return TableCell(Counts.text(point.count(tier)), TierWords.style(of: tier))
        default:
            let changes = changes(points, row)
            return TableCell(changes.joined(separator: ", "), .warning)
        }
    }

    /// What changed besides the records since the run that is one row below.
    private static func changes(_ points: [TierTrend.Point], _ row: Int) -> [String] {
        guard points.indices.contains(row + 1) else { return [] }
        return points[row].run.changes(since: points[row + 1].run)
    }

    private static func lines(_ points: [TierTrend.Point], _ row: Int, width: Int, ascii: Bool)
        -> [PageText.Line]
    {
        let run = points[row].run
        var page = PageText(width: width, ascii: ascii)
        page.line([
            Screen.Run(" As of \(run.asOf.spoken)", .bold),
            Screen.Run(
                " · school year \(run.schoolYear) · made \(run.createdAt) by Waymark \(run.softwareVersion)"
            ),
        ])
        page.text("rules \(run.ruleSet), file \(run.ruleSetDigest.prefix(12))")
        page.text(models(run))
        if let carried = run.carried { page.text(carried.words) }
        let changes = changes(points, row)
        if !changes.isEmpty {
            page.text(
                "Since the run before: \(changes.joined(separator: ", ")). A move between these runs may not be the student’s.",
                .warning
            )
        }
        return page.lines
    }

    private static func models(_ run: Scoring.Run) -> String {
        run.models.isEmpty
            ? "no models: tiers by the rules alone"
            : "models " + run.models.map(\.name).joined(separator: ", ")
    }
}
