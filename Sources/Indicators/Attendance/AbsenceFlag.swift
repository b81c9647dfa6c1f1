internal import Records

/// Whether a given share of days in membership or more was missed.
struct AbsenceFlag: Indicator {
    /// Chronic absence is one day in ten, severe absence one in five.
    enum Degree: Sendable {
        case chronic
        case severe
    }

    let degree: Degree

    /// How many times the days absent must reach the days in membership.
    private var factor: Int64 { degree == .chronic ? 10 : 5 }

    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: degree == .chronic ? "chronic_absence" : "severe_absence",
            title: degree == .chronic ? "Chronic absence" : "Severe absence",
            heading: degree == .chronic ? "Chron" : "Severe",
            topic: .attendance,
            unit: .yesNo,
            highest: Ratio(1),
            formula:
                "yes where \(factor) × days absent ≥ days in membership, for any reason; 18 of 180 is "
                + (degree == .chronic ? "chronic" : "not severe, 36 of 180 is"),
            denominator: "instructional days while enrolled and recorded",
            window: AttendanceWindow.year.words,
            unknownWhen: AttendanceWindow.year.unknownWords,
            source: degree == .chronic
                ? "domain.md §4.1, §6: at least 10 % of days enrolled, any reason (DESE) [50]"
                : "domain.md §3.1, §6: missed at least 20 % [25][28]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        AttendanceWindow.year.reading(of: student, in: facts) { totals in
            .value(Ratio(factor * totals.absent >= totals.membership))
        }
    }

    func period(of student: Int, in facts: Facts) -> Period {
        AttendanceWindow.year.period(of: student, in: facts)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        AttendanceRate(window: .year).detail(of: student, in: facts)
    }
}
