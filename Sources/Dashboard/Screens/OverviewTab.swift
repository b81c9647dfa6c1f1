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
        if let day = score.carriedFrom {
            text.text(
                "Few days of this year are recorded yet: this tier stands on last year's records, "
                    + "to \(day.spoken).",
                indent: 3,
                .warning
            )
        }
        writeEstimate(of: score, on: page, into: &text)
        writeTriggers(of: score, on: page, into: &text)
        writeGaps(of: score, on: page, into: &text)
        text.text(completeness(of: score), indent: 3, .muted)
    }

    /// What a model says and why, and what the rules alone would say: a low chance must not hide a trigger.
    private static func writeEstimate(
        of score: Score,
        on page: StudentPage,
        into text: inout PageText
    ) {
        guard let estimate = score.estimate else { return }
        if let answer = page.answers[score.milestone] {
            for sentence in answer.sentences { text.text(sentence, indent: 3) }
        } else {
            text.text(
                "Chance of missing it by model \(estimate.model): "
                    + "\((estimate.probability * 100).text(places: 0)) %.",
                indent: 3
            )
        }
        text.text("By the rules alone: \(TierWords.text(of: estimate.rulesTier)).", indent: 3)
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
        let isNarrow = widths[2].width == 0
        text.titles(["why", "value", "threshold", "period"], widths)
        for trigger in score.triggers {
            let threshold = "\(trigger.threshold) \(trigger.tier.word)"
            let room = isNarrow ? text.width : widths[3].width
            let period = IndicatorWords.text(of: trigger.period, room: room)
            text.row(
                [
                    TableCell(IndicatorWords.title(of: trigger.indicator, on: page)),
                    TableCell(trigger.valueText, .bold), TableCell(threshold), TableCell(period),
                ],
                widths
            )
            let details = isNarrow ? [threshold, trigger.detail, period] : [trigger.detail]
            let words = details.compactMap { $0 }.joined(separator: " · ")
            if !words.isEmpty { text.text(words, indent: 5, .muted) }
        }
    }

    /// Label, value, threshold and period; where there is little room, the last two stand below.
    private static func widths(_ width: Int) -> [PageText.Column] {
        let isNarrow = width < 70
        let value = 8
        let threshold = isNarrow ? 0 : 16
        let period = isNarrow ? 0 : width < 110 ? 14 : 42
        let label = width - 3 - value - threshold - period - (isNarrow ? 3 : 8)
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

    /// All readings but those that fired: the known ones by topic, then what is not known and why.
    private static func writeReadings(of page: StudentPage, into text: inout PageText) {
        let fired = Set(page.scores.flatMap(\.triggers).map(\.indicator))
        let others = page.lines.filter { !fired.contains($0.definition.id) }
        let widths = widths(text.width)
        for topic in IndicatorTopic.allCases {
            let known = others.filter { $0.definition.topic == topic && $0.reading.value != nil }
            if known.isEmpty { continue }
            text.heading(title(of: topic))
            for line in known {
                let rest = rest(of: widths)
                text.row(cells(of: line, room: rest.width), [widths[0], widths[1], rest])
            }
        }
        writeUnknown(others, into: &text)
    }

    private static func writeUnknown(_ lines: [StudentPage.Line], into text: inout PageText) {
        let reasons = UnknownReason.allCases.compactMap { reason in
            let titles = lines.filter { $0.reading == .unknown(reason) }.map(\.definition.title)
            return titles.isEmpty ? nil : (reason, titles)
        }
        guard !reasons.isEmpty else { return }
        text.heading("Not known")
        for (reason, titles) in reasons {
            text.text("\(reason.words): \(titles.joined(separator: ", "))", indent: 3)
        }
    }

    private static func title(of topic: IndicatorTopic) -> String {
        switch topic {
        case .attendance: "Attendance"
        case .courses: "Courses"
        case .assessment: "Tests"
        case .behavior: "Behavior"
        case .mobility: "Schools and grades"
        case .local: "Measures of the district"
        }
    }

    private static func rest(of widths: [PageText.Column]) -> PageText.Column {
        PageText.Column(widths[2].width + widths[3].width + (widths[3].width > 0 ? 2 : 0))
    }

    private static func cells(of line: StudentPage.Line, room: Int) -> [TableCell] {
        let value = line.reading.value.map { IndicatorWords.full($0, of: line.definition) }
        let detail = line.detail ?? IndicatorWords.text(of: line.period, room: room)
        return [
            TableCell(line.definition.title), TableCell(value ?? unknownSign),
            TableCell(detail, .muted),
        ]
    }
}
