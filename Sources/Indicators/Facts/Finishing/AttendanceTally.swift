internal import Records

/// Sums a student's days from the last one back.
struct AttendanceTally {
    /// Sums over some days, parts of days in thousandths.
    struct Sums {
        var days: Int32 = 0
        var absent: Int32 = 0
        var excused: Int32 = 0
        var unexcused: Int32 = 0
        var tardies: Int32 = 0
        var first: Int32 = 0
        var last: Int32 = 0

        /// The sums in millionths of a day.
        var totals: AttendanceFacts.Totals {
            AttendanceFacts.Totals(
                membership: Int64(days) * FixedDecimal.scale,
                absent: Int64(absent) * 1000,
                excused: Int64(excused) * 1000,
                unexcused: Int64(unexcused) * 1000,
                tardies: tardies,
                first: first,
                last: last
            )
        }
    }

    /// The least part of a day, in thousandths, that makes it a day absent in a run: half a day is still present.
    static let leastAbsent: Int16 = 500

    private(set) var year = Sums()
    private(set) var recent = Sums()
    private(set) var longest: Int32 = 0
    private(set) var current: Int32 = 0
    private(set) var sawUnmapped = false
    private var run: Int32 = 0
    private var isCurrent = true

    var days: Int32 { year.days }

    /// Adds the day before those that were added.
    @inline(__always)
    mutating func add(_ cell: UInt8, absent: Int16, on day: Int32) {
        guard cell != AttendanceCell.unmapped else {
            sawUnmapped = true
            return
        }
        let part = Int32(absent)
        if year.days == 0 { year.last = day }
        year.days += 1
        year.first = day
        year.absent += part
        if cell == AttendanceCell.excused { year.excused += part }
        if cell == AttendanceCell.unexcused { year.unexcused += part }
        if cell == AttendanceCell.tardy { year.tardies += 1 }
        addRun(absent >= Self.leastAbsent)
        if year.days <= Int32(AttendanceFacts.recentDays) { recent = year }
    }

    private mutating func addRun(_ isAbsent: Bool) {
        run = isAbsent ? run + 1 : 0
        longest = max(longest, run)
        if !isAbsent { isCurrent = false }
        if isCurrent { current = run }
    }
}
