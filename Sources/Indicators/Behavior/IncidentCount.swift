internal import Records

/// Distinct incidents in which the student offended.
struct IncidentCount: Indicator {
    let window: AttendanceWindow

    var definition: IndicatorDefinition {
        let isYear = window == .year
        return IndicatorDefinition(
            id: isYear ? "incidents_year" : "incidents_45d",
            title: isYear ? "Incidents this year" : "Incidents, last 45 school days",
            heading: isYear ? "Incid" : "Inc45",
            topic: .behavior,
            unit: .count,
            formula: "distinct incidents in which the student is an offender",
            window: isYear
                ? "school year to date"
                : "the last 45 school days of the calendar of the student's school up to the as-of day",
            unknownWhen: "incidents were not loaded for the year"
                + (isYear ? "" : "; or the student's school has no school day yet"),
            source: isYear
                ? "domain.md §3.1: 4–5 caution, 6 failure (Michigan) [27]"
                : "domain.md §3.4: 5–6 and 7 in 45 days (Student Insights) [45][46]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard facts.isLoaded(.incidents) else { return .unknown(.noDiscipline) }
        let counts = facts.discipline.counts(of: student)
        if window == .year { return .value(Ratio(Int64(counts.incidents))) }
        guard recentStart(of: student, in: facts) != nil else { return .unknown(.noMembership) }
        return .value(Ratio(Int64(counts.recentIncidents)))
    }

    func period(of student: Int, in facts: Facts) -> Period {
        guard window == .recent, let start = recentStart(of: student, in: facts) else {
            return facts.yearToDate
        }
        return Period(
            start: SchoolDate(dayNumber: start),
            end: facts.asOf,
            name: "45 school days"
        )
    }

    private func recentStart(of student: Int, in facts: Facts) -> Int32? {
        facts.discipline.recentStart(ofCalendar: facts.enrollment.calendar[student])
    }
}
