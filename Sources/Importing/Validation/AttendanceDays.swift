import Records

/// Which days of the year each student has an attendance row for, one bit a day.
///
/// 17 million rows of 100,000 students take about five megabytes, where a set of keys would take hundreds.
struct AttendanceDays {
    private let firstDay: Int32
    private var schools: [Int32] = []
    private var bits: [UInt64] = []

    private static let words = 7
    private static let days = Int32(words * 64)

    init(_ year: SchoolYear) {
        firstDay = year.firstDay.dayNumber - 31
    }

    /// Adds a day; false where it was there already, nil where the key does not fit and must be kept elsewhere.
    ///
    /// A key does not fit where the day is far from the year, or the student has rows for a second school.
    mutating func insert(student: Int, school: Int, day: Int32) -> Bool? {
        let offset = Int64(day) - Int64(firstDay)
        guard offset >= 0, offset < Int64(Self.days) else { return nil }
        if student >= schools.count {
            let missing = max(student + 1, schools.count * 2) - schools.count
            schools += [Int32](repeating: -1, count: missing)
            bits += [UInt64](repeating: 0, count: missing * Self.words)
        }
        if schools[student] < 0 { schools[student] = Int32(truncatingIfNeeded: school) }
        guard Int(schools[student]) == school else { return nil }
        let word = student * Self.words + Int(offset) / 64
        let bit = UInt64(1) << UInt64(offset % 64)
        defer { bits[word] |= bit }
        return bits[word] & bit == 0
    }
}
