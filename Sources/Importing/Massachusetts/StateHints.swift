import Records

/// School years that files may be of.
enum StateYears {
    static let possible = 1990...2100

    /// The year that a cell tells, or nil where it is none.
    static func year(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.flatMap { possible.contains($0) ? $0 : nil }
    }
}

/// What files tell of their district and school year.
struct StateHints {
    private(set) var schoolYear: SchoolYear?
    private(set) var district: String?

    /// Districts that stand for schools out of state and for the Department of Youth Services.
    private static let nobodys: Set<String> = ["0950", "0920"]

    init(_ files: [StateFile]) throws(ImportError) {
        schoolYear = files.firstResult { Self.year(ofHeader: $0.header) }
        // Results of last year's tests may come along with this year's students, whose year it is then.
        let students = files.filter { $0.form == .sims }
        schoolYear = schoolYear ?? students.firstResult { FileNameHints($0.name).schoolYear }
        var counts: [String: Int] = [:]
        for file in files {
            let looked = try look(file, &counts)
            schoolYear = schoolYear ?? looked
        }
        schoolYear = schoolYear ?? files.firstResult { FileNameHints($0.name).schoolYear }
        // Of equal counts the lower code is taken, so that the answer does not depend on the order of a dictionary.
        district = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The school year of a property such as `SCHOOLYEAR=2026`.
    private static func year(ofHeader header: DOEHeader) -> SchoolYear? {
        for (name, value) in header.properties where name.contains("YEAR") {
            if let year = FileNameHints(value).schoolYear { return year }
        }
        return nil
    }

    /// Counts the districts of a file's schools; the year where rows tell one.
    private func look(
        _ file: StateFile,
        _ counts: inout [String: Int]
    ) throws(ImportError) -> SchoolYear? {
        var year: SchoolYear?
        _ = try file.forEachRow { record in
            if let code = record.organization {
                let prefix = String(code.prefix(4))
                if code.utf8.count >= 4, !Self.nobodys.contains(prefix) {
                    counts[prefix, default: 0] += 1
                }
            }
            if year == nil { year = record.schoolYear }
        }
        return year
    }
}

extension StateRecord {
    /// The organization that a row belongs to.
    fileprivate var organization: String? {
        switch file.form {
        case .sims: self["DOE015"]
        case .scs: self["SCS03"]
        case .ssdr: self["SCHCODE"]
        case .mcas, .access: self["SPRPDIS"] ?? self["SPRPSCH"] ?? self["DISTRICTNUMBER"]
        }
    }

    /// The school year that a row tells.
    fileprivate var schoolYear: SchoolYear? {
        switch file.form {
        case .sims, .scs: nil
        case .ssdr: self["OFFDATE"].flatMap(StateDate.date).map(SchoolYear.init(containing:))
        case .mcas, .access:
            self["ADMINYEAR"].flatMap { Int($0) }
                .flatMap { StateYears.possible.contains($0) ? SchoolYear(endingIn: $0) : nil }
        }
    }
}
