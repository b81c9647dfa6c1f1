import Indicators
import Records
import Scoring
import Screen

/// The tab Tests: every result with the scale of its test, the newest first.
enum TestsTab {
    static func write(_ page: StudentPage, into text: inout PageText) {
        guard let batch = page.records[.assessmentResults], batch.count > 0 else {
            text.text("No test result is recorded.")
            return
        }
        let tests = page.records[.assessments].map(Tests.init)
        let widths = widths(text.width)
        text.titles(["date", "test", "level", "score", "growth"], widths, indent: 1)
        let days = batch.numbers(AssessmentResults.administeredOn)
        let order = (0..<batch.count).sorted { (days[$1] ?? 0, $0) < (days[$0] ?? 0, $1) }
        for row in order { text.row(cells(batch, row, tests), widths, indent: 1) }
        text.gap()
        text.text("Scores of different tests are on different scales.", .muted)
        let hasLetters = order.contains {
            levels.keys.contains(batch.cell(row: $0, "performance_level") ?? "")
        }
        if hasLetters {
            text.text(
                "E exceeds, M meets, PM partly meets, NM does not meet expectations.",
                .muted
            )
        }
    }

    private static func widths(_ width: Int) -> [PageText.Column] {
        let isNarrow = width < 70
        let date = 11
        let level = isNarrow ? 3 : 16
        let score = isNarrow ? 0 : 15
        let growth = isNarrow ? 0 : 6
        let test = width - 1 - date - level - score - growth - (isNarrow ? 6 : 10)
        return [
            .init(date), .init(min(test, 34)), .init(level), .init(score),
            .init(growth, .trailing),
        ]
    }

    private static func cells(_ batch: RecordBatch, _ row: Int, _ tests: Tests?) -> [TableCell] {
        let id = batch.cell(row: row, "assessment_id") ?? unknownSign
        let date = batch.cell(row: row, "administered_on").flatMap { SchoolDate($0)?.spoken }
        let status = batch.cell(row: row, "status")
        let isTaken = status == nil || status == "tested"
        let code = batch.cell(row: row, "performance_level")
        let level = code.map { code in levels[code].map { "\(code) \($0)" } ?? code }
        let score = batch.cell(row: row, "scale_score").map { score in
            tests?.scale(of: id).map { "\(score) on \($0)" } ?? score
        }
        let growth = batch.cell(row: row, "growth_percentile")
        let texts: [String?] = [
            date, tests?.name(of: id) ?? id,
            isTaken ? level : CodeWords.text(status), isTaken ? score : nil, growth,
        ]
        return texts.map { TableCell($0 ?? unknownSign) }
    }

    private static let levels = [
        "E": "exceeds", "M": "meets", "PM": "partly meets", "NM": "does not meet",
    ]

    /// Names and scales of tests by their id.
    private struct Tests {
        let batch: RecordBatch
        let rows: [String: Int]

        init(_ batch: RecordBatch) {
            self.batch = batch
            var rows: [String: Int] = [:]
            for row in 0..<batch.count {
                if let id = batch.cell(row: row, "assessment_id") { rows[id] = row }
            }
            self.rows = rows
        }

        /// The lowest and highest score, such as `440–560`.
        func scale(of id: String) -> String? {
            guard let row = rows[id], let least = batch.cell(row: row, "scale_min"),
                let most = batch.cell(row: row, "scale_max")
            else { return nil }
            return "\(least)–\(most)"
        }

        /// Family, subject and grade, such as `MCAS math grade 8`.
        func name(of id: String) -> String? {
            guard let row = rows[id], let family = batch.cell(row: row, "family") else {
                return nil
            }
            let capitals = ["mcas", "access", "psat", "sat", "ap", "ib", "dibels", "map"]
            let name = capitals.contains(family) ? family.uppercased() : family
            let subject = batch.cell(row: row, "subject")
            let grade = batch.cell(row: row, "grade_level").flatMap(GradeLevel.init(rawValue:))
            let parts = [
                CodeWords.text(name), subject == "ela" ? "ELA" : CodeWords.text(subject),
                grade.map { "grade \($0.label)" }, batch.cell(row: row, "form"),
            ]
            return parts.compactMap { $0 }.joined(separator: " ")
        }
    }
}
