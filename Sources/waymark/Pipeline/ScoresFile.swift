import CSV
import Dispatch
import Indicators
import Records
import Scoring

/// The batch job's output: a header and one line for each scored student with the next milestone.
///
/// Students are scored and written a chunk at a time on all processors, and a few chunks are in memory together.
struct ScoresFile {
    /// What is scored.
    let facts: Facts
    /// Who is scored.
    let roll: ScoringRoll
    /// The rules, with the indicators whose values are written.
    let scorer: NextScorer
    /// The names of the rules' indicators.
    let triggers: TriggerNames
    /// The names of the columns.
    let columns: [String]

    private static let chunk = 4_096
    /// Chunks that are in memory together.
    private static let wave = 8

    /// Scores by some rules, with the values of some indicators.
    init(facts: Facts, scorer: Scorer, columns: [any Indicator]) {
        self.facts = facts
        self.roll = ScoringRoll(facts)
        self.scorer = NextScorer(scorer, columns: columns)
        self.triggers = TriggerNames(scorer.indicators.map(\.id))
        self.columns = columns.map(\.id)
    }

    /// Writes the file, mode 0600, or standard output for `-`.
    func write(to path: String) throws {
        var file = path == "-" ? CSVFileWriter(descriptor: 1) : try CSVFileWriter(path: path)
        try file.record(
            [
                "student_id", "org_id", "grade_level", "milestone", "tier", "level", "triggers",
                "reason",
            ] + columns
        )
        let count = (facts.students.count + Self.chunk - 1) / Self.chunk
        for first in stride(from: 0, to: count, by: Self.wave) {
            for piece in pieces(first..<min(first + Self.wave, count)) {
                try file.write(records: piece)
            }
        }
        try file.close()
    }

    /// The lines of some chunks, made side by side and in their order.
    private func pieces(_ chunks: Range<Int>) -> [[UInt8]] {
        let pieces = Guarded([[UInt8]](repeating: [], count: chunks.count))
        DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
            let start = (chunks.lowerBound + index) * Self.chunk
            let end = min(start + Self.chunk, facts.students.count)
            let piece = lines(start..<end)
            pieces.withLock { $0[index] = piece }
        }
        return pieces.withLock { $0 }
    }

    private func lines(_ students: Range<Int>) -> [UInt8] {
        let next = scorer.scores(of: students, in: facts, roll: roll)
        var buffer = LineBuffer(capacity: students.count * (64 + 12 * columns.count))
        let (ids, schools) = (facts.students.texts, facts.organizations.texts)
        ids.bytes.withUnsafeBufferPointer { idBytes in
            schools.bytes.withUnsafeBufferPointer { schoolBytes in
                for score in next.scores {
                    let student = score.student
                    let school = Int(facts.enrollment.organization[student])
                    let texts = LineTexts(
                        id: UnsafeBufferPointer(rebasing: idBytes[ids.range(of: student)]),
                        school: school < 0
                            ? UnsafeBufferPointer(start: nil, count: 0)
                            : UnsafeBufferPointer(
                                rebasing: schoolBytes[schools.range(of: school)]
                            )
                    )
                    buffer.line(atMost: limit(score, next, texts)) { pen in
                        write(score, next, texts, &pen)
                    }
                }
            }
        }
        return buffer.finish()
    }

    /// The most bytes that a line can have: twice its texts, for they may be quotes, and room for all else.
    private func limit(_ score: NextScore, _ next: NextScores, _ texts: LineTexts) -> Int {
        var texts = texts.id.count + texts.school.count
        texts += score.notAvailableReason?.utf8.count ?? 0
        texts += score.fired.count * triggers.longest
        return 2 * texts + 128 + LinePen.readingLimit * (columns.count + 1)
    }

    private func write(
        _ score: NextScore,
        _ next: NextScores,
        _ texts: LineTexts,
        _ pen: inout LinePen
    ) {
        pen.quotable(texts.id)
        pen.next()
        pen.quotable(texts.school)
        pen.next()
        if let grade = facts.enrollment.grade[score.student] { pen.plain(grade.rawValue) }
        pen.next()
        pen.plain(score.milestone.rawValue)
        pen.next()
        pen.plain(score.tier.rawValue)
        pen.next()
        if let level = score.level { pen.integer(Int64(level)) }
        pen.next()
        triggers.write(next.fired[score.fired], &pen)
        pen.next()
        if let reason = score.notAvailableReason { pen.quotable(reason) }
        pen.next()
        for column in columns.indices {
            if case .value(let value) = next.reading(column: column, of: score.student) {
                pen.ratio(value)
            }
            pen.next()
        }
    }
}

/// The texts of a line as bytes where they are kept.
private struct LineTexts {
    let id: UnsafeBufferPointer<UInt8>
    let school: UnsafeBufferPointer<UInt8>
}

/// The names of indicators that can fire, as bytes.
struct TriggerNames {
    private let names: [String]
    /// Whether a name needs quotes: a district's own measure may have any.
    private let needQuotes: Bool
    /// The most bytes that one takes, with what stands after it.
    let longest: Int

    init(_ names: [String]) {
        self.names = names
        needQuotes = names.contains { $0.utf8.contains(where: LinePen.breaksField) }
        longest = (names.map(\.utf8.count).max() ?? 0) + 1
    }

    /// Writes the names of those that fired, in their order.
    func write(_ fired: ArraySlice<Int>, _ pen: inout LinePen) {
        if needQuotes {
            return pen.quotable(fired.map { names[$0] }.joined(separator: ";"))
        }
        var isFirst = true
        for place in fired {
            if !isFirst { pen.plain(";") }
            pen.plain(names[place])
            isFirst = false
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
