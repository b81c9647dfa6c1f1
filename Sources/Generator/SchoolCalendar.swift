import Records

/// The weekdays of one school year in the district, and its four quarters of 45 school days.
struct SchoolCalendar {
    struct Day {
        let date: SchoolDate
        let type: DayType
        var isSchoolDay: Bool { type == .instructional || type == .lateArrivalEarlyDismissal }
    }

    let year: Int
    let weekdays: [Day]
    /// The 180 school days in order.
    let days: [SchoolDate]
    /// Their ISO text, made once because millions of rows carry it.
    let texts: [[UInt8]]
    /// How many of them had their attendance recorded when the snapshot was made.
    let recorded: Int
    /// The day of the snapshot, which shows what is posted.
    let asOf: SchoolDate

    init(year: Int, asOf: SchoolDate?) {
        self.year = year
        var all: [Day] = []
        var schoolDays: [SchoolDate] = []
        // The Wednesday after Labor Day.
        var date = Self.nth(1, 1, year - 1, 9).advanced(by: 2)
        while schoolDays.count < 180 {
            if date.weekday <= 5 {
                let entry = Day(date: date, type: Self.type(of: date, year: year))
                all.append(entry)
                if entry.isSchoolDay { schoolDays.append(date) }
            }
            date = date.advanced(by: 1)
        }
        weekdays = all
        days = schoolDays
        texts = schoolDays.map { Array($0.description.utf8) }
        self.asOf = asOf ?? day(year, 6, 30)
        let cut = self.asOf
        recorded = asOf == nil ? 180 : schoolDays.firstIndex { $0 >= cut } ?? 180
    }

    /// Whether the snapshot shows the whole year.
    var isComplete: Bool { recorded == 180 }

    /// The last day with recorded attendance, or nil before the first.
    var recordedThrough: SchoolDate? { recorded > 0 ? days[recorded - 1] : nil }

    /// The first and last school day of a quarter, 0 to 3.
    func quarter(_ index: Int) -> (start: SchoolDate, end: SchoolDate) {
        (days[index * 45], days[index * 45 + 44])
    }

    /// The day on which a quarter's marks are posted: five school days after it ends, the last one at once.
    func posting(ofQuarter index: Int) -> SchoolDate { days[min(index * 45 + 49, 179)] }

    /// How many quarters' marks are posted in the snapshot.
    var postedQuarters: Int { (0..<4).count { posting(ofQuarter: $0) <= asOf } }

    /// The place of the first school day on or after a date; 180 past the end.
    func index(from date: SchoolDate) -> Int { days.firstIndex { $0 >= date } ?? 180 }

    private static func nth(_ n: Int, _ weekday: Int, _ year: Int, _ month: Int) -> SchoolDate {
        let first = day(year, month, 1)
        return first.advanced(by: (weekday - first.weekday + 7) % 7 + 7 * (n - 1))
    }

    private static func type(of date: SchoolDate, year: Int) -> DayType {
        let holidays = [
            nth(2, 1, year - 1, 10), day(year - 1, 11, 11), nth(4, 4, year - 1, 11),
            nth(4, 4, year - 1, 11).advanced(by: 1), nth(3, 1, year, 1),
            day(year, 6, 19),
        ]
        if holidays.contains(date) || isMemorialDay(date) { return .holiday }
        if date == nth(1, 1, year - 1, 11).advanced(by: 1) { return .teacherOnly }
        if date == nth(4, 4, year - 1, 11).advanced(by: -1) { return .lateArrivalEarlyDismissal }
        if date == nth(2, 2, year, 2) { return .weather }
        if date >= day(year - 1, 12, 24), date <= day(year, 1, 1) { return .nonInstructional }
        for vacation in [nth(3, 1, year, 2), nth(3, 1, year, 4)] {
            if date >= vacation, date < vacation.advanced(by: 5) { return .nonInstructional }
        }
        return .instructional
    }

    private static func isMemorialDay(_ date: SchoolDate) -> Bool {
        date.weekday == 1 && date.civil.month == 5 && date.civil.day > 24
    }
}
