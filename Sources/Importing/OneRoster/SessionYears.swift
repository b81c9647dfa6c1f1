import Records

/// The school years that sessions are of: what they say, their dates where they say nothing.
///
/// OneRoster's `schoolYear` is the year in which the school year ends, and many systems write the one in which it begins. Where all
/// sessions of a bundle lie in the school year after the one that they name, they do, and the dates are believed.
struct SessionYears: Sendable {
    /// Whether the bundle writes the year in which the school year begins.
    private(set) var areBeginnings = false

    /// Looks at the sessions of a bundle.
    init(_ reading: BundleReading?) throws(ImportError) {
        guard let reading else { return }
        var (named, later) = (0, 0)
        try reading.table.forEachRow { row throws(ImportError) in
            guard let told = Self.told(row, reading), let first = reading.date(row, "startDate"),
                let last = reading.date(row, "endDate")
            else { return }
            let year = SchoolYear(endingIn: told)
            if first <= year.lastDay, last >= year.firstDay { named += 1 }
            // Summer school of a year may lie behind its end, but not beyond September.
            let autumn = year.lastDay.advanced(by: 100)
            let next = SchoolYear(endingIn: told + 1)
            if first > year.lastDay, first <= next.lastDay, last > autumn { later += 1 }
        }
        areBeginnings = named == 0 && later > 0
    }

    /// The calendar year in which a session's school year ends; nil where nothing tells it.
    func year(_ row: BundleRow, _ reading: BundleReading) -> Int? {
        guard let told = Self.told(row, reading) else {
            return reading.date(row, "startDate").map { SchoolYear(containing: $0).endingIn }
        }
        return areBeginnings ? told + 1 : told
    }

    private static func told(_ row: BundleRow, _ reading: BundleReading) -> Int? {
        reading.value(row, "schoolYear").flatMap { Int($0) }.flatMap { year in
            (1950...2100).contains(year) ? year : nil
        }
    }
}
