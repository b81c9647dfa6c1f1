import Indicators
import Records
import Scoring
import Screen

/// How good the data is: what makes students N/A and what to do about it first, then freshness, findings and what is loaded.
enum DataQualityScreen {
    static func lines(_ place: QualityPlace, in model: Model) -> [PageText.Line] {
        var text = PageText(width: model.columns, ascii: model.ascii)
        switch place.content {
        case .loading(let ticket):
            text.text("Counting what is loaded…\(model.progress(of: ticket))", .accent)
            text.text("Esc goes back and stops; all other keys work meanwhile.", .muted)
        case .failed(let reason):
            text.text("The data could not be looked at.", .warning)
            text.text(reason)
            text.text("R tries again, Esc goes back.", .muted)
        case .here(let quality): write(quality, model.roster, into: &text)
        }
        return text.lines
    }

    private static func write(
        _ quality: DataQuality,
        _ roster: Roster?,
        into text: inout PageText
    ) {
        writeNotAvailable(quality, into: &text)
        writeFreshness(quality, into: &text)
        FindingLines.write(quality, into: &text)
        UnmappedLines.write(quality, into: &text)
        writeMissing(quality, roster, into: &text)
        LoadedLines.write(quality, into: &text)
        text.gap()
        text.text(
            "The same as text, CSV or JSON: waymark quality. An import is taken back with waymark imports undo.",
            .muted
        )
    }

    private static func writeNotAvailable(_ quality: DataQuality, into text: inout PageText) {
        text.heading("What makes students N/A")
        guard quality.run != nil else {
            text.text("Nothing has been scored yet: waymark score tells.", indent: 3)
            return
        }
        for gaps in quality.gaps {
            let share =
                "\(Counts.text(gaps.notAvailable)) of \(Counts.text(gaps.students, "student"))"
            text.text("\(gaps.milestone.title): N/A for \(share)", indent: 3, .bold)
            for reason in gaps.reasons {
                text.text("\(Counts.text(reason.students)): \(reason.words)", indent: 5)
                text.text(UnknownReason.remedy(for: reason.words), indent: 7, .muted)
            }
        }
    }

    private static func writeFreshness(_ quality: DataQuality, into text: inout PageText) {
        text.heading("How fresh each school is, up to \(quality.asOf.spoken)")
        let widths = [
            PageText.Column(max(12, min(36, text.width - 44))), .init(11), .init(7, .trailing),
            .init(11),
        ]
        text.titles(["school", "attendance", "behind", "marks"], widths)
        for school in quality.schools {
            text.row(
                [
                    TableCell(school.name, school.isBehind ? .warning : .plain),
                    TableCell(school.lastAttendance?.description ?? "none"),
                    TableCell(school.schoolDaysBehind.map { Counts.text($0) } ?? unknownSign),
                    TableCell(school.lastMark?.description ?? unknownSign),
                ],
                widths
            )
        }
        text.text("Behind: school days without recorded attendance.", indent: 3, .muted)
    }

    private static func writeMissing(
        _ quality: DataQuality,
        _ roster: Roster?,
        into text: inout PageText
    ) {
        guard quality.gaps.contains(where: { !$0.missing.isEmpty }) else { return }
        text.heading("Indicators that are missing")
        let widths = [
            PageText.Column(max(12, min(32, text.width - 50))), .init(24), .init(8, .trailing),
            .init(6, .trailing),
        ]
        for gaps in quality.gaps where !gaps.missing.isEmpty {
            text.text(gaps.milestone.title, indent: 3, .bold)
            text.titles(["indicator", "why", "students", "N/A"], widths)
            for missing in gaps.missing {
                text.row(
                    [
                        TableCell(IndicatorWords.title(of: missing.indicator, in: roster)),
                        TableCell(missing.reason.words),
                        TableCell(Counts.text(missing.students)),
                        TableCell(Counts.text(missing.notAvailable)),
                    ],
                    widths
                )
            }
        }
    }
}
