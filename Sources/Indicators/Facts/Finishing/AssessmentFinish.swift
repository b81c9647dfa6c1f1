internal import Records

extension FactsBuilder {
    /// Each student's results by a day, of each result only what the newest snapshot says.
    mutating func takeAssessmentFacts(on day: SchoolDate) -> AssessmentFacts {
        var builder = AssessmentResultsBuilder()
        swap(&builder, &results)
        let rows = builder.distinct.rows
        let counts = rows.map { $0.test != nil && $0.day <= day.dayNumber }
        let isOneYear = builder.snapshots.count <= 1
        if !isOneYear || counts.contains(false) {
            builder.taken.keep { places, place, taken in
                guard counts[Int(taken[place])] else { return false }
                return isOneYear || !Self.isReplaced(place, places, taken, rows)
            }
        }
        var facts = AssessmentFacts()
        facts.taken = builder.taken
        facts.results = rows
        return facts
    }

    /// Whether a newer snapshot has a row of the same attempt at the same test: it holds whatever it says.
    private static func isReplaced(
        _ place: Int,
        _ places: Range<Int>,
        _ taken: borrowing Runs<UInt32>,
        _ rows: [AssessmentResultsBuilder.Row]
    ) -> Bool {
        let row = rows[Int(taken[place])]
        for other in places {
            let other = rows[Int(taken[other])]
            if other.snapshot < row.snapshot, other.assessment == row.assessment,
                other.attempt == row.attempt, other.day == row.day
            {
                return true
            }
        }
        return false
    }
}
