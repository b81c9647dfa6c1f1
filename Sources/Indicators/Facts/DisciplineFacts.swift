/// Each student's incidents and suspensions of the year to date.
public struct DisciplineFacts: Sendable {
    /// What happened with a student.
    public struct Counts: Hashable, Sendable {
        /// In-school and out-of-school suspensions.
        public internal(set) var suspensions: Int32 = 0
        /// Distinct incidents as offender.
        public internal(set) var incidents: Int32 = 0
        /// Those of the last 45 school days.
        public internal(set) var recentIncidents: Int32 = 0
        /// Days of the suspensions in millionths: missed, else assigned, else one day each.
        public internal(set) var suspensionDays: Int64 = 0
    }

    /// Where each student's counts are; the first ones are of those with whom nothing happened, which is nearly everybody.
    var numbers: [Int32] = []
    var counts = [Counts()]
    /// The first of the last 45 school days of each calendar, as a day number; `Int32.max` where there is none.
    var recentStarts: [Int32] = []

    /// Facts of nobody.
    public init() {}

    /// A student's counts.
    public func counts(of student: Int) -> Counts { counts[Int(numbers[student])] }

    /// The first of the last 45 school days of a calendar, as a day number; nil where there is none.
    public func recentStart(ofCalendar calendar: Int32) -> Int32? {
        guard recentStarts.indices.contains(Int(calendar)) else { return nil }
        let start = recentStarts[Int(calendar)]
        return start == .max ? nil : start
    }
}
