internal import Records

/// Collects attendance totals over spans.
struct AttendanceSummaryBuilder: Sendable {
    /// Totals of a student at a school over a span, in millionths of a day; −1 where the source does not tell.
    struct Row: Sendable {
        var organization: Int32
        var first: Int32
        var last: Int32
        var membership: Int64
        var attended: Int64
        var excused: Int64
        var unexcused: Int64
        var tardies: Int64
    }

    private(set) var owners: [Int32] = []
    private(set) var rows: [Row] = []

    mutating func fold(
        _ batch: RecordBatch,
        students numbers: [Int32],
        schools: [Int32]
    ) {
        let first = batch.numbers(AttendanceSummary.periodStart)
        let last = batch.numbers(AttendanceSummary.periodEnd)
        let membership = batch.numbers(AttendanceSummary.membershipDays)
        let attended = batch.numbers(AttendanceSummary.attendedDays)
        let excused = batch.numbers(AttendanceSummary.excusedDays)
        let unexcused = batch.numbers(AttendanceSummary.unexcusedDays)
        let tardies = batch.numbers(AttendanceSummary.tardyCount)
        for row in numbers.indices where numbers[row] >= 0 {
            guard let start = first[row], let end = last[row], let days = membership[row],
                let present = attended[row]
            else { continue }
            owners.append(numbers[row])
            rows.append(
                Row(
                    organization: schools[row],
                    first: start.clamped,
                    last: end.clamped,
                    membership: days,
                    attended: present,
                    excused: excused[row] ?? -1,
                    unexcused: unexcused[row] ?? -1,
                    tardies: tardies[row] ?? -1
                )
            )
        }
    }
}
