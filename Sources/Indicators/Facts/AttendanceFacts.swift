public import Records

/// Each student's days at school: the ledger of the year, and the totals taken from it.
///
/// Amounts of days are in millionths of a day, so that portions and totals of a source stay exact.
public struct AttendanceFacts: Sendable {
    /// Where a student's attendance figures come from, or why there are none.
    public enum Basis: UInt8, Sendable {
        /// Daily records.
        case daily
        /// Totals over a span; there are no daily records of the student's schools.
        case summary
        /// Nothing was recorded for the student, or by the school.
        case none
        /// No school day while enrolled up to the last recorded day.
        case noMembership
        /// Days were recorded, but none with a category that has a meaning.
        case unmapped
    }

    /// Totals over some days, in millionths of a day except for the number of tardies.
    public struct Totals: Hashable, Sendable {
        /// Days in membership.
        public var membership: Int64 = 0
        /// Days absent for any reason, portions summed.
        public var absent: Int64 = 0
        /// Days of excused absence; −1 where totals of the source do not tell.
        public var excused: Int64 = 0
        /// Days of unexcused absence; −1 where totals of the source do not tell.
        public var unexcused: Int64 = 0
        /// Days tardy, each counted once; −1 where totals of the source do not tell.
        public var tardies: Int32 = 0
        /// The day number of the first day counted.
        public var first: Int32 = 0
        /// The day number of the last day counted.
        public var last: Int32 = 0
    }

    /// Where each student's figures come from.
    public internal(set) var basis: [Basis] = []
    /// Totals of the year to date.
    public internal(set) var year = TotalsColumn()
    /// Totals of the days in membership among the last 45 school days of the student's school; without days where there are none.
    public internal(set) var recent = TotalsColumn()
    /// The longest run of absences of half a day or more.
    public internal(set) var longestRun: [Int32] = []
    /// The run of such absences that ends with the last recorded day.
    public internal(set) var currentRun: [Int32] = []
    /// The days of the axis, one column of the ledger each.
    public internal(set) var days: [SchoolDate] = []
    /// A row of `days.count` cells per student: 0 for a day that does not count, else the category's place plus 1.
    var cells = AttendanceCells(rows: 0, places: 0)
    /// The cells whose part absent is not their category's default, ascending: the student times the number of days, plus the day.
    var portionCells: [Int] = []
    /// The part absent of each of those cells, in thousandths of a day.
    var portions: [Int16] = []

    /// Facts of nobody.
    public init() {}

    /// The length of the recent window, in school days of the student's current school.
    public static let recentDays = 45

    /// A student's days in membership up to the last recorded one, with what each was; nil where its code has no meaning.
    public func days(of student: Int) -> [(SchoolDate, AttendanceCategory?)] {
        guard student < cells.rows else { return [] }
        return days.indices.compactMap { day in
            let cell = cells.code(student, day)
            guard cell > 0 else { return nil }
            return (days[day], AttendanceCategory(ordinal: Int64(cell) - 1))
        }
    }

    /// The part of a day that a student missed, in thousandths; nil for a day that does not count.
    public func portionAbsent(of student: Int, on date: SchoolDate) -> Int? {
        guard let day = days.firstIndex(of: date) else { return nil }
        guard student < cells.rows else { return nil }
        let code = cells.code(student, day)
        guard code > 0, code != AttendanceCell.unmapped else { return nil }
        let cell = student * days.count + day
        let place = portionCells.firstPlace { $0 >= cell }
        if place < portionCells.count, portionCells[place] == cell { return Int(portions[place]) }
        return Int(AttendanceCell.defaultPortion(code))
    }
}
