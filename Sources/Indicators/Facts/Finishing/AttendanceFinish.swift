internal import Records

extension FactsBuilder {
    /// Each student's days up to the last recorded one, and their totals.
    func attendanceFacts(
        _ ledger: consuming AttendanceLedger,
        of enrollment: EnrollmentFacts,
        on day: Int32,
        keepsDays: Bool
    ) -> AttendanceFacts {
        let calendar = ledger.calendar
        let cuts = recordedThrough(ledger).map { min($0, day) }
        let totals = summaryTotals(on: day)
        var counting = AttendanceCounting(
            ledger: ledger,
            cuts: cuts,
            mode: target?.attendanceMode ?? .exceptions,
            keepsDays: keepsDays
        )
        var window = RecentWindow(calendar, cuts)
        for student in 0..<people.index.count {
            let (isEnrolled, isRecorded) = counting.members.state(of: student, on: day, cuts)
            if isRecorded {
                let start = window.start(
                    enrollment.calendar[student],
                    enrollment.organization[student]
                )
                counting.count(student, recentStart: start)
            } else if let total = totals.isEmpty ? nil : totals[student] {
                counting.take(total, for: student)
            } else {
                counting.leaveOut(student, isEnrolled ? .none : .noMembership)
            }
        }
        return counting.finish()
    }

    /// The totals that a source gives, where it gives any up to a day; empty where it gives none to anybody.
    private func summaryTotals(on day: Int32) -> [AttendanceFacts.Totals?] {
        let count = people.index.count
        guard !summaries.rows.isEmpty else { return [] }
        let grouping = Grouping(summaries.owners, count: count)
        return (0..<count).map { student in
            let rows = grouping.rows(of: student).map { summaries.rows[Int($0)] }
            return AttendanceSummaryBuilder.total(rows.filter { $0.last <= day })
        }
    }
}

extension Membership {
    /// Whether a student has been enrolled by a day, and whether any of those schools has recorded a day.
    fileprivate func state(
        of student: Int,
        on day: Int32,
        _ cuts: [Int32]
    ) -> (isEnrolled: Bool, isRecorded: Bool) {
        var (isEnrolled, isRecorded) = (false, false)
        for place in places(of: student) where spans[place].entry <= day {
            isEnrolled = true
            if cuts[Int(spans[place].organization)] > .min { isRecorded = true }
        }
        return (isEnrolled, isRecorded)
    }
}

extension AttendanceSummaryBuilder {
    /// The sum of rows that do not overlap at one school: of those that do, the one that ends last and begins first.
    ///
    /// So of totals that grow from one first day only the latest count, spans apart are added, and a span that laps over a later
    /// one is left out, for its days cannot be told from the later one's.
    static func total(_ rows: [Row]) -> AttendanceFacts.Totals? {
        let ordered = rows.sorted {
            ($1.last, $0.first, $1.membership) < ($0.last, $1.first, $0.membership)
        }
        var taken: [Row] = []
        for row in ordered where !taken.contains(where: { $0.overlaps(row) }) { taken.append(row) }
        guard let last = taken.first else { return nil }
        var totals = AttendanceFacts.Totals()
        (totals.first, totals.last) = (last.first, last.last)
        for row in taken { totals.add(row) }
        return totals
    }
}

extension AttendanceSummaryBuilder.Row {
    fileprivate func overlaps(_ other: Self) -> Bool {
        organization == other.organization && first <= other.last && other.first <= last
    }
}

extension AttendanceFacts.Totals {
    fileprivate mutating func add(_ row: AttendanceSummaryBuilder.Row) {
        membership += row.membership
        absent += max(0, row.membership - row.attended)
        excused = excused < 0 || row.excused < 0 ? -1 : excused + row.excused
        unexcused = unexcused < 0 || row.unexcused < 0 ? -1 : unexcused + row.unexcused
        tardies = tardies < 0 || row.tardies < 0 ? -1 : tardies + row.tardies.clamped
        first = min(first, row.first)
    }
}

/// Where the recent window of each school begins: with the 45th-last school day of its calendar up to its cut, so that it is the
/// same days for all its students and no day of an earlier stay comes in for one that has just begun.
private struct RecentWindow {
    private let calendar: CalendarFacts
    private let cuts: [Int32]
    private var starts: [Int32?]

    init(_ calendar: CalendarFacts, _ cuts: [Int32]) {
        self.calendar = calendar
        self.cuts = cuts
        starts = Array(repeating: nil, count: calendar.count)
    }

    /// The first day, or `Int32.max` where the school has none or has recorded nothing.
    mutating func start(_ number: Int32, _ organization: Int32) -> Int32 {
        let (number, organization) = (Int(number), Int(organization))
        guard starts.indices.contains(number), cuts.indices.contains(organization) else {
            return .max
        }
        if let start = starts[number] { return start }
        let days = calendar.lastSchoolDays(
            AttendanceFacts.recentDays,
            of: number,
            upTo: SchoolDate(dayNumber: cuts[organization])
        )
        let start = days.first?.dayNumber ?? .max
        starts[number] = start
        return start
    }
}
