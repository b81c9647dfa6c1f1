internal import Records

/// Collects results of tests, also those that do not count: a correction that takes a result back must be known to hold.
struct AssessmentResultsBuilder: Sendable {
    /// The numbers of each student's results.
    var taken = Runs<UInt32>()
    /// The distinct results.
    private(set) var distinct = Distinct<Row>()
    /// The snapshots that had results.
    private(set) var snapshots: Set<Int> = []

    mutating func fold(
        _ batch: RecordBatch,
        snapshot: Int,
        students: TextIndex,
        assessments: AssessmentsBuilder
    ) {
        let numbers = students.find(batch.text(AssessmentResults.studentID))
        let tests = assessments.index.find(batch.text(AssessmentResults.assessmentID))
        let cells = Cells(batch)
        taken.reserve(owners: students.count)
        snapshots.insert(snapshot)
        for row in numbers.indices where numbers[row] >= 0 && tests[row] >= 0 {
            guard let date = cells.date[row] else { continue }
            var result = Row(
                assessment: tests[row],
                attempt: cells.attempt[row]?.clamped ?? 1,
                snapshot: Int32(clamping: snapshot),
                day: date.clamped
            )
            if cells.isTested(row), let meaning = assessments.meanings[Int(tests[row])] {
                cells.complete(&result, row, meaning)
            }
            taken.append(distinct.number(of: result), to: Int(numbers[row]))
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
        private let tested = ResultStatus.tested.ordinal

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
        func isTested(_ row: Int) -> Bool { status[row] ?? tested == tested }

        /// Fills in what a test that indicators read says.
        func complete(_ result: inout Row, _ row: Int, _ meaning: AssessmentsBuilder.Meaning) {
            let points = score[row].map { FixedDecimal(millionths: $0) }
            let scale = TestScale.of(score: points, low: meaning.scaleMin, high: meaning.scaleMax)
            let found = found(row, meaning.test, points, scale)
            result.test = meaning.test
            result.score = points?.millionths ?? Row.none
            result.level = found?.millionths ?? Row.none
            if let scale {
                result.scaleLow = Int32(clamping: scale.lowerBound)
                result.scaleHigh = Int32(clamping: scale.upperBound)
            }
            result.growth = growth[row]?.clamped ?? Row.noGrowth
        }

        /// The level; its code is made a String only where the order does not tell.
        private func found(
            _ row: Int,
            _ test: AssessmentFacts.Test,
            _ points: FixedDecimal?,
            _ scale: ClosedRange<Int>?
        ) -> FixedDecimal? {
            let order = order[row]
            if test == .accessOverall {
                return ProficiencyLevel.access(order: order, code: level[row], score: points)
            }
            let isTold = order.map { (1...4).contains($0) } ?? false
            return ProficiencyLevel.mcas(
                order: order,
                code: isTold ? nil : level[row],
                score: points,
                scale: scale
            )
        }
    }
}
