import Records

/// Makes a student's stays from the rows of a year's collections.
///
/// A stay that the first collection shows began on the year's first day; one that a later collection shows first began on the day
/// after the collection before. A student who is at another school now left the old one on the day of the collection before; one
/// who left for a reason was there until the day before the collection that tells it. Between which days all this may really have
/// been stands beside it.
struct StayBuilder {
    private let parts: [SIMSYear.Part]
    private let codes: StateCodes
    private let firstDay: SchoolDate
    private(set) var stays: [SIMSStay] = []
    /// Collections that no longer have a student who was enrolled before, by place.
    private(set) var vanished: [Int] = []

    init(_ parts: [SIMSYear.Part], _ codes: StateCodes, firstDay: SchoolDate) {
        self.parts = parts
        self.codes = codes
        self.firstDay = firstDay
    }

    /// Takes the student's rows of one collection after the other.
    mutating func build(_ rows: [[SIMSRow]]) {
        for (index, rows) in rows.enumerated() {
            let open = stays.indices.filter { stays[$0].exit == nil }
            var shown: Set<Int> = []
            for row in rows.sorted(by: { isExit($0) && !isExit($1) }) {
                if let stay = take(row, index) { shown.insert(stay) }
            }
            for stay in open where !shown.contains(stay) && stays[stay].exit == nil {
                leave(stay, index, hasRows: !rows.isEmpty)
            }
        }
        markReturns()
    }

    /// The days between which something happened that a collection is the first to tell.
    private func between(_ index: Int) -> SIMSStay.Between {
        let from = index == 0 ? firstDay : parts[index - 1].day.next
        return SIMSStay.Between(from: from, by: max(from, parts[index].day))
    }

    private func meaning(_ row: SIMSRow) -> String {
        row["DOE012"].map { codes.meaning("DOE012", $0) ?? SIMSStatus.enrolled }
            ?? SIMSStatus.enrolled
    }

    private func isExit(_ row: SIMSRow) -> Bool {
        let meaning = meaning(row)
        return meaning != SIMSStatus.enrolled && meaning != SIMSStatus.servicesOnly
    }

    private mutating func take(_ row: SIMSRow, _ index: Int) -> Int? {
        guard let school = row.school else { return nil }
        let known = stays.indices.last {
            // A later collection may tell once more of a student who has left.
            stays[$0].school == school && (stays[$0].exit == nil || isExit(row))
        }
        if let known, stays[known].exit != nil { return known }
        let stay = known ?? begin(row, school, index)
        stays[stay].grade = codes.meaningOrCode("DOE016", row["DOE016"])
        stays[stay].status = row["DOE012"]
        stays[stay].line = row.line
        if isExit(row) { end(stay, row, index) }
        // A code that nobody knows may be an exit: it is kept where an unmapped exit is looked for.
        if let code = row["DOE012"], !codes.knows("DOE012", code) { stays[stay].exitType = code }
        return stay
    }

    private mutating func begin(_ row: SIMSRow, _ school: String, _ index: Int) -> Int {
        let entered = between(index)
        stays.append(
            SIMSStay(
                school: school,
                isPrimary: meaning(row) != SIMSStatus.servicesOnly,
                entry: entered.from,
                entered: entered,
                line: row.line
            )
        )
        return stays.count - 1
    }

    /// The student left, and the row says why.
    private mutating func end(_ stay: Int, _ row: SIMSRow, _ index: Int) {
        let left = between(index)
        let isYearEnd = parts[index].collection == .endOfYear
        // Who left over the summer has no day in membership and is shown for the year's first day only.
        let neverCame = index == 0 && (row.days("DOE018") ?? "0") == "0"
        let last = neverCame ? firstDay : isYearEnd ? left.by : left.by.previous
        stays[stay].exit = max(stays[stay].entry, last)
        stays[stay].left = left
        stays[stay].exitType = codes.meaningOrCode("DOE012", row["DOE012"])
    }

    /// The student is no longer where the collection before had shown the student.
    private mutating func leave(_ stay: Int, _ index: Int, hasRows: Bool) {
        let left = between(index)
        stays[stay].left = left
        stays[stay].status = nil
        stays[stay].exit = max(stays[stay].entry, hasRows ? left.from.previous : left.by.previous)
        if !hasRows { vanished.append(index) }
    }

    /// What the stays before tell of how a student came.
    private mutating func markReturns() {
        for index in stays.indices.dropFirst() {
            let earlier = stays[..<index].last { $0.exit != nil && $0.isPrimary }
            guard stays[index].isPrimary, let earlier else { continue }
            if earlier.exitType == ExitType.dropout.rawValue {
                stays[index].entryType = .returnedDropout
            } else if earlier.exitType == nil, earlier.left == stays[index].entered {
                stays[index].entryType = .transferInDistrict
            }
        }
    }
}

extension SchoolDate {
    /// The day after.
    var next: SchoolDate { SchoolDate(dayNumber: dayNumber + 1) }
    /// The day before.
    var previous: SchoolDate { SchoolDate(dayNumber: dayNumber - 1) }
}
