internal import Records

/// Collects results of tests, also those that do not count: a correction that takes a result back must be known to hold.
struct AssessmentResultsBuilder: Sendable {
    /// One result.
    struct Row: Sendable {
        /// The test's number.
        var assessment: Int32
        /// What it counts for; nil where it was not tested, or where no indicator reads the test.
        var test: AssessmentFacts.Test?
        var attempt: Int32
        /// The snapshot it came from; the lower number is the later year, whose word holds.
        var snapshot: Int32
        var result: AssessmentFacts.Result
    }

    private(set) var owners: [Int32] = []
    private(set) var rows: [Row] = []

    mutating func fold(
        _ batch: RecordBatch,
        snapshot: Int,
        students: TextIndex,
        assessments: AssessmentsBuilder
    ) {
        let numbers = students.find(batch.text(AssessmentResults.studentID))
        let tests = assessments.index.find(batch.text(AssessmentResults.assessmentID))
        let cells = Cells(batch)
        for row in numbers.indices where numbers[row] >= 0 && tests[row] >= 0 {
            guard let date = cells.date[row] else { continue }
            let meaning = cells.isTested(row) ? assessments.meanings[Int(tests[row])] : nil
            let day = SchoolDate(dayNumber: date.clamped)
            owners.append(numbers[row])
            rows.append(
                Row(
                    assessment: tests[row],
                    test: meaning?.test,
                    attempt: cells.attempt[row]?.clamped ?? 1,
                    snapshot: Int32(clamping: snapshot),
                    result: meaning.map { cells.result(row, on: day, $0) }
                        ?? AssessmentFacts.Result(date: day)
                )
            )
        }
    }
}

extension AssessmentResultsBuilder {
    /// The columns of a batch that make a result.
    private struct Cells {
        let date: NumberColumn
        let attempt: NumberColumn
        private let status: NumberColumn
        private let score: NumberColumn
        private let order: NumberColumn
        private let growth: NumberColumn
        private let level: TextColumn

        init(_ batch: RecordBatch) {
            date = batch.numbers(AssessmentResults.administeredOn)
            attempt = batch.numbers(AssessmentResults.attempt)
            status = batch.numbers(AssessmentResults.status)
            score = batch.numbers(AssessmentResults.scaleScore)
            order = batch.numbers(AssessmentResults.performanceOrder)
            growth = batch.numbers(AssessmentResults.growthPercentile)
            level = batch.text(AssessmentResults.performanceLevel)
        }

        /// Whether the test was taken; a row that does not say counts, for a result is there.
        func isTested(_ row: Int) -> Bool {
            let tested = ResultStatus.tested.ordinal
            return status[row] ?? tested == tested
        }

        func result(
            _ row: Int,
            on date: SchoolDate,
            _ meaning: AssessmentsBuilder.Meaning
        ) -> AssessmentFacts.Result {
            let points = score[row].map { FixedDecimal(millionths: $0) }
            let scale = TestScale.of(score: points, low: meaning.scaleMin, high: meaning.scaleMax)
            let code = level[row]
            let found =
                meaning.test == .accessOverall
                ? ProficiencyLevel.access(order: order[row], code: code, score: points)
                : ProficiencyLevel.mcas(order: order[row], code: code, score: points, scale: scale)
            return AssessmentFacts.Result(
                date: date,
                score: points,
                scale: scale,
                level: found,
                growth: growth[row].map { Int($0.clamped) }
            )
        }
    }
}
