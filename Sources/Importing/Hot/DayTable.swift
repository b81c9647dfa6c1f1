import Records

/// The days that rows may have, by the bytes `YYYY-MM-DD`, each with its place among them.
struct DayTable: Sendable {
    /// The days, ascending, as day numbers.
    let days: [Int32]
    /// The first eight bytes of each month's days.
    private let months: [UInt64]
    /// 32 places for each month, by the day of the month; −1 for a day that rows may not have.
    private let places: [Int16]

    /// The table of some days, ascending.
    init(_ days: [Int32]) {
        var months: [UInt64] = []
        var places: [Int16] = []
        for (place, number) in days.enumerated() {
            let text = Array(SchoolDate(dayNumber: number).description.utf8)
            let prefix = text.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if months.last != prefix {
                months.append(prefix)
                places += [Int16](repeating: -1, count: 32)
            }
            let day = Int(text[8] - 48) * 10 + Int(text[9] - 48)
            places[(months.count - 1) * 32 + day] = Int16(clamping: place)
        }
        (self.days, self.months, self.places) = (days, months, places)
    }

    /// The place of the day in a field, or −1; `month` remembers the month of the row before.
    @inline(__always)
    func place(_ bytes: RawSpan, _ field: Field, _ month: inout Int) -> Int {
        guard field.count == 10 else { return -1 }
        let prefix = field.word(0, of: bytes)
        if months[month] != prefix {
            guard let other = months.firstIndex(of: prefix) else { return -1 }
            month = other
        }
        let (tens, ones) = (field.digit(8, of: bytes), field.digit(9, of: bytes))
        guard tens <= 3, ones <= 9 else { return -1 }
        let day = tens &* 10 &+ ones
        return day < 32 ? Int(places[month &* 32 &+ day]) : -1
    }

    /// The place of a day, or nil where rows may not have it.
    func place(of day: Int32) -> Int? {
        let place = firstPlace(from: day)
        return place < days.count && days[place] == day ? place : nil
    }

    /// The place of the first day that is not earlier.
    func firstPlace(from day: Int32) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
