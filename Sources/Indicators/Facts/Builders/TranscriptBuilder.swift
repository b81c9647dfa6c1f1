internal import Records

/// Collects courses that ended, of all years.
struct TranscriptBuilder: Sendable {
    /// One attempt at a course.
    struct Row: Sendable {
        var course: Int32
        var attempt: Int32
        /// The snapshot it came from; the lower number is the later year, whose word holds.
        var snapshot: Int32
        /// The term's number; −1 where it is not known.
        var term: Int32
        var facts: TranscriptFacts.Row
    }

    private(set) var owners: [Int32] = []
    private(set) var rows: [Row] = []

    mutating func fold(
        _ batch: RecordBatch,
        snapshot: Int,
        students: TextIndex,
        courses: inout CoursesBuilder,
        terms: TermsBuilder
    ) {
        let numbers = students.find(batch.text(Transcript.studentID))
        let taken = courses.numbers(batch.text(Transcript.courseID))
        let spans = terms.index.find(batch.text(Transcript.termID))
        let (year, attempt) = (
            batch.numbers(Transcript.schoolYear), batch.numbers(Transcript.attempt)
        )
        let cells = Cells(batch)
        for row in numbers.indices where numbers[row] >= 0 {
            guard let year = year[row] else { continue }
            owners.append(numbers[row])
            rows.append(
                Row(
                    course: taken[row],
                    attempt: attempt[row]?.clamped ?? 1,
                    snapshot: Int32(clamping: snapshot),
                    term: spans[row],
                    facts: cells.facts(row, year: year.clamped)
                )
            )
        }
    }
}

extension TranscriptBuilder {
    /// The columns of a batch that say how a course ended.
    private struct Cells {
        let grade: NumberColumn
        let result: NumberColumn
        let attempted: NumberColumn
        let earned: NumberColumn
        let numeric: NumberColumn
        let letter: TextColumn

        init(_ batch: RecordBatch) {
            grade = batch.numbers(Transcript.gradeLevel)
            result = batch.numbers(Transcript.result)
            attempted = batch.numbers(Transcript.creditsAttempted)
            earned = batch.numbers(Transcript.creditsEarned)
            numeric = batch.numbers(Transcript.finalNumeric)
            letter = batch.text(Transcript.finalLetter)
        }

        // Tables of their own: ``VocabularyCode/init(ordinal:)`` searches, and there are millions of rows.
        private static let results = Array(CourseResult.allCases)
        private static let gradeNumbers = GradeLevel.allCases.map(\.number)

        private static func result(_ ordinal: Int64) -> CourseResult? {
            results.indices.contains(Int(ordinal)) ? results[Int(ordinal)] : nil
        }

        private static func gradeNumber(_ ordinal: Int64) -> Int? {
            gradeNumbers.indices.contains(Int(ordinal)) ? gradeNumbers[Int(ordinal)] : nil
        }

        func facts(_ row: Int, year: Int32) -> TranscriptFacts.Row {
            let mark = LetterMark(bytes: letter.bytes, in: letter.range(of: row))
            let value = numeric[row]?.clamped ?? -1
            let (offered, given) = (attempted[row]?.clamped ?? -1, earned[row]?.clamped ?? -1)
            let judgement = PassRule.judge(
                result: result[row].flatMap(Self.result),
                letter: mark,
                numeric: value,
                attempted: offered,
                earned: given
            )
            let number = grade[row].flatMap(Self.gradeNumber)
            return TranscriptFacts.Row(
                year: year,
                subject: nil,
                grade: number.map { Int8(clamping: $0) } ?? -1,
                judgement: judgement,
                letter: mark,
                numeric: value,
                attempted: offered,
                earned: given
            )
        }
    }
}
