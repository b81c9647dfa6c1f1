internal import Records

/// Collects the school days of each school's calendars.
struct CalendarBuilder: Sendable {
    private var codes = TextIndex()
    private var numbers: [UInt64: Int32] = [:]
    private var rows: [(calendar: Int32, day: Int32)] = []

    mutating func fold(_ batch: RecordBatch, schools: [Int32]) {
        let calendars = numbers(schools, codes: batch.text(CalendarDays.calendarCode))
        let days = batch.numbers(CalendarDays.date)
        let isSchoolDay = batch.numbers(CalendarDays.isSchoolDay)
        for row in calendars.indices where calendars[row] >= 0 && days.isKnown[row] {
            guard isSchoolDay.isKnown[row], isSchoolDay.values[row] != 0 else { continue }
            rows.append((calendars[row], days.values[row].clamped))
        }
    }

    /// The numbers of schools' calendars; a row without a code means `main`.
    mutating func numbers(_ schools: [Int32], codes column: TextColumn) -> [Int32] {
        let found = codes.insert(column)
        let main = Int32(truncatingIfNeeded: codes.insert("main"))
        return schools.indices.map { row in
            guard schools[row] >= 0 else { return -1 }
            let code = found[row] >= 0 ? found[row] : main
            let key = UInt64(schools[row]) << 32 | UInt64(code)
            if let number = numbers[key] { return number }
            let number = Int32(truncatingIfNeeded: numbers.count)
            numbers[key] = number
            return number
        }
    }

    /// The axis of all school days, and which of them each calendar has.
    func facts() -> CalendarFacts {
        var facts = CalendarFacts()
        facts.days = Set(rows.map(\.day)).sorted().map { SchoolDate(dayNumber: $0) }
        let empty = [Bool](repeating: false, count: facts.days.count)
        facts.isSchoolDay = Array(repeating: empty, count: numbers.count)
        let places = facts.placesByDay()
        guard let first = facts.days.first?.dayNumber else { return facts }
        for (calendar, day) in rows {
            facts.isSchoolDay[Int(calendar)][Int(places[Int(day - first)])] = true
        }
        return facts
    }
}
