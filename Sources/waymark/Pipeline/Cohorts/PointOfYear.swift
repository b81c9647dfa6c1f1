import ArgumentParser
import Records

/// A day of any school year, such as 6 March: the point at which past students are looked at.
struct PointOfYear: Hashable {
    let month: Int
    let day: Int

    /// The last point before tests of the spring and final marks begin to tell the outcome itself.
    static let last = PointOfYear(month: 3, day: 31)

    /// The point of a day, or the last one where that is later in its school year.
    init(of date: SchoolDate) {
        let civil = date.civil
        let point = PointOfYear(month: civil.month, day: civil.day)
        self = point.order <= Self.last.order ? point : Self.last
    }

    init(month: Int, day: Int) {
        (self.month, self.day) = (month, day)
    }

    /// Months since August.
    private var order: Int { (month + 4) % 12 * 100 + day }

    /// Whether what became of students may be known by then already.
    var isTooLate: Bool { order > Self.last.order }

    /// The day in a school year; 29 February becomes the 28th where there is none.
    func date(in year: SchoolYear) -> SchoolDate? {
        let calendar = month >= 8 ? year.endingIn - 1 : year.endingIn
        let day = String(day).count < 2 ? "0\(day)" : String(day)
        let month = String(month).count < 2 ? "0\(month)" : String(month)
        return SchoolDate("\(calendar)-\(month)-\(day)")
            ?? (self.day == 29 ? SchoolDate("\(calendar)-\(month)-28") : nil)
    }

    /// The point in words, such as `6 March of each school year`.
    var words: String { "\(day) \(Self.months[month - 1]) of each school year" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

extension PointOfYear: ExpressibleByArgument {
    init?(argument: String) {
        let parts = argument.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]),
            SchoolDate("2024-\(argument)") != nil
        else { return nil }
        self.init(month: parts[0], day: parts[1])
    }
}
