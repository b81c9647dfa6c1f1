internal import Records

/// How many schools the student has belonged to this year.
struct SchoolsAttended: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "schools_attended",
            title: "Schools this year",
            heading: "Schls",
            topic: .mobility,
            unit: .count,
            lowest: Ratio(1),
            formula:
                "distinct schools of enrollments that began by the as-of day, without no-shows",
            window: "school year to date",
            unknownWhen: "the student has no enrollment by the as-of day",
            source: "domain.md §3.2, §6: two moderate, three high (DEWS) [37]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        let schools = facts.enrollment.schoolsAttended[student]
        return schools > 0 ? .value(Ratio(Int64(schools))) : .unknown(.noMembership)
    }
}
