import CSV
import Dispatch
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

    /// Chunks of students are written side by side on all processors and joined in their order.
    private func body(_ file: inout CSVFileWriter) throws {
        let next = nextMilestones
        let chunks = chunks(of: next)
        let pieces = Guarded([CSVWriter](repeating: CSVWriter(), count: chunks.count))
        DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
            let piece = lines(next[chunks[index]])
            pieces.withLock { $0[index] = piece }
        }
        for piece in pieces.withLock({ $0 }) {
            try file.write { $0.append(piece) }
        }
    }

    /// Places in the list of next milestones whose students stand near each other in the facts.
    private func chunks(of next: [Int]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = 0
        while start < next.count {
            let last = scores[next[start]].student + Self.chunk
            let end = next[start...].firstIndex { scores[$0].student >= last } ?? next.count
            chunks.append(start..<end)
            start = end
        }
        return chunks
    }

    /// One call of each indicator for all students of the lines.
    private func lines(_ places: ArraySlice<Int>) -> CSVWriter {
        var writer = CSVWriter()
        guard let first = places.first, let last = places.last else { return writer }
        let students = scores[first].student..<scores[last].student + 1
        let readings = columns.map { $0.readings(of: students, in: facts) }
        for place in places {
            let score = scores[place]
            write(score, &writer)
            for column in readings {
                write(column[score.student - students.lowerBound], to: &writer)
            }
            writer.endRecord()
        }
        return writer
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
