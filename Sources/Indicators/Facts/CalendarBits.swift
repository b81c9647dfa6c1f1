internal import Records

/// The school days of calendars as bits, one for each place of the axis, and places by day without searching.
struct CalendarBits: Sendable {
    /// 64-bit words of a calendar.
    let words: Int
    /// The number of places of the axis.
    let places: Int
    private let firstDay: Int32
    /// For each day from the first of the axis to the last, the number of places up to and including it.
    private let through: [Int16]
    private let bits: [UInt64]

    init(_ calendar: CalendarFacts) {
        let words = max(1, (calendar.days.count + 63) / 64)
        var bits = [UInt64](repeating: 0, count: calendar.count * words)
        for (number, days) in calendar.isSchoolDay.enumerated() {
            for place in days.indices where days[place] {
                bits[number * words + place / 64] |= 1 << UInt64(place % 64)
            }
        }
        var count: Int16 = 0
        through = calendar.placesByDay().map { place in
            if place >= 0 { count = place + 1 }
            return count
        }
        firstDay = calendar.days.first?.dayNumber ?? 0
        (self.words, self.bits, places) = (words, bits, calendar.days.count)
    }

    /// The number of axis days up to and including a day.
    @inline(__always)
    func placesThrough(_ day: Int32) -> Int {
        let offset = Int(day) - Int(firstDay)
        if offset < 0 { return 0 }
        return offset < through.count ? Int(through[offset]) : places
    }

    /// The place of a day, or −1 where no school has school.
    @inline(__always)
    func place(of day: Int32) -> Int {
        let place = placesThrough(day)
        return place > placesThrough(day &- 1) ? place - 1 : -1
    }

    /// Whether a calendar has school on the day of a place.
    @inline(__always)
    func hasSchool(_ calendar: Int32, _ place: Int) -> Bool {
        bits[Int(calendar) * words + place >> 6] >> UInt64(place & 63) & 1 != 0
    }

    /// The school days of a calendar among 64 places, those from one place up to another.
    @inline(__always)
    func schoolDays(_ calendar: Int32, word: Int, from low: Int, upTo high: Int) -> UInt64 {
        let first = max(0, low - word * 64)
        let end = min(64, high - word * 64)
        guard first < end else { return 0 }
        let span = UInt64.max << UInt64(first) & UInt64.max >> UInt64(64 - end)
        return bits[Int(calendar) * words + word] & span
    }
}
