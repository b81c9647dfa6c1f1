import Records

/// Which days each student is expected at which school: a row for each student and, past those, one for each further school of a
/// student, all as places of a ``DayTable``.
struct StayTable: Sendable {
    /// A student at a school.
    struct Row: Sendable {
        /// The school; −1 where the student has none.
        var school: Int32 = -1
        /// The student's next row, or −1.
        var next: Int32 = -1
        /// Where the bits of the calendar's school days begin, in words.
        var calendar: Int32 = 0
        /// The first and the last place.
        var first: Int16 = 0
        var last: Int16 = -1
    }

    /// The days on which any row is plain.
    let table: DayTable
    /// The rows; the n-th is the n-th student's first.
    let rows: HotArray<Row>
    /// The student of each row.
    let students: Int
    /// 64-bit words for a bit for each place.
    let words: Int
    /// The students that the rows past the first ones belong to.
    let owners: [Int32]
    private let schoolDays: HotArray<UInt64>

    /// The stays and calendars that rows are judged by, turned into places.
    init(_ validator: Validator) {
        var calendars = ExpectedDays(validator)
        for (pair, stays) in validator.students.stays {
            for stay in stays {
                _ = calendars.number(of: Int32(truncatingIfNeeded: pair), stay.calendar)
            }
        }
        let table = DayTable(calendars.union)
        let words = max(1, (table.days.count + 63) / 64)
        var making = StayRows(
            students: validator.references.count(.students),
            table: table,
            schoolDays: calendars.bits(table, words: words),
            words: words
        )
        var further: [UInt64] = []
        for (pair, stays) in validator.students.stays {
            let rest = making.addFirst(pair, stays.map { making.row($0, pair, &calendars) })
            if let rest { further.append(rest) }
        }
        // In an order of their own, for a dictionary has none that would be the same twice.
        for pair in further.sorted() {
            let stays = validator.students.stays[pair] ?? []
            making.addFurther(pair, stays.map { making.row($0, pair, &calendars) })
        }
        (self.table, self.words, owners) = (table, words, making.owners)
        students = making.students
        rows = HotArray(making.rows, past: Row())
        schoolDays = HotArray(making.schoolDays, past: 0)
    }

    /// Finds rows while this table is kept.
    var finder: StayFinder {
        unsafe StayFinder(rows: rows.base, schoolDays: schoolDays.base, words: words)
    }
}

/// The pointers of a ``StayTable``.
@unsafe struct StayFinder {
    let rows: UnsafePointer<StayTable.Row>
    let schoolDays: UnsafePointer<UInt64>
    let words: Int

    /// Whether the student of a row is expected at its school on a day.
    @inline(__always)
    func expects(_ row: Int, _ place: Int) -> Bool {
        let stay = unsafe rows[row]
        let word = unsafe schoolDays[Int(stay.calendar) &+ place &>> 6]
        return Int(stay.first) <= place && place <= Int(stay.last)
            && word &>> UInt64(place & 63) & 1 != 0
    }

    /// The bits of 64 places on which the student of a row is expected at its school.
    func expected(_ row: Int, word: Int) -> UInt64 {
        let stay = unsafe rows[row]
        return unsafe schoolDays[Int(stay.calendar) &+ word]
            & StayRows.bits(stay.first, stay.last, word: word)
    }

    /// The row of a student at a school, or −1.
    @inline(__always)
    func row(_ student: Int, at school: Int32) -> Int {
        var row = student
        while unsafe rows[row].school != school {
            row = unsafe Int(rows[row].next)
            if row < 0 { return -1 }
        }
        return row
    }
}

/// The rows of a ``StayTable`` while they are made.
private struct StayRows {
    let students: Int
    private(set) var rows: [StayTable.Row]
    private(set) var owners: [Int32] = []
    private(set) var schoolDays: [UInt64]
    private let table: DayTable
    private let words: Int

    init(students: Int, table: DayTable, schoolDays: [UInt64], words: Int) {
        (self.students, self.table, self.words) = (students, table, words)
        self.schoolDays = schoolDays
        rows = Array(repeating: StayTable.Row(), count: students)
    }

    /// The bits of a word's places from one place through another.
    static func bits(_ first: Int16, _ last: Int16, word: Int) -> UInt64 {
        let low = max(0, Int(first) - word * 64)
        let high = min(63, Int(last) - word * 64)
        guard low <= high else { return 0 }
        return (UInt64.max << UInt64(low)) & (UInt64.max >> UInt64(63 - high))
    }

    /// A stay by itself.
    func row(
        _ stay: StudentFacts.Stay,
        _ pair: UInt64,
        _ calendars: inout ExpectedDays
    ) -> StayTable.Row {
        let school = Int32(truncatingIfNeeded: pair)
        let calendar = calendars.number(of: school, stay.calendar)
        return StayTable.Row(
            school: school,
            calendar: Int32(truncatingIfNeeded: calendar * words),
            first: Int16(clamping: table.firstPlace(from: stay.entry)),
            last: Int16(clamping: table.lastPlace(through: stay.exit))
        )
    }

    /// Puts a student's stays at a school into the student's first row, unless a school with a lower number is to have it; hands
    /// back the student and school that are left over.
    mutating func addFirst(_ pair: UInt64, _ stays: [StayTable.Row]) -> UInt64? {
        let student = Int(Int32(truncatingIfNeeded: pair >> 32))
        guard student >= 0, student < students, let stay = merged(stays), stay.school >= 0
        else { return nil }
        let held = rows[student]
        if held.school >= 0, held.school < stay.school { return pair }
        rows[student] = stay
        guard held.school >= 0 else { return nil }
        return UInt64(student) << 32 | UInt64(UInt32(bitPattern: held.school))
    }

    /// Adds a student's stays at a further school.
    mutating func addFurther(_ pair: UInt64, _ stays: [StayTable.Row]) {
        guard var stay = merged(stays) else { return }
        let student = Int(pair >> 32)
        stay.next = rows[student].next
        rows[student].next = Int32(truncatingIfNeeded: rows.count)
        rows.append(stay)
        owners.append(Int32(truncatingIfNeeded: student))
    }

    /// Several stays at a school as one, with a calendar of its own: the first stay that covers a day decides.
    private mutating func merged(_ stays: [StayTable.Row]) -> StayTable.Row? {
        guard var all = stays.first, stays.count > 1 else { return stays.first }
        all.calendar = Int32(truncatingIfNeeded: schoolDays.count)
        (all.first, all.last) = (0, Int16(clamping: table.days.count - 1))
        for word in 0..<words {
            var (days, covered) = (UInt64(0), UInt64(0))
            for stay in stays {
                let own = Self.bits(stay.first, stay.last, word: word)
                days |= schoolDays[Int(stay.calendar) + word] & own & ~covered
                covered |= own
            }
            schoolDays.append(days)
        }
        return all
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
    private let years: ClosedRange<Int32>
    private let year: [Int32]
    private let recorded: [Int32: Int32]
    private var numbers: [SchoolYearFacts.CalendarKey: Int] = [:]
    /// The calendar last asked for, by school; nearly every school has one only.
    private var latest: [(code: String, number: Int)?] = []
    private var days: [[Int32]] = []

    init(_ validator: Validator) {
        self.validator = validator
        years = validator.believedDays
        year = Array(years)
        recorded = validator.recordedThrough
        latest = Array(repeating: nil, count: validator.references.count(.organizations))
    }

    /// The number of a school's calendar.
    mutating func number(of school: Int32, _ code: String) -> Int {
        let isKnown = school >= 0 && Int(school) < latest.count
        if isKnown, let last = latest[Int(school)], last.code == code { return last.number }
        let number = add(SchoolYearFacts.CalendarKey(school: school, code: code))
        if isKnown { latest[Int(school)] = (code, number) }
        return number
    }

    private mutating func add(_ key: SchoolYearFacts.CalendarKey) -> Int {
        if let number = numbers[key] { return number }
        let school = validator.schools.schoolDays[key]
        let last = recorded[key.school] ?? .max
        days.append(year.filter { $0 <= last && school?.contains($0) ?? true })
        numbers[key] = days.count - 1
        return days.count - 1
    }

    /// The days of all calendars, and so the axis that a sink is likely to have as well.
    var union: [Int32] {
        let known = validator.schools.schoolDays.values
        return known.reduce(into: Set(days.joined())) { $0.formUnion($1.filter(years.contains)) }
            .sorted()
    }

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
