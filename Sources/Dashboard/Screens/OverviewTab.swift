import Indicators
import Records
import Scoring
import Screen

/// The tab Overview: tier and reasons for every milestone, what is not known, and all other readings.
enum OverviewTab {
    static func write(_ page: StudentPage, into text: inout PageText) {
        if page.scores.isEmpty {
            text.text("No milestone is scored for this student.")
        }
        for score in page.scores { write(score, of: page, into: &text) }
        writeReadings(of: page, into: &text)
    }

    private static func write(_ score: Score, of page: StudentPage, into text: inout PageText) {
        text.gap()
        let tier = TierWords.text(of: score.tier)
        let level = score.level.map { " (level \($0) of the rules)" } ?? ""
        text.line([
            Screen.Run(" \(score.milestone.title)  ", .heading),
            Screen.Run(tier, TierWords.style(of: score.tier)),
            Screen.Run(level),
            Screen.Run(score.tier == .notAvailable ? "" : "  absent intervention", .muted),
        ])
        if let reason = score.notAvailableReason {
            text.text("No tier: \(reason).", indent: 3)
        }
        writeTriggers(of: score, on: page, into: &text)
        writeGaps(of: score, on: page, into: &text)
        text.text(completeness(of: score), indent: 3, .muted)
    }

    private static func writeTriggers(
        of score: Score,
        on page: StudentPage,
        into text: inout PageText
    ) {
        guard !score.triggers.isEmpty else {
            if score.tier == .low { text.text("No trigger has fired.", indent: 3) }
            return
        }
        let widths = widths(text.width)
        text.titles(["why", "value", "threshold", "period"], widths)
        for trigger in score.triggers {
            let title = IndicatorWords.title(of: trigger.indicator, on: page)
            let period = IndicatorWords.text(of: trigger.period)
            let isNarrow = widths[3].width == 0
            text.row(
                [
                    TableCell(title), TableCell(trigger.valueText, .bold),
                    TableCell("\(trigger.threshold) \(trigger.tier.word)"), TableCell(period),
                ],
                widths
            )
            let details = [trigger.detail, isNarrow ? period : nil].compactMap { $0 }
            if !details.isEmpty { text.text(details.joined(separator: " · "), indent: 5, .muted) }
        }
    }

    /// Label, value, threshold and period; no period where there is little room.
    private static func widths(_ width: Int) -> [PageText.Column] {
        let isNarrow = width < 70
        let value = 8
        let threshold = isNarrow ? 14 : 16
        let period = isNarrow ? 0 : min(34, width / 5)
        let label = width - 3 - value - threshold - period - (isNarrow ? 6 : 8)
        return [.init(min(label, 44)), .init(value, .trailing), .init(threshold), .init(period)]
    }

    private static func writeGaps(
        of score: Score,
        on page: StudentPage,
        into text: inout PageText
    ) {
        guard !score.gaps.isEmpty else { return }
        let gaps = score.gaps.map {
            "\(IndicatorWords.title(of: $0.indicator, on: page)) (\($0.reason.words))"
        }
        text.text("Not known: " + gaps.joined(separator: ", ") + ".", indent: 3)
    }

    private static func completeness(of score: Score) -> String {
        let known = score.indicatorCount - score.gaps.count
        guard score.indicatorCount > 0 else {
            return "Rules \(score.ruleSet) look at nothing here."
        }
        let percent = Ratio(Int64(known * 100), over: Int64(score.indicatorCount))
        return "Known: \(known) of the \(score.indicatorCount) indicators of rules "
            + "\(score.ruleSet) (\(percent.text(places: 0)) %)."
    }

    /// All readings but those that fired, by topic.
    private static func writeReadings(of page: StudentPage, into text: inout PageText) {
        let fired = Set(page.scores.flatMap(\.triggers).map(\.indicator))
        let others = page.lines.filter { !fired.contains($0.definition.id) }
        guard !others.isEmpty else { return }
        text.heading("All other readings")
        let widths = widths(text.width)
        for topic in IndicatorTopic.allCases {
            for line in others where line.definition.topic == topic {
                text.row(cells(of: line), [widths[0], widths[1], rest(of: widths)])
            }
        }
    }

    private static func rest(of widths: [PageText.Column]) -> PageText.Column {
        PageText.Column(widths[2].width + widths[3].width + (widths[3].width > 0 ? 2 : 0))
    }

    private static func cells(of line: StudentPage.Line) -> [TableCell] {
        let title = TableCell(line.definition.title)
        switch line.reading {
        case .value(let value):
            let detail = line.detail ?? IndicatorWords.text(of: line.period)
            return [
                title, TableCell(IndicatorWords.full(value, of: line.definition)),
                TableCell(detail, .muted),
            ]
        case .unknown(let reason):
            return [title, TableCell(unknownSign), TableCell(reason.words, .muted)]
        }
    }
}
