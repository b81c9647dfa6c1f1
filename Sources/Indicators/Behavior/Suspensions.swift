internal import Records

/// Suspensions in and out of school.
struct Suspensions: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "suspensions",
            title: "Suspensions this year",
            heading: "Susp",
            topic: .behavior,
            unit: .count,
            formula:
                "discipline actions of type in-school or out-of-school suspension that began by the as-of day",
            window: "school year to date",
            unknownWhen: "discipline actions were not loaded for the year",
            source: "domain.md §1.1, §1.5, §4.3, §6 [13][25][30][57]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard facts.isLoaded(.disciplineActions) else { return .unknown(.noDiscipline) }
        return .value(Ratio(Int64(facts.discipline.counts(of: student).suspensions)))
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        guard facts.isLoaded(.disciplineActions) else { return nil }
        let days = facts.discipline.counts(of: student).suspensionDays
        guard days > 0 else { return nil }
        return "\(days.millionthsText) \(days == FixedDecimal.scale ? "day" : "days")"
    }
}
