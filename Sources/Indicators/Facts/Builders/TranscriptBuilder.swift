internal import Records

/// Collects courses that ended, of all years: each distinct row once, and its number for each student who has it.
struct TranscriptBuilder: Sendable {
    /// One attempt at a course.
    struct Row: DistinctRow {
        var course: Int32
        var attempt: Int32
        /// The snapshot it came from; the lower number is the later year, whose word holds.
        var snapshot: Int32
        /// The term's number; −1 where it is not known, or of an earlier year than the target.
        var term: Int32
        var facts: TranscriptFacts.Row

        var digest: UInt64 {
            var digest = Digest()
            digest.add(course, attempt)
            digest.add(snapshot, term)
            digest.add(facts.year, facts.numeric)
            digest.add(facts.attempted, facts.earned)
            let small = Int32(facts.grade) << 16 | Int32(facts.judgement.rawValue) << 8
            digest.add(small, Int32(facts.letter.rawValue))
            return digest.value
        }
    }

    /// The numbers of each student's rows.
    var attempts = Runs<UInt32>()
    /// The distinct rows.
    private(set) var distinct = Distinct<Row>()
    /// The snapshots that had rows.
    private(set) var snapshots: Set<Int> = []

    mutating func fold(
        _ batch: RecordBatch,
        snapshot: Int,
        targetYear: SchoolYear,
        students numbers: [Int32],
        of count: Int,
        courses: inout CoursesBuilder,
        terms: TermsBuilder
    ) {
        let taken = courses.numbers(batch.text(Transcript.courseID))
        let spans = terms.index.find(batch.text(Transcript.termID))
        let (year, attempt) = (
            batch.numbers(Transcript.schoolYear), batch.numbers(Transcript.attempt)
        )
        let cells = Cells(batch)
        attempts.reserve(owners: count)
        snapshots.insert(snapshot)
        for row in numbers.indices where numbers[row] >= 0 && year.isKnown[row] {
            let endingIn = year.values[row].clamped
            let number = distinct.number(
                of: Row(
                    course: taken[row],
                    attempt: attempt.isKnown[row] ? attempt.values[row].clamped : 1,
                    snapshot: Int32(clamping: snapshot),
                    term: Int(endingIn) == targetYear.endingIn ? spans[row] : -1,
                    facts: cells.facts(row, year: endingIn)
                )
            )
            attempts.append(number, to: Int(numbers[row]))
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
        private let short = LetterMark.short
        private let results = Array(CourseResult.allCases)
        private let gradeNumbers = GradeLevel.allCases.map { Int8($0.number ?? -1) }

        init(_ batch: RecordBatch) {
            grade = batch.numbers(Transcript.gradeLevel)
            result = batch.numbers(Transcript.result)
            attempted = batch.numbers(Transcript.creditsAttempted)
            earned = batch.numbers(Transcript.creditsEarned)
            numeric = batch.numbers(Transcript.finalNumeric)
            letter = batch.text(Transcript.finalLetter)
        }

        func facts(_ row: Int, year: Int32) -> TranscriptFacts.Row {
            let mark = LetterMark(bytes: letter.bytes, in: letter.range(of: row), short)
            let value = Self.known(numeric, row)
            let (offered, given) = (Self.known(attempted, row), Self.known(earned, row))
            let judgement = PassRule.judge(
                result: Self.place(result, row, of: results),
                letter: mark,
                numeric: value,
                attempted: offered,
                earned: given
            )
            return TranscriptFacts.Row(
                year: year,
                subject: nil,
                grade: Self.place(grade, row, of: gradeNumbers) ?? -1,
                judgement: judgement,
                letter: mark,
                numeric: value,
                attempted: offered,
                earned: given
            )
        }

        @inline(__always)
        private static func known(_ column: NumberColumn, _ row: Int) -> Int32 {
            column.isKnown[row] ? column.values[row].clamped : -1
        }

        // Tables of their own: ``VocabularyCode/init(ordinal:)`` searches, and there are millions of rows.
        @inline(__always)
        private static func place<Meaning>(
            _ column: NumberColumn,
            _ row: Int,
            of meanings: [Meaning]
        ) -> Meaning? {
            guard column.isKnown[row] else { return nil }
            let ordinal = Int(truncatingIfNeeded: column.values[row])
            return meanings.indices.contains(ordinal) ? meanings[ordinal] : nil
        }
    }
}
