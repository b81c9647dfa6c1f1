internal import Records

/// Collects results of tests, also those that do not count: a correction that takes a result back must be known to hold.
struct AssessmentResultsBuilder: Sendable {
    /// The results of each student.
    var taken = Runs<TestEntry>()
    private(set) var sittings = Distinct<TestSitting>()
    private(set) var figures = Distinct<TestFigures>()
    /// The snapshots that had results.
    private(set) var snapshots: Set<Int> = []

    mutating func fold(
        _ batch: RecordBatch,
        snapshot: Int,
        students numbers: [Int32],
        of count: Int,
        tests: [Int32],
        assessments: AssessmentsBuilder
    ) {
        let cells = Cells(batch)
        taken.reserve(owners: count)
        snapshots.insert(snapshot)
        for row in numbers.indices where numbers[row] >= 0 && tests[row] >= 0 {
            guard let date = cells.date[row] else { continue }
            let meaning = cells.isTested(row) ? assessments.meanings[Int(tests[row])] : nil
            let sitting = TestSitting(
                assessment: tests[row],
                attempt: cells.attempt[row]?.clamped ?? 1,
                snapshot: Int32(clamping: snapshot),
                day: date.clamped,
                test: meaning?.test
            )
            let told = meaning.map { cells.figures(row, $0) } ?? TestFigures()
            let entry = TestEntry(
                sitting: sittings.number(of: sitting),
                figures: figures.number(of: told)
            )
            taken.append(entry, to: Int(numbers[row]))
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

        /// The figures of a result on a test that indicators read.
        func figures(_ row: Int, _ meaning: AssessmentsBuilder.Meaning) -> TestFigures {
            let points = score[row].map { FixedDecimal(millionths: $0) }
            let scale = TestScale.of(score: points, low: meaning.scaleMin, high: meaning.scaleMax)
            var figures = TestFigures()
            figures.score = points?.millionths ?? TestFigures.none
            figures.level =
                level(row, meaning.test, points, scale)?.millionths ?? TestFigures.none
            figures.growth = growth[row]?.clamped ?? TestFigures.noGrowth
            if let scale {
                figures.scaleLow = Int32(clamping: scale.lowerBound)
                figures.scaleHigh = Int32(clamping: scale.upperBound)
            }
            return figures
        }

        /// The level; its code is made a String only where the order does not tell.
        private func level(
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
