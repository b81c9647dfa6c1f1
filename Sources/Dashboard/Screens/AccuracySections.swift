import Records
import Scoring
import Screen

/// What studies say of the rules, and what it comes to where as many miss it as here.
enum PublishedLines {
    static func write(_ page: AccuracyPage, into text: inout PageText) {
        guard !page.published.isEmpty, page.waiting.isEmpty else { return }
        text.heading("What studies published of flags in these rules")
        let rate = page.missedGraduation ?? 0.1
        let whose =
            page.missedGraduation == nil
            ? "for nobody here was judged on it, 10 in 100" : "as here"
        text.text(
            "The studies asked who dropped out. Right of 100 flagged: in the study, and where "
                + "\(AccuracyScreen.percent(rate)) do not graduate (\(whose)).",
            indent: 3
        )
        let widths = [
            PageText.Column(max(16, min(44, text.width - 40))), .init(8, .trailing),
            .init(8, .trailing), .init(10, .trailing),
        ]
        text.titles(["flag", "study", "here", "finds"], widths)
        for flag in page.published {
            text.row(
                [
                    TableCell(flag.flag), TableCell(AccuracyScreen.percent(flag.precision.double)),
                    TableCell(AccuracyScreen.percent(flag.precision(atBaseRate: rate)), .bold),
                    TableCell(AccuracyScreen.percent(flag.sensitivity.double)),
                ],
                widths
            )
        }
        for source in Set(page.published.map(\.source)).sorted() {
            text.text("Source: \(source).", indent: 3, .muted)
        }
    }
}

/// For whom the flags do worse.
enum AccuracyGroups {
    static func write(_ evaluation: Evaluation, into text: inout PageText) {
        let widths = [
            PageText.Column(max(12, min(36, text.width - 44))), .init(8, .trailing),
            .init(11, .trailing), .init(11, .trailing),
        ]
        for table in evaluation.groups where !table.rows.isEmpty {
            text.gap()
            text.text("By \(table.by) (flagged: \(table.flag))", indent: 3, .heading)
            text.titles(["", "students", "wrongly", "passed over"], widths)
            for row in table.rows {
                text.row(
                    [
                        TableCell(row.name),
                        TableCell(row.students.map { Counts.text($0) } ?? unknownSign),
                        TableCell(AccuracyScreen.percent(row.falsePositives?.value)),
                        TableCell(AccuracyScreen.percent(row.falseNegatives?.value)),
                    ],
                    widths
                )
            }
        }
    }
}
