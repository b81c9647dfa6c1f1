import Records

/// How dates with slashes are meant; those of the standard need no such choice.
public enum DateOrder: String, Sendable, CaseIterable {
    /// Only where one number is too large for a month is the order clear.
    case unknown
    /// `1/05/2023` is 5 January.
    case monthFirst = "month-first"
    /// `1/05/2023` is 1 May.
    case dayFirst = "day-first"

    /// The day that a text means, or nil where that cannot be told.
    ///
    /// A time behind the day is passed over.
    func date(_ text: String) -> SchoolDate? {
        let day = text.prefix { !"T ".contains($0) }
        if let date = SchoolDate(day) { return date }
        let parts = day.split(separator: "/", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        if parts[0].count == 4 {
            return SchoolDate(year: numbers[0], month: numbers[1], day: numbers[2])
        }
        guard parts[2].count == 4 else { return nil }
        let monthFirst = SchoolDate(year: numbers[2], month: numbers[0], day: numbers[1])
        let dayFirst = SchoolDate(year: numbers[2], month: numbers[1], day: numbers[0])
        switch self {
        case .monthFirst: return monthFirst
        case .dayFirst: return dayFirst
        case .unknown:
            return monthFirst == dayFirst || dayFirst == nil
                ? monthFirst : monthFirst == nil ? dayFirst : nil
        }
    }
}
