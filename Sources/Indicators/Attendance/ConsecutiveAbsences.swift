internal import Records

/// School days missed one after the other.
struct ConsecutiveAbsences: Indicator {
    /// Which run is counted.
    enum Run: Sendable {
        case longest
        case current
    }

    let run: Run

    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: run == .longest ? "consecutive_absences" : "consecutive_absences_current",
            title: run == .longest
                ? "Longest run of absences" : "Run of absences up to the last recorded day",
            heading: run == .longest ? "Run" : "RunNow",
            topic: .attendance,
            unit: .days,
            formula: """
                the \(run == .longest ? "longest run" : "run up to the last recorded day") of school days in membership with half \
                a day or more missed; days that do not count (another school's, unmapped, without a row where every day has one) \
                neither break nor lengthen it
                """,
            window: AttendanceWindow.year.words,
            unknownWhen: AttendanceWindow.recent.unknownWords,
            source:
                "domain.md §1.5: present is half the day or more [51]; run lengths are a local choice"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        AttendanceWindow.recent.reading(of: student, in: facts) { _ in
            let days = facts.attendance
            return .value(
                Ratio(Int64((run == .longest ? days.longestRun : days.currentRun)[student]))
            )
        }
    }

    func period(of student: Int, in facts: Facts) -> Period {
        AttendanceWindow.year.period(of: student, in: facts)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        guard run == .current, reading(of: student, in: facts).value ?? Ratio(0) > Ratio(0) else {
            return nil
        }
        return "up to \(period(of: student, in: facts).end.spoken)"
    }
}
