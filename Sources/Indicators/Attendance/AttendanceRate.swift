internal import Records

/// The share of days in membership attended.
struct AttendanceRate: Indicator {
    let window: AttendanceWindow

    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: window == .year ? "attendance_rate" : "attendance_rate_45d",
            title: "Attendance rate" + window.titleSuffix,
            heading: window == .year ? "Att %" : "Att45",
            topic: .attendance,
            unit: .percent,
            higherIsWorse: false,
            highest: Ratio(100),
            formula:
                "100 × (days in membership − days absent) ÷ days in membership; days absent sum portions",
            denominator:
                "instructional days while enrolled and recorded, without days of an unmapped code",
            window: window.words,
            unknownWhen: window.unknownWords,
            source: "domain.md §1.5, §6 (att/mem; recent window of school days) [45][46]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        window.reading(of: student, in: facts) { totals in
            .value(
                Ratio(100 * (totals.membership - totals.absent), over: totals.membership)
            )
        }
    }

    func period(of student: Int, in facts: Facts) -> Period {
        window.period(of: student, in: facts)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        window.detail(of: student, in: facts) { totals, days in
            "absent \(totals.absent.millionthsText) of \(days)"
        }
    }
}
