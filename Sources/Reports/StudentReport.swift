import Indicators
import Records
public import Scoring

extension StudentPage {
    /// The page in a format: for people the scores with their reasons and all readings, for scripts one row a reason or reading.
    public func text(as format: ReportFormat) -> String {
        guard format == .table else { return reasons.text(as: format) }
        let head = [
            name, grade.map { "grade \($0.label)" }, school.isEmpty ? nil : school,
            counselor.map { "counselor \($0)" },
        ]
        let title = head.compactMap { $0 }.joined(separator: " · ")
        return
            ([title, "As of \(run.asOf.spoken) · \(run.rulesAndModels)", ""]
            + scores.flatMap(lines) + ["All readings", ""]).joined(separator: "\n")
            + "\n" + readings.body()
    }

    private func lines(_ score: Score) -> [String] {
        var lines = ["\(score.milestone.title): \(score.tier.letter) \(score.tier.word)"]
        if let reason = score.notAvailableReason { lines.append("  not available: \(reason)") }
        if let day = score.carriedFrom {
            lines.append(
                "  On last year's records, to \(day.spoken): few days of this year are recorded."
            )
        }
        if let estimate = score.estimate {
            lines += (answers[score.milestone]?.sentences ?? []).map { "  \($0)" }
            lines.append("  By the rules alone: \(estimate.rulesTier.word).")
        }
        for trigger in score.triggers {
            let detail = trigger.detail.map { " (\($0))" } ?? ""
            lines.append(
                "  \(Self.title(trigger.indicator)): \(trigger.valueText)\(detail), threshold \(trigger.threshold), \(trigger.period.words)"
            )
        }
        for gap in score.gaps {
            lines.append("  not known: \(Self.title(gap.indicator)) (\(gap.reason.words))")
        }
        return lines + [""]
    }

    private static func title(_ indicator: String) -> String {
        Indicators.named(indicator)?.definition.title ?? indicator
    }

    private var context: [(key: String, value: String)] {
        [
            ("student_id", studentID), ("student", name), ("school", school),
            ("grade", grade?.label ?? ""), ("as_of", run.asOf.description),
            ("rule_set", run.ruleSet),
        ]
    }

    /// Scores, triggers and gaps, one a row.
    private var reasons: Report {
        let columns = [
            "milestone", "tier", "level", "kind", "indicator", "value", "threshold", "leads_to",
            "period", "detail",
        ].map { ReportColumn($0, $0) }
        return Report(
            title: "Student",
            context: context,
            columns: columns,
            rows: scores.flatMap(rows)
        )
    }

    /// A row for the score itself, with the reason where there is no tier, then one for each trigger and each gap.
    private func rows(_ score: Score) -> [[ReportValue]] {
        let start: [ReportValue] = [
            .text(score.milestone.rawValue), .text(score.tier.rawValue),
            score.level.map(ReportValue.integer) ?? .unknown,
        ]
        let reason = score.notAvailableReason.map(ReportValue.text) ?? .unknown
        let blanks = [ReportValue](repeating: .unknown, count: 5)
        var rows = [start + [.text("score")] + blanks + [reason]]
        if let estimate = score.estimate {
            let percent = "\((estimate.probability * 100).text(places: 1)) %"
            let near = estimate.straddled.map { "may be \($0.rawValue); " } ?? ""
            rows.append(
                start + [
                    .text("model"), .text(estimate.model), .text(percent), .unknown, .unknown,
                    .unknown, .text("\(near)by the rules alone \(estimate.rulesTier.rawValue)"),
                ]
            )
        }
        rows += score.triggers.map { trigger in
            start + [
                .text("trigger"), .text(trigger.indicator), .text(trigger.valueText),
                .text(trigger.threshold), .text(trigger.tier.rawValue),
                .text(trigger.period.words), trigger.detail.map(ReportValue.text) ?? .unknown,
            ]
        }
        rows += score.gaps.map { gap in
            start + [.text("unknown"), .text(gap.indicator)]
                + [ReportValue](repeating: .unknown, count: 4) + [.text(gap.reason.words)]
        }
        return rows
    }

    private var readings: Report {
        Report(
            title: "",
            context: [],
            columns: [
                ReportColumn("indicator", "Indicator"),
                ReportColumn("value", "Value", isNumeric: true),
                ReportColumn("detail", "Detail"), ReportColumn("period", "Period"),
            ],
            rows: lines.map { line in
                switch line.reading {
                case .value(let value):
                    [
                        .text(line.definition.title), .text(line.definition.text(of: value)),
                        .text(line.detail ?? ""), .text(line.period.words),
                    ]
                case .unknown(let reason):
                    [.text(line.definition.title), .unknown, .text(reason.words), .text("")]
                }
            }
        )
    }
}

extension Period {
    /// The span as people read it.
    var words: String {
        let days = start.map { "\($0.spokenShort) – \(end.spoken)" } ?? end.spoken
        return name.map { "\($0), \(days)" } ?? days
    }
}
