internal import Records

extension FactsBuilder {
    /// Each student's latest results by a day.
    func assessmentFacts(on day: SchoolDate) -> AssessmentFacts {
        typealias Row = AssessmentResultsBuilder.Row
        let count = people.index.count
        let tests = AssessmentFacts.Test.allCases.count
        var latest = [Row?](repeating: nil, count: count * tests)
        var levels = latest
        for (owner, row) in zip(results.owners, results.rows) where row.result.date <= day {
            let place = row.test.rawValue * count + Int(owner)
            if Self.isLater(row, than: latest[place]) { latest[place] = row }
            guard row.result.level != nil else { continue }
            if Self.isLater(row, than: levels[place]) { levels[place] = row }
        }
        var facts = AssessmentFacts()
        for test in 0..<tests {
            let places = test * count..<(test + 1) * count
            facts.latest[test] = latest[places].map { $0?.result }
            facts.levels[test] = levels[places].map { $0?.result }
        }
        return facts
    }

    /// The later day and attempt; of one attempt the later year's word, and then the lower figures.
    private static func isLater(
        _ row: AssessmentResultsBuilder.Row,
        than other: AssessmentResultsBuilder.Row?
    ) -> Bool {
        guard let other else { return true }
        return (row.result.date.dayNumber, row.attempt, -row.snapshot, figures(row))
            > (other.result.date.dayNumber, other.attempt, -other.snapshot, figures(other))
    }

    private static func figures(_ row: AssessmentResultsBuilder.Row) -> Int64 {
        let level = row.result.level?.millionths ?? 0
        let score = row.result.score?.millionths ?? 0
        return -(level * 4_000 + score + Int64(row.result.growth ?? 0))
    }
}
