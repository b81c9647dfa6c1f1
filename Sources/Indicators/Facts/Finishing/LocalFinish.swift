internal import Records

extension FactsBuilder {
    /// The latest value of each of a district's own measures by a day.
    func localFacts(on day: Int32) -> LocalFacts {
        var facts = LocalFacts()
        facts.names = locals.names
        facts.measures = locals.rows.map { Self.measure($0.filter { $0.from <= day }) }
        return facts
    }

    /// Sorts by student and keeps the last row of each.
    private static func measure(_ rows: [LocalIndicatorsBuilder.Row]) -> LocalFacts.Measure {
        let ordered = rows.sorted {
            ($0.student, $0.from, $0.value) < ($1.student, $1.from, $1.value)
        }
        var measure = LocalFacts.Measure()
        for index in ordered.indices {
            let row = ordered[index]
            guard index + 1 == ordered.count || ordered[index + 1].student != row.student
            else { continue }
            measure.students.append(row.student)
            measure.values.append(row.value)
            measure.dates.append(row.from)
        }
        return measure
    }
}
