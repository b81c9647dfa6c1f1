internal import Records

/// Days on which the student came late.
struct Tardies: Indicator {
    let window: AttendanceWindow

    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: window == .year ? "tardies" : "tardies_45d",
            title: "Tardies" + window.titleSuffix,
            heading: window == .year ? "Tardy" : "Tar45",
            topic: .attendance,
            unit: .count,
            formula: "number of days of category `tardy`",
            window: window.words,
            unknownWhen: window.unknownWords + "; or totals of the source do not tell tardies",
            source: "formats.md §8 (attendance category `tardy`); no published threshold"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        window.reading(of: student, in: facts) { totals in
            totals.tardies < 0
                ? .unknown(.noAttendance) : .value(Ratio(Int64(totals.tardies)))
        }
    }

    func period(of student: Int, in facts: Facts) -> Period {
        window.period(of: student, in: facts)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        guard reading(of: student, in: facts).value != nil else { return nil }
        return window.detail(of: student, in: facts) { totals, days in
            "late on \(totals.tardies) of \(days)"
        }
    }
}
