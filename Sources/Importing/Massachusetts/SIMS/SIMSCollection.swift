/// One of the three times a year at which SIMS is collected.
public enum SIMSCollection: String, Sendable, CaseIterable, Comparable {
    /// Students enrolled on 1 October.
    case october
    /// Students enrolled on 1 March.
    case march
    /// The end of the school year.
    case endOfYear = "end-of-year"

    /// The name of its day among the codes.
    var dayName: String { self == .endOfYear ? "end_of_year" : rawValue }

    /// The collection by whose time students can have been in membership for so many days.
    ///
    /// There are about 20 school days before October's, 110 before March's and 180 before the end.
    init(longestMembership days: Int) {
        self = days <= 60 ? .october : days <= 145 ? .march : .endOfYear
    }

    /// The earlier collection is the smaller one.
    public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
