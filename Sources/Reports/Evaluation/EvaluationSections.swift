import Records
import Scoring

extension EvaluationReport {
    /// What table and page both show, in the order of reading: tiers first, for they are what people act on.
    var sections: [EvaluationSection] {
        var sections = models.isEmpty ? [] : [Self.section(of: models)]
        sections.append(summary)
        if !evaluation.tiers.isEmpty { sections.append(tiers) }
        if !evaluation.flags.isEmpty { sections.append(flags) }
        if !evaluation.tops.isEmpty { sections.append(tops) }
        if let calibration = evaluation.calibration { sections.append(bins(calibration)) }
        sections += evaluation.groups.map(group)
        if !published.isEmpty { sections.append(studies) }
        if !evaluation.notes.isEmpty {
            sections.append(EvaluationSection(title: "Notes", lines: evaluation.notes))
        }
        return sections
    }

    private var summary: EvaluationSection {
        var lines = [whom]
        if let area = evaluation.area {
            lines.append(
                "AUC \(Words.number(area.value)) (\(Words.number(area.low))–\(Words.number(area.high)))"
            )
        }
        if let brier = evaluation.brier {
            lines.append(
                "Brier \(Words.number(brier.value)); always saying the base rate: \(Words.number(brier.reference))"
            )
        }
        if let line = evaluation.calibration?.line {
            lines.append(
                "Calibration slope \(Words.number(line.slope)) ± \(Words.number(line.slopeError)), intercept \(Words.number(line.intercept)) ± \(Words.number(line.interceptError))"
            )
        }
        return EvaluationSection(title: "Summary", lines: lines)
    }

    private var whom: String {
        models.isEmpty
            ? "Outcome: \(evaluation.outcome). \(evaluation.students) past students, \(evaluation.missed) missed it."
            : "All that the models said, together: \(evaluation.students) students and milestones, \(evaluation.missed) missed. A student counts once for each milestone."
    }

    private var tiers: EvaluationSection {
        EvaluationSection(
            title: "Tiers",
            table: Self.table(
                ["tier"],
                ["students", "met it", "share", "95 %", "promised"],
                last: "reading",
                evaluation.tiers.map { tier in
                    [
                        tier.value.word, "\(tier.met.total)", Words.count(tier.met.hits),
                        Words.percent(tier.met.value), Words.interval(tier.met),
                        tier.promised.map { "about \(Words.percent($0))" } ?? "",
                        tier.sentence,
                    ]
                }
            )
        )
    }

    private var flags: EvaluationSection {
        EvaluationSection(
            title: "Flags",
            lines: [
                "Sensitivity: of those who missed it, flagged. Specificity: of those who met it, not flagged. PPV: of the flagged, missed it. NPV: of the others, met it."
            ],
            table: Self.table(
                ["flag"],
                [
                    "flagged", "sensitivity", "95 %", "specificity", "95 %", "PPV", "95 %", "NPV",
                    "95 %",
                ],
                evaluation.flags.map { flag in
                    [flag.flag, Words.percent(flag.flagged.value)]
                        + [
                            flag.sensitivity, flag.specificity, flag.precision,
                            flag.negativePrecision,
                        ].flatMap { [Words.percent($0.value), Words.interval($0)] }
                }
            )
        )
    }

    /// What studies published of the rules' flags, and what it comes to where as many miss it as here.
    private var studies: EvaluationSection {
        let rate = Double(evaluation.missed) / Double(max(1, evaluation.students))
        let sources = Set(published.map(\.source)).sorted().joined(separator: "; ")
        return EvaluationSection(
            title: "Published",
            lines: [
                "Flags in these rules as studies of who dropped out found them, and how often they would be right where \(Words.percent(rate)) miss it, as here. Source: \(sources)."
            ],
            table: Self.table(
                ["flag"],
                ["right in the study", "right here", "finds"],
                published.map {
                    [
                        $0.flag, Words.percent($0.precision.double),
                        Words.percent($0.precision(atBaseRate: rate)),
                        Words.percent($0.sensitivity.double),
                    ]
                }
            )
        )
    }

    private var tops: EvaluationSection {
        EvaluationSection(
            title: "Top of the list",
            table: Self.table(
                ["top"],
                ["students", "missed it", "of all who missed it"],
                evaluation.tops.map {
                    [
                        $0.name, "\($0.precision.total)", Words.percent($0.precision.value),
                        Words.percent($0.sensitivity.value),
                    ]
                }
            )
        )
    }

    private func bins(_ calibration: Calibration) -> EvaluationSection {
        EvaluationSection(
            title: "Calibration",
            table: Self.table(
                [],
                ["from", "to", "students", "expected to miss it", "missed it"],
                calibration.bins.map {
                    [
                        Words.percent($0.from), Words.percent($0.to), "\($0.students)",
                        Words.percent($0.expected), Words.percent($0.observed),
                    ]
                }
            )
        )
    }

    private func group(_ table: GroupTable) -> EvaluationSection {
        let largest = table.largest.map { " Gaps are against the largest group, \($0)." } ?? ""
        return EvaluationSection(
            title: "By \(table.by)",
            lines: [
                "Flagged: \(table.flag).\(largest) A dot: fewer than ten students, or it would give such a group away."
            ],
            table: Self.table(
                [table.by],
                [
                    "students", "missed it", "flagged", "flagged wrongly", "95 %", "gap",
                    "passed over", "95 %", "gap",
                ],
                table.rows.map { row in
                    [
                        row.name, row.students.map(String.init) ?? "·",
                        Words.percent(row.missed?.value), Words.percent(row.flagged?.value),
                        Words.percent(row.falsePositives?.value),
                        Words.interval(row.falsePositives), Words.points(row.falsePositiveGap),
                        Words.percent(row.falseNegatives?.value),
                        Words.interval(row.falseNegatives), Words.points(row.falseNegativeGap),
                    ]
                }
            )
        )
    }

    /// A table of words on the left, numbers, and perhaps a sentence on the right.
    static func table(
        _ words: [String],
        _ numbers: [String],
        last: String? = nil,
        _ rows: [[String]]
    ) -> Report {
        let columns =
            words.map { ReportColumn($0, $0) }
            + numbers.map { ReportColumn($0, $0, isNumeric: true) }
            + [last].compactMap { $0 }.map { ReportColumn($0, $0) }
        return Report(
            title: "",
            context: [],
            columns: columns,
            rows: rows.map { $0.map(ReportValue.text) }
        )
    }
}
