internal import Records

extension FactsBuilder {
    /// Each student's results by a day, of each result only what the newest snapshot says.
    mutating func takeAssessmentFacts(on day: SchoolDate) -> AssessmentFacts {
        var builder = AssessmentResultsBuilder()
        swap(&builder, &results)
        let sittings = builder.sittings.rows
        let counts = sittings.map { $0.test != nil && $0.day <= day.dayNumber }
        let isOneYear = builder.snapshots.count <= 1
        if !isOneYear || counts.contains(false) {
            builder.taken.keep { places, place, taken in
                guard counts[Int(taken[place].sitting)] else { return false }
                return isOneYear || !Self.isReplaced(place, places, taken, sittings)
            }
        }
        var facts = AssessmentFacts()
        facts.taken = builder.taken
        facts.sittings = sittings
        facts.figures = builder.figures.rows
        return facts
    }

    /// Whether a newer snapshot has a row of the same attempt at the same test: it holds whatever it says.
    private static func isReplaced(
        _ place: Int,
        _ places: Range<Int>,
        _ taken: borrowing Runs<TestEntry>,
        _ sittings: [TestSitting]
    ) -> Bool {
        let own = sittings[Int(taken[place].sitting)]
        for other in places {
            let other = sittings[Int(taken[other].sitting)]
            if other.snapshot < own.snapshot, other.assessment == own.assessment,
                other.attempt == own.attempt, other.day == own.day
            {
                return true
            }
        }
        return false
    }
}
