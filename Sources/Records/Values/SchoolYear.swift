/// A school year, named by the calendar year it ends in: 2026 is 2025-26.
public struct SchoolYear: Hashable, Comparable, Sendable {
    /// The calendar year in which the school year ends.
    public var endingIn: Int

    /// The school year that ends in the given calendar year.
    public init(endingIn year: Int) {
        self.endingIn = year
    }

    /// The school year that a day belongs to; years turn on 1 July.
    public init(containing date: SchoolDate) {
        let (year, month, _) = date.civil
        self.endingIn = month >= 7 ? year + 1 : year
    }

    /// 1 July of the year before: the first day that belongs to this school year.
    public var firstDay: SchoolDate { Self.day(year: endingIn - 1, month: 7, day: 1) }

    /// 30 June: the last day that belongs to this school year.
    public var lastDay: SchoolDate { Self.day(year: endingIn, month: 6, day: 30) }

    /// The day on which a student's age is taken for over-age: 1 September of the school year.
    public var ageDay: SchoolDate { Self.day(year: endingIn - 1, month: 9, day: 1) }

    /// The school year before this one.
    public var previous: SchoolYear { SchoolYear(endingIn: endingIn - 1) }

    /// The earlier school year is the smaller one.
    public static func < (left: Self, right: Self) -> Bool { left.endingIn < right.endingIn }

    private static func day(year: Int, month: Int, day: Int) -> SchoolDate {
        SchoolDate(year: year, month: month, day: day) ?? SchoolDate(dayNumber: 0)
    }
}

extension SchoolYear: CustomStringConvertible {
    /// The year as schools write it, such as `2025-26`.
    public var description: String {
        let short = ((endingIn % 100) + 100) % 100
        return "\(endingIn - 1)-\(short < 10 ? "0" : "")\(short)"
    }
}
