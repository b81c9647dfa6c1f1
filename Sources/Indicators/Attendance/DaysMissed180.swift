internal import Records

/// Days missed as if the year had 180 days.
struct DaysMissed180: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "days_missed_180",
            title: "Days missed per 180",
            heading: "Miss",
            topic: .attendance,
            unit: .days,
            highest: Ratio(180),
            formula: "180 × days absent ÷ days in membership",
            denominator: "instructional days while enrolled and recorded",
            window: AttendanceWindow.year.words,
            unknownWhen: AttendanceWindow.year.unknownWords,
            source: "domain.md §3.2, §6: Wisconsin DEWS domain tiers on a 180-day year [37]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        AttendanceWindow.year.reading(of: student, in: facts) { totals in
            .value(Ratio(180 * totals.absent, over: totals.membership))
        }
    }

    func period(of student: Int, in facts: Facts) -> Period {
        AttendanceWindow.year.period(of: student, in: facts)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        AttendanceRate(window: .year).detail(of: student, in: facts)
    }
}
