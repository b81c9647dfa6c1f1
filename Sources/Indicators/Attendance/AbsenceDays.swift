internal import Records

/// Days absent, of all kinds or of one.
struct AbsenceDays: Indicator {
    /// Which absences are counted.
    enum Kind: Sendable {
        case any
        case excused
        case unexcused
    }

    let kind: Kind
    let window: AttendanceWindow

    private var name: (id: String, title: String, heading: String) {
        switch (kind, window) {
        case (.any, _): ("days_absent", "Days absent", "Abs")
        case (.excused, _): ("excused_absences", "Excused absences", "Exc")
        case (.unexcused, .year): ("unexcused_absences", "Unexcused absences", "Unexc")
        case (.unexcused, .recent): ("unexcused_absences_45d", "Unexcused absences", "Unex45")
        }
    }

    private var source: String {
        switch (kind, window) {
        case (.unexcused, .recent):
            "domain.md §3.4, §6: four or more unexcused in 45 days is a worklist [45][49]"
        case (.any, _): "domain.md §1.5, §4.1 (days in membership less days in attendance) [53]"
        default: "domain.md §4.1 (unexcused told apart), §5.1 (excused absences mislead) [49][77]"
        }
    }

    var definition: IndicatorDefinition {
        let counted =
            kind == .any
            ? "excused, unexcused and out-of-school suspension count 1 and all else 0"
            : "days of category `\(kind == .excused ? "excused" : "unexcused")_absence` count 1"
        return IndicatorDefinition(
            id: name.id,
            title: name.title + window.titleSuffix,
            heading: name.heading,
            topic: .attendance,
            unit: .days,
            formula: "sum over days of the portion absent; without a portion \(counted)",
            window: window.words,
            unknownWhen: window.unknownWords
                + (kind == .any
                    ? "" : "; or totals of the source do not tell excused and unexcused apart"),
            source: source
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        window.reading(of: student, in: facts) { totals in
            let days = days(totals)
            return days < 0
                ? .unknown(.noAttendance) : .value(Ratio(days, over: FixedDecimal.scale))
        }
    }

    func period(of student: Int, in facts: Facts) -> Period {
        window.period(of: student, in: facts)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        guard reading(of: student, in: facts).value != nil else { return nil }
        let word = kind == .any ? "absent" : kind == .excused ? "excused" : "unexcused"
        return window.detail(of: student, in: facts) { totals, words in
            "\(word) \(days(totals).millionthsText) of \(words)"
        }
    }

    private func days(_ totals: AttendanceFacts.Totals) -> Int64 {
        switch kind {
        case .any: totals.absent
        case .excused: totals.excused
        case .unexcused: totals.unexcused
        }
    }
}
