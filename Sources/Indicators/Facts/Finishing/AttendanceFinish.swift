internal import Records

extension FactsBuilder {
    /// Each student's days up to the last recorded one, and their totals.
    func attendanceFacts(
        _ ledger: consuming AttendanceLedger,
        on day: Int32
    ) -> AttendanceFacts {
        let cuts = recordedThrough(ledger).map { min($0, day) }
        let totals = summaryTotals(on: day)
        var counting = AttendanceCounting(
            ledger: ledger,
            cuts: cuts,
            mode: target?.attendanceMode ?? .exceptions
        )
        for student in 0..<people.index.count {
            let spans = counting.members.spans(of: student).filter { $0.entry <= day }
            let isRecorded = spans.contains { cuts[Int($0.organization)] > .min }
            if isRecorded {
                counting.count(student)
            } else if let total = totals[student] {
                counting.take(total, for: student)
            } else {
                counting.leaveOut(student, spans.isEmpty ? .noMembership : .none)
            }
        }
        return counting.facts
    }

    /// The totals that a source gives, where it gives any up to a day.
    private func summaryTotals(on day: Int32) -> [AttendanceFacts.Totals?] {
        let count = people.index.count
        guard !summaries.rows.isEmpty else { return Array(repeating: nil, count: count) }
        let grouping = Grouping(summaries.owners, count: count)
        return (0..<count).map { student in
            let rows = grouping.rows(of: student).map { summaries.rows[Int($0)] }
            return AttendanceSummaryBuilder.total(rows.filter { $0.last <= day })
        }
    }
}

extension AttendanceSummaryBuilder {
    /// The sum of rows that do not overlap at one school: of those that do, the one that ends last and begins first.
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
