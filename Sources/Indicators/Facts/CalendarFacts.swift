public import Records

/// The school days of the year: one axis for the district, and which of its days each school's calendar has.
public struct CalendarFacts: Sendable {
    /// The days that are school days in any school, ascending: the axis of the attendance ledger.
    public internal(set) var days: [SchoolDate] = []
    /// One row per calendar, one entry per day of the axis: whether the school has school that day.
    var isSchoolDay: [[Bool]] = []

    /// Calendars of no school.
    public init() {}

    /// The number of calendars.
    public var count: Int { isSchoolDay.count }

    /// The days of the axis on which a calendar has school.
    public func schoolDays(of calendar: Int) -> [Bool] { isSchoolDay[calendar] }

    /// The last `count` school days of a calendar up to a day, ascending; fewer early in the year.
    public func lastSchoolDays(_ count: Int, of calendar: Int, upTo day: SchoolDate) -> [SchoolDate]
    {
        guard isSchoolDay.indices.contains(calendar) else { return [] }
        let row = isSchoolDay[calendar]
        let school = days.indices.filter { row[$0] && days[$0] <= day }
        return school.suffix(count).map { days[$0] }
    }
}
