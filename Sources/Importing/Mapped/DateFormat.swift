import Records

/// How a source writes days; a time after the day is passed over.
enum DateFormat: String, Sendable, CaseIterable {
    case iso = "yyyy-MM-dd"
    case monthFirst = "M/d/yyyy"
    case monthFirstShortYear = "M/d/yy"
    case dayFirst = "d/M/yyyy"
    case dayFirstShortYear = "d/M/yy"
    case compact = "yyyyMMdd"
    case compactMonthFirst = "MMddyy"
    /// Found from the whole column: any of the formats above but `MMddyy`.
    case auto

    /// A day as the source writes it, or nil where it is written otherwise or does not exist.
    ///
    /// - Parameters:
    ///   - text: the cell.
    ///   - latest: the last calendar year that a year of two digits can mean.
    /// - Returns: the day.
    func date(_ text: String, latest: Int) -> SchoolDate? {
        let day = text.prefix { $0 != " " && $0 != "T" }
        switch self {
        case .iso: return SchoolDate(day)
        case .compact, .compactMonthFirst: return compactDate(Array(day.utf8), latest)
        case .monthFirst, .monthFirstShortYear: return slashed(day, monthAt: 0, latest)
        case .dayFirst, .dayFirstShortYear: return slashed(day, monthAt: 1, latest)
        case .auto: return nil
        }
    }

    /// Numbers of a day that is written with slashes, dashes or points.
    static func parts(_ day: Substring) -> [Int]? {
        let pieces = day.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard pieces.count == 3 else { return nil }
        let numbers = pieces.compactMap { piece in
            piece.utf8.count <= 4 && piece.utf8.allSatisfy { (48...57).contains($0) }
                ? Int(piece) : nil
        }
        return numbers.count == 3 ? numbers : nil
    }

    private func slashed(_ day: Substring, monthAt: Int, _ latest: Int) -> SchoolDate? {
        guard let numbers = Self.parts(day) else { return nil }
        let isShort = self == .monthFirstShortYear || self == .dayFirstShortYear
        guard isShort ? numbers[2] < 100 : numbers[2] >= 1000 else { return nil }
        let year = isShort ? Self.fullYear(numbers[2], latest) : numbers[2]
        return SchoolDate(year: year, month: numbers[monthAt], day: numbers[1 - monthAt])
    }

    private func compactDate(_ bytes: [UInt8], _ latest: Int) -> SchoolDate? {
        guard bytes.count == (self == .compact ? 8 : 6),
            bytes.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        if self == .compact {
            return SchoolDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        }
        let year = Self.fullYear(number(4..<6), latest)
        return SchoolDate(year: year, month: number(0..<2), day: number(2..<4))
    }

    /// The latest year that ends in two digits and is not after the pivot.
    private static func fullYear(_ short: Int, _ latest: Int) -> Int {
        let year = latest - latest % 100 + short
        return year > latest ? year - 100 : year
    }
}

/// Finds out how a column writes its days, from all of its cells.
struct DateSurvey {
    private var isISO = false
    private var isCompact = false
    private var isShort = false
    private var sawMonthFirst = false
    private var sawDayFirst = false
    private var sawSlashes = false

    /// Looks at one cell.
    mutating func look(_ text: String) {
        let day = text.prefix { $0 != " " && $0 != "T" }
        if SchoolDate(day) != nil {
            isISO = true
        } else if let numbers = DateFormat.parts(day) {
            sawSlashes = true
            isShort = isShort || numbers[2] < 100
            if numbers[0] > 12 { sawDayFirst = true }
            if numbers[1] > 12 { sawMonthFirst = true }
        } else if day.utf8.count == 8 {
            isCompact = true
        }
    }

    /// Whether day and month could not be told apart.
    var isAmbiguous: Bool { sawSlashes && sawDayFirst == sawMonthFirst }

    /// The format of the column; where nothing decides, the month comes first.
    var format: DateFormat {
        guard sawSlashes else { return isCompact && !isISO ? .compact : .iso }
        if sawDayFirst, !sawMonthFirst { return isShort ? .dayFirstShortYear : .dayFirst }
        return isShort ? .monthFirstShortYear : .monthFirst
    }
}
