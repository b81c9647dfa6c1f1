import Records

/// Months by their bytes `YYYY-MM-`, so that a day is two more digits: the few months of a column of days.
struct MonthTable: Sendable {
    /// A month.
    struct Month: Sendable {
        /// `YYYY-MM-` as a word; 0 for none.
        let prefix: UInt64
        /// The number of the day before its first.
        let eve: Int64
        /// Its days; 0 for none.
        let length: Int

        /// No month.
        static let none = Month(prefix: 0, eve: 0, length: 0)
    }

    /// A month stands where its bytes say; of two with one place the later stays.
    private var months = [Month](repeating: .none, count: 256)

    @inline(__always)
    private static func place(_ prefix: UInt64) -> Int {
        Int(truncatingIfNeeded: (prefix &* 0x9e37_79b9_7f4a_7c15) &>> 56)
    }

    /// The month with a prefix, or another one.
    @inline(__always)
    func guess(_ prefix: UInt64) -> Month {
        let months = months.span
        return unsafe months[unchecked: Self.place(prefix)]
    }

    /// Remembers the month of a day that has been read from a range of bytes.
    mutating func learn(_ day: Int64, _ bytes: [UInt8], _ range: Range<Int>) {
        var prefix: UInt64 = 0
        for (offset, at) in range.prefix(8).enumerated() {
            prefix |= UInt64(bytes[at]) << UInt64(offset * 8)
        }
        let civil = SchoolDate(dayNumber: Int32(truncatingIfNeeded: day)).civil
        months[Self.place(prefix)] = Month(
            prefix: prefix,
            eve: day - Int64(civil.day),
            length: SchoolDate.length(ofMonth: civil.month, year: civil.year)
        )
    }
}
