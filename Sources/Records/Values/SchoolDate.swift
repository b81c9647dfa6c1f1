/// A calendar day without a time or a zone, as the days since 1 January 1970.
///
/// School records name days, never instants, so no time zone can shift one. The arithmetic is the proleptic Gregorian
/// calendar.
public struct SchoolDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int32

    /// The day with the given number of days since 1970-01-01.
    public init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day of a civil date, or nil where there is no such day (30 February, month 13).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// The day written as `YYYY-MM-DD`, or nil where the text is anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        self.init(isoBytes: bytes.span)
    }

    /// The day written as the ten ASCII bytes `YYYY-MM-DD`, or nil where they are anything else.
    public init?(isoBytes bytes: Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        var parts = (year: 0, month: 0, day: 0)
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = Int(bytes[index]) - 48
            guard digit >= 0, digit <= 9 else { return nil }
            if index < 4 {
                parts.year = parts.year * 10 + digit
            } else if index < 7 {
                parts.month = parts.month * 10 + digit
            } else {
                parts.day = parts.day * 10 + digit
            }
        }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// The earlier day is the smaller one.
    public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

    /// The day a number of days later, or earlier where negative.
    public func advanced(by days: Int) -> Self {
        SchoolDate(dayNumber: dayNumber &+ Int32(truncatingIfNeeded: days))
    }

    /// The days from this day to another one; negative where it is earlier.
    public func distance(to other: Self) -> Int { Int(other.dayNumber) - Int(dayNumber) }
}

extension SchoolDate {
    /// Year, month (1–12) and day (1–31).
    public var civil: (year: Int, month: Int, day: Int) {
        // Days are counted from 0000-03-01 so that the leap day is the last of its year.
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        let remainder = (Int(dayNumber) + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// The number of days in a month.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }
}

extension SchoolDate: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// The day as people read it on a screen, such as `14 Nov 2025`.
    public var spoken: String {
        let (year, month, day) = civil
        return "\(day) \(Self.monthNames[month - 1]) \(year)"
    }

    /// The day without its year, such as `14 Nov`.
    public var spokenShort: String {
        let (_, month, day) = civil
        return "\(day) \(Self.monthNames[month - 1])"
    }

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
