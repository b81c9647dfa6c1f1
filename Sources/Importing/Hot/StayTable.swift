import Records

/// Which days each student is expected at which school, as places of a ``DayTable``.
struct StayTable: Sendable {
    /// A student's stay at a school.
    struct Stay: Sendable {
        let school: Int32
        /// The first and the last place.
        let first: Int16
        let last: Int16
        /// Where the bits of its school days begin.
        let calendar: Int32
    }

    /// The days on which any row is plain.
    let table: DayTable
    private let starts: [Int32]
    private let stays: [Stay]
    private let schoolDays: [UInt64]

    /// The stays and calendars that rows are judged by, turned into places.
    init(_ validator: Validator) {
        var calendars = ExpectedDays(validator)
        var owned: [(student: Int32, school: Int32, stay: StudentFacts.Stay, calendar: Int)] = []
        for (pair, stays) in validator.students.stays {
            let student = Int32(truncatingIfNeeded: pair >> 32)
            let school = Int32(truncatingIfNeeded: pair)
            guard student >= 0, school >= 0 else { continue }
            for stay in stays {
                let calendar = calendars.number(of: school, stay.calendar)
                owned.append((student, school, stay, calendar))
            }
        }
        let table = DayTable(calendars.union)
        let words = Self.words(table)
        var starts = [Int32](repeating: 0, count: validator.references.count(.students) + 1)
        for row in owned { starts[Int(row.student) + 1] += 1 }
        for student in 1..<max(1, starts.count) { starts[student] += starts[student - 1] }
        var next = starts
        let empty = Stay(school: -1, first: 0, last: -1, calendar: 0)
        var stays = [Stay](repeating: empty, count: owned.count)
        for row in owned {
            stays[Int(next[Int(row.student)])] = Stay(
                school: row.school,
                first: Int16(clamping: table.firstPlace(from: row.stay.entry)),
                last: Int16(clamping: table.lastPlace(through: row.stay.exit)),
                calendar: Int32(truncatingIfNeeded: row.calendar * words)
            )
            next[Int(row.student)] += 1
        }
        (self.table, self.starts, self.stays) = (table, starts, stays)
        schoolDays = calendars.bits(table, words: words)
    }

    /// 64-bit words for one bit a place.
    static func words(_ table: DayTable) -> Int { (table.days.count + 63) / 64 }

    /// Whether a student is expected at a school on a day, by the first stay that covers it.
    @inline(__always)
    func expects(_ student: Int32, at school: Int32, on place: Int) -> Bool {
        var index = Int(starts[Int(student)])
        let end = Int(starts[Int(student) &+ 1])
        while index < end {
            let stay = stays[index]
            if stay.school == school, Int(stay.first) <= place, place <= Int(stay.last) {
                let word = schoolDays[Int(stay.calendar) &+ place &>> 6]
                return word &>> UInt64(place & 63) & 1 != 0
            }
            index &+= 1
        }
        return false
    }
}

extension DayTable {
    /// The place of the last day that is not later; −1 where there is none.
    fileprivate func lastPlace(through day: Int32) -> Int {
        day == .max ? days.count - 1 : firstPlace(from: day + 1) - 1
    }
}

/// The days on which a row of a school's calendar is plain: within the year, a school day, and not after the last recorded one.
private struct ExpectedDays {
    private let validator: Validator
    private let year: [Int32]
    private let recorded: [Int32: Int32]
    private var numbers: [SchoolYearFacts.CalendarKey: Int] = [:]
    private var days: [[Int32]] = []

    init(_ validator: Validator) {
        self.validator = validator
        year = Array(validator.believedDays)
        recorded = validator.recordedThrough
    }

    /// The number of a school's calendar.
    mutating func number(of school: Int32, _ code: String) -> Int {
        let key = SchoolYearFacts.CalendarKey(school: school, code: code)
        if let number = numbers[key] { return number }
        let school = validator.schools.schoolDays[key]
        let last = recorded[key.school] ?? .max
        days.append(year.filter { $0 <= last && school?.contains($0) ?? true })
        numbers[key] = days.count - 1
        return days.count - 1
    }

    var union: [Int32] { Set(days.joined()).sorted() }

    func bits(_ table: DayTable, words: Int) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: days.count * words)
        for (calendar, days) in days.enumerated() {
            for place in days.compactMap(table.place(of:)) {
                bits[calendar * words + place / 64] |= 1 << UInt64(place % 64)
            }
        }
        return bits
    }
}
