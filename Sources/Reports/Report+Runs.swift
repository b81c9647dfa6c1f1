import Records
public import Scoring

extension Report {
    /// The runs of a district, the latest first, with what changed in their rules.
    ///
    /// - Parameter points: the runs with their counts.
    /// - Returns: a row for each.
    public static func runs(_ points: [TierTrend.Point]) -> Report {
        let district = points.first.map {
            $0.run.districtName.isEmpty ? $0.run.districtID : $0.run.districtName
        }
        let made = points.contains { $0.run.isSynthetic } ? "made-up data" : ""
        return Report(
            title: "Runs",
            context: [("district", district ?? ""), ("made_up", made)].filter { !$0.1.isEmpty },
            columns: [
                ReportColumn("run", "Run", isNumeric: true), ReportColumn("as_of", "As of"),
                ReportColumn("rule_set", "Rules"), ReportColumn("models", "Models"),
                ReportColumn("students", "Students", isNumeric: true),
            ]
                + Tier.allCases.map { ReportColumn($0.rawValue, $0.word, isNumeric: true) }
                + [
                    ReportColumn("changed", "Changed"), ReportColumn("basis", "Basis"),
                    ReportColumn("software", "Software"), ReportColumn("made", "Made"),
                ],
            rows: points.indices.map { place in
                values(points[place], before: points.dropFirst(place + 1).first)
            }
        )
    }

    private static func values(
        _ point: TierTrend.Point,
        before: TierTrend.Point?
    ) -> [ReportValue] {
        let run = point.run
        let counts = Tier.allCases.map { point.count($0) }
        let models = run.models.map(\.name).joined(separator: ", ")
        return [
            .integer(Int(run.id)), .text(run.asOf.description), .text(run.ruleSet),
            models.isEmpty ? .unknown : .text(models), .integer(counts.reduce(0, +)),
        ] + counts.map(ReportValue.integer) + [
            .text(before.map { run.changes(since: $0.run) }?.joined(separator: ", ") ?? ""),
            run.carried.map { .text($0.words) } ?? .unknown, .text(run.softwareVersion),
            .text(run.createdAt),
        ]
    }
}
