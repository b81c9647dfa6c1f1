import CSV
import Indicators
import Records
import Scoring

/// The batch job's output: a header and one line for each scored student and milestone that the rules look at.
struct ScoresFile {
    /// What was scored.
    let facts: Facts
    /// The scores, each student's next milestone first.
    let scores: [Score]
    /// The indicators whose values are written.
    let columns: [any Indicator]

    private static let chunk = 8_192

    /// Writes the file, mode 0600, or standard output for `-`.
    func write(to path: String) throws {
        let header =
            [
                "student_id", "org_id", "grade_level", "milestone", "tier", "level", "triggers",
                "reason",
            ]
            + columns.map(\.id)
        if path == "-" {
            var file = CSVFileWriter(descriptor: 1)
            try file.record(header)
            try body(&file)
            try file.close()
        } else {
            var file = try CSVFileWriter(path: path)
            try file.record(header)
            try body(&file)
            try file.close()
        }
    }

    /// One call of each indicator for a chunk of students, so that memory stays flat.
    private func body(_ file: inout CSVFileWriter) throws {
        let next = nextMilestones
        var place = 0
        while place < next.count {
            let first = scores[next[place]].student
            var end = place
            while end < next.count, scores[next[end]].student < first + Self.chunk { end += 1 }
            let students = first..<min(first + Self.chunk, facts.students.count)
            let readings = columns.map { $0.readings(of: students, in: facts) }
            try file.write { writer in
                for index in place..<end {
                    let score = scores[next[index]]
                    write(score, &writer)
                    for column in readings {
                        write(column[score.student - first], to: &writer)
                    }
                    writer.endRecord()
                }
            }
            place = end
        }
    }

    /// The place of each student's first score.
    private var nextMilestones: [Int] {
        scores.indices.filter { $0 == 0 || scores[$0 - 1].student != scores[$0].student }
    }

    private func write(_ score: Score, _ writer: inout CSVWriter) {
        let student = score.student
        let organization = Int(facts.enrollment.organization[student])
        writer.text(facts.students[student])
        writer.text(organization < 0 ? "" : facts.organizations[organization])
        writer.text(facts.enrollment.grade[student]?.rawValue ?? "")
        writer.text(score.milestone.rawValue)
        writer.text(score.tier.rawValue)
        writer.text(score.level.map(String.init) ?? "")
        writer.text(score.triggers.map(\.indicator).joined(separator: ";"))
        writer.text(score.notAvailableReason ?? "")
    }

    private func write(_ reading: Reading, to writer: inout CSVWriter) {
        switch reading {
        case .unknown: writer.empty()
        case .value(let value) where value.denominator == 1:
            writer.integer(Int(value.numerator))
        case .value(let value): writer.literal(value.text(places: 10))
        }
    }
}

/// How the batch job ends when some rows were rejected.
enum ScoreExit {
    /// The scores were written, but some rows did not count.
    static var rowsRejected: Failure {
        Failure(
            description: "some rows were rejected; `waymark import --dry-run` tells which.",
            code: 1
        )
    }
}
