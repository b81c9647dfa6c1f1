import Records

/// The days that rows may have, by the bytes `YYYY-MM-DD`, each with its place among them.
struct DayTable: Sendable {
    /// The days, ascending, as day numbers.
    let days: [Int32]
    /// The first eight bytes of each month's days, by the month and whether the year is odd, as ``DayFinder/slot(_:)`` says.
    private let months: HotArray<UInt64>
    /// 64 places for each slot of a month, by the two digits of the day; −1 for a day that rows may not have.
    private let places: HotArray<Int16>

    /// The table of some days, ascending, that span less than two years; of more, the later ones are left out.
    init(_ days: [Int32]) {
        months = HotArray(repeating: 0, count: 32)
        places = HotArray(repeating: -1, count: 32 * 64)
        self.days = days
        for (place, number) in days.enumerated() where place <= Int16.max {
            let text = Array(SchoolDate(dayNumber: number).description.utf8)
            guard text.count == 10 else { continue }
            let prefix = text.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let slot = unsafe DayFinder.slot(prefix)
            guard unsafe months.base[slot] == 0 || months.base[slot] == prefix else { continue }
            let digits = Int(text[8] - 48) * 16 + Int(text[9] - 48)
            unsafe months.base[slot] = prefix
            unsafe places.base[slot * 64 + digits] = Int16(clamping: place)
        }
    }

    /// Finds days in bytes while this table is kept.
    var finder: DayFinder { unsafe DayFinder(months: months.base, places: places.base) }

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

/// The pointers of a ``DayTable``.
@unsafe struct DayFinder {
    let months: UnsafePointer<UInt64>
    let places: UnsafePointer<Int16>

    init(months: UnsafePointer<UInt64>, places: UnsafePointer<Int16>) {
        unsafe (self.months, self.places) = (months, places)
    }

    /// A number below 32 for the first eight bytes of a day; within two years no two months share one.
    @inline(__always)
    static func slot(_ prefix: UInt64) -> Int {
        let (tens, ones) = (prefix &>> 40 & 1, prefix &>> 48 & 15)
        return Int(truncatingIfNeeded: ((tens &* 10 &+ ones) & 15) | (prefix &>> 24 & 1) &<< 4)
    }

    /// The place of the day that ten bytes spell, or −1.
    @inline(__always)
    func place(_ bytes: UnsafeRawPointer) -> Int {
        let prefix = unsafe bytes.loadUnaligned(as: UInt64.self)
        let slot = unsafe Self.slot(prefix)
        let digits =
            unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self) ^ 0x3030
        guard unsafe months[slot] == prefix, digits & 0xF0FC == 0 else { return -1 }
        // The tens come first in the bytes and so stand in the lower half.
        let day = Int(truncatingIfNeeded: digits & 3) &<< 4 | Int(truncatingIfNeeded: digits &>> 8)
        return unsafe Int(places[slot &<< 6 | day])
    }
}
