internal import Records

/// Days suspended in and out of school.
struct SuspensionDays: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "suspension_days",
            title: "Days suspended this year",
            heading: "SuspD",
            topic: .behavior,
            unit: .days,
            formula: """
                over in-school and out-of-school suspensions that began by the as-of day, the sum of days missed, else days \
                assigned, else one day
                """,
            window: "school year to date",
            unknownWhen: "discipline actions were not loaded for the year",
            source: "domain.md §3.1, §4.3: days missed [25][57]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard facts.isLoaded(.disciplineActions) else { return .unknown(.noDiscipline) }
        let days = facts.discipline.counts(of: student).suspensionDays
        return .value(Ratio(days, over: FixedDecimal.scale))
    }
}
