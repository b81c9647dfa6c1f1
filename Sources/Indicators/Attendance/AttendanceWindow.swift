internal import Records

/// The days that an attendance indicator looks at.
enum AttendanceWindow: Sendable {
    /// From the first school day to the last recorded one.
    case year
    /// The last 45 school days in membership.
    case recent

    /// What definitions say of the window.
    var words: String {
        switch self {
        case .year:
            "school year to date, up to the earlier of the as-of day and the last day the school recorded"
        case .recent:
            "the student's last 45 school days in membership up to the last recorded one; fewer early in the year"
        }
    }

    /// What definitions say of not knowing.
    var unknownWords: String {
        switch self {
        case .year:
            """
            no attendance was recorded by the student's schools and no totals were given; or no school day in membership yet; \
            or, where every day has a row, the student has none; or every day's code is unmapped
            """
        case .recent:
            """
            no daily attendance was recorded by the student's schools (totals over a span do not tell recent days); or no school \
            day in membership yet; or the student has no rows where every day has one; or every day's code is unmapped
            """
        }
    }

    /// What the title of an indicator of the window ends in.
    var titleSuffix: String { self == .year ? "" : ", last 45 school days" }

    /// A reading of a student's totals, or why there are none.
    func reading(
        of student: Int,
        in facts: Facts,
        _ body: (AttendanceFacts.Totals) -> Reading
    ) -> Reading {
        switch facts.attendance.basis[student] {
        case .daily: body(totals(of: student, in: facts))
        case .summary:
            self == .year ? body(facts.attendance.year[student]) : .unknown(.noAttendance)
        case .none: .unknown(.noAttendance)
        case .noMembership: .unknown(.noMembership)
        case .unmapped: .unknown(.unmappedCode)
        }
    }

    /// Words made of a student's totals; nil where there are none.
    func detail(
        of student: Int,
        in facts: Facts,
        _ body: (AttendanceFacts.Totals, String) -> String
    ) -> String? {
        switch facts.attendance.basis[student] {
        case .daily: return words(totals(of: student, in: facts), body)
        case .summary where self == .year:
            return words(facts.attendance.year[student], body) + ", from totals"
        default: return nil
        }
    }

    /// The first and last day counted.
    func period(of student: Int, in facts: Facts) -> Period {
        let basis = facts.attendance.basis[student]
        guard basis == .daily || (basis == .summary && self == .year) else {
            return facts.yearToDate
        }
        let totals = totals(of: student, in: facts)
        let days = FixedDecimal(millionths: totals.membership)
        return Period(
            start: SchoolDate(dayNumber: totals.first),
            end: SchoolDate(dayNumber: totals.last),
            name: self == .year ? "year to date" : "\(days) school days"
        )
    }

    private func totals(of student: Int, in facts: Facts) -> AttendanceFacts.Totals {
        self == .year ? facts.attendance.year[student] : facts.attendance.recent[student]
    }

    private func words(
        _ totals: AttendanceFacts.Totals,
        _ body: (AttendanceFacts.Totals, String) -> String
    ) -> String {
        let days = FixedDecimal(millionths: totals.membership)
        return body(totals, "\(days) \(totals.membership == FixedDecimal.scale ? "day" : "days")")
    }
}

extension Int64 {
    /// Millionths as people write the number.
    var millionthsText: String { FixedDecimal(millionths: self).description }
}
