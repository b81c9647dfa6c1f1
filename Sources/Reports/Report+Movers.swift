import Indicators
import Records
public import Scoring

extension Report {
    /// Who moved between two runs, and by which trigger.
    ///
    /// - Parameters:
    ///   - comparison: the runs.
    ///   - movers: those that are shown, in their order.
    /// - Returns: a row for each; moves under changed rules are marked.
    public static func movers(_ comparison: RunComparison, _ movers: [Mover]) -> Report {
        let (earlier, later) = (comparison.earlier.run, comparison.later.run)
        var context = context(of: comparison.later)
        context.append(("since", earlier.asOf.description))
        if comparison.hasChangedRules {
            context.append(
                ("rules_changed", "\(earlier.rulesAndModels) to \(later.rulesAndModels)")
            )
        }
        if comparison.hasChangedSoftware {
            let versions = "\(earlier.softwareVersion) to \(later.softwareVersion)"
            context.append(("software_changed", versions))
        }
        return Report(
            title: "Movers",
            context: context,
            columns: columns,
            rows: movers.map { values(of: $0, comparison) }
        )
    }

    private static let columns = [
        ReportColumn("change", "Change"), ReportColumn("student_id", "Id"),
        ReportColumn("student", "Student"), ReportColumn("school", "School"),
        ReportColumn("grade", "Gr"), ReportColumn("before", "Before"), ReportColumn("now", "Now"),
        ReportColumn("came", "Came"), ReportColumn("went", "Went"), ReportColumn("why", "Why"),
        ReportColumn("origin", "By"),
    ]

    private static func values(of mover: Mover, _ comparison: RunComparison) -> [ReportValue] {
        let (earlier, later) = (comparison.earlier, comparison.later)
        let (roster, row) =
            mover.row.map { (later, $0) } ?? (earlier, mover.earlierRow ?? 0)
        let school = Int(roster.school[row])
        return [
            .text(mover.kind.rawValue), text(roster.studentIDs[row]), text(roster.names[row]),
            text(school < 0 ? nil : roster.schools[school].name),
            text(GradeLevel(ordinal: Int64(roster.grade[row]))?.label),
            text(mover.earlierRow.map { tier(earlier, $0) }),
            text(mover.row.map { tier(later, $0) }),
            text(titles(mover.came)), text(titles(mover.went)),
            text(mover.row.flatMap { later.why[$0] }), .text(words(mover)),
        ]
    }

    private static func text(_ value: String?) -> ReportValue {
        value.map(ReportValue.text) ?? .unknown
    }

    private static func tier(_ roster: Roster, _ row: Int) -> String {
        (Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable).word
    }

    private static func titles(_ indicators: [String]) -> String? {
        indicators.isEmpty
            ? nil
            : indicators.map { Indicators.named($0)?.definition.title ?? $0 }
                .joined(separator: ", ")
    }

    /// What a move comes from; a change of rules, or of the year that was looked at, is never read as a student's.
    private static func words(_ mover: Mover) -> String {
        let origin =
            switch mover.origin {
            case .student: mover.basis == nil ? "records" : nil as String?
            case .rules: "changed rules"
            case .unclear: "rules or records"
            }
        let basis =
            switch mover.basis {
            case .wasLastYear: "last year's records before"
            case .isLastYear: "last year's records now"
            case nil: nil as String?
            }
        return [origin, basis].compactMap(\.self).joined(separator: "; ")
    }
}
