import Indicators
import Records
import Scoring
import Screen

/// The tab History: the tier of every run for each milestone, mobility, and enrollments.
enum HistoryTab {
    static func write(_ page: StudentPage, schools: [RosterSchool], into text: inout PageText) {
        text.heading("Tier over time")
        if page.history.isEmpty {
            text.text("No earlier run was kept.", indent: 3)
        }
        for milestone in Milestone.allCases {
            let past = page.history.filter { $0.milestone == milestone }
            if !past.isEmpty { write(past, milestone, into: &text) }
        }
        writeEnrollments(page.records[.enrollments], schools, into: &text)
        ReadingLines.write(.mobility, of: page, into: &text)
    }

    private static func write(
        _ past: [StudentPage.PastTier],
        _ milestone: Milestone,
        into text: inout PageText
    ) {
        text.gap()
        let values = past.map { $0.tier == .notAvailable ? nil : 2 - Double($0.tier.ordinal) }
        let line = Sparkline.text(values, in: 0...2)
        text.line([Screen.Run("   \(milestone.title)  "), Screen.Run(line, .accent)])
        let widths = [PageText.Column(12), .init(10), .init(text.width - 34)]
        text.titles(["as of", "tier", "rules"], widths, indent: 5)
        for place in past.indices.reversed() {
            let tier = past[place]
            let cells = [
                TableCell(tier.asOf.spoken),
                TableCell(TierWords.text(of: tier.tier), TierWords.style(of: tier.tier)),
                TableCell(tier.ruleSet, .muted),
            ]
            text.row(cells, widths, indent: 5)
            if place > 0, let change = change(from: past[place - 1], to: tier) {
                text.text(change, indent: 7, .warning)
            }
        }
    }

    /// What changed between two runs besides the records, so that no one reads a change of rules as the student's.
    private static func change(
        from earlier: StudentPage.PastTier,
        to later: StudentPage.PastTier
    ) -> String? {
        guard earlier.ruleSet == later.ruleSet else {
            return "other rules than before: the tiers do not compare"
        }
        return earlier.ruleSetDigest == later.ruleSetDigest
            ? nil : "thresholds changed since the run before, under the same version"
    }

    private static func writeEnrollments(
        _ batch: RecordBatch?,
        _ schools: [RosterSchool],
        into text: inout PageText
    ) {
        text.heading("Enrollments")
        guard let batch, batch.count > 0 else {
            text.text("None recorded.", indent: 3)
            return
        }
        let names = Dictionary(
            schools.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        let isNarrow = text.width < 70
        let how = isNarrow ? 0 : 20
        let school = max(8, min(30, text.width - 3 - 11 - 11 - 5 - how - 10))
        let widths = [
            PageText.Column(11), .init(11), .init(5), .init(school), .init(how),
        ]
        text.titles(["from", "to", "grade", "school", "came / left"], widths)
        for row in 0..<batch.count {
            text.row(cells(batch, row, names).map { TableCell($0 ?? unknownSign) }, widths)
        }
    }

    private static func cells(
        _ batch: RecordBatch,
        _ row: Int,
        _ names: [String: String]
    ) -> [String?] {
        let entry = batch.cell(row: row, "entry_date").flatMap { SchoolDate($0)?.spoken }
        let exit = batch.cell(row: row, "exit_date").flatMap { SchoolDate($0)?.spoken }
        let grade = batch.cell(row: row, "grade_level").flatMap(GradeLevel.init(rawValue:))?.label
        let school = batch.cell(row: row, "org_id").map { names[$0] ?? "school \($0)" }
        let how = [batch.cell(row: row, "entry_type"), batch.cell(row: row, "exit_type")]
            .map { CodeWords.text($0) ?? unknownSign }
        return [entry, exit ?? "still there", grade, school, how.joined(separator: " / ")]
    }
}
