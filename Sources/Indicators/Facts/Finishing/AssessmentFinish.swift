internal import Records

extension FactsBuilder {
    /// Each student's latest results by a day, of each result only what the newest snapshot says.
    func assessmentFacts(on day: SchoolDate) -> AssessmentFacts {
        typealias Row = AssessmentResultsBuilder.Row
        let count = people.index.count
        let tests = AssessmentFacts.Test.allCases.count
        var latest = [Row?](repeating: nil, count: count * tests)
        var levels = latest
        let grouping = Grouping(results.owners, count: count)
        var rows: [Row] = []
        for student in 0..<count {
            rows.removeAll(keepingCapacity: true)
            for number in grouping.rows(of: student) {
                let row = results.rows[Int(number)]
                if row.result.date <= day { rows.append(row) }
            }
            for row in rows {
                guard let test = row.test, !Self.isReplaced(row, in: rows) else { continue }
                let place = test.rawValue * count + student
                if Self.isLater(row, than: latest[place]) { latest[place] = row }
                guard row.result.level != nil else { continue }
                if Self.isLater(row, than: levels[place]) { levels[place] = row }
            }
        }
        var facts = AssessmentFacts()
        for test in 0..<tests {
            let places = test * count..<(test + 1) * count
            facts.latest[test] = latest[places].map { $0?.result }
            facts.levels[test] = levels[places].map { $0?.result }
        }
        return facts
    }

    /// Whether a newer snapshot has a row of the same attempt at the same test: it holds whatever it says.
    private static func isReplaced(
        _ row: AssessmentResultsBuilder.Row,
        in rows: [AssessmentResultsBuilder.Row]
    ) -> Bool {
        rows.contains {
            $0.snapshot < row.snapshot && $0.assessment == row.assessment
                && $0.attempt == row.attempt && $0.result.date == row.result.date
        }
    }

    /// The later day and attempt; of several tests that share them the later year's, and then the one with the lower figures.
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
