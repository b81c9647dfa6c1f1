/// School years as Ed-Fi writes them: `2022` in an API and `2021-2022` in interchange files.
enum EdFiYears {
    /// The calendar year in which a school year ends, or nil where the text is none.
    static func year(_ text: String?) -> Int? {
        guard let text else { return nil }
        guard text.utf8.contains(UInt8(ascii: "-")) else { return StateYears.year(text) }
        let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return StateYears.year(text) }
        guard let first = Int(parts[0]), let second = StateYears.year(parts[1]),
            StateYears.possible.contains(first), second == first + 1
        else { return nil }
        return second
    }

    /// The school year that a row says it is of, by itself or by what it points to.
    static func year(of object: JSONValue) -> Int? {
        if let year = year(object.cell("schoolYear")) { return year }
        return references.firstResult { year(object.cell($0, "schoolYear")) }
    }

    private static let references = [
        "schoolYearTypeReference", "calendarReference", "sessionReference",
        "courseOfferingReference", "sectionReference", "studentSectionAssociationReference",
    ]
}

/// What resources tell of the district and the year.
struct EdFiHints {
    private(set) var district: String?
    private(set) var districtName: String?
    private var years: [Int: Int] = [:]

    /// The resources that tell it.
    static let sources: [EdFiResource] = [
        .localEducationAgencies, .schools, .sessions, .calendarDates,
    ]

    /// Resources that come by themselves and are of one year, for exports without a calendar.
    static let sourcesOfYear: [EdFiResource] = [
        .studentSchoolAssociations, .sections, .studentSchoolAttendanceEvents,
        .studentSectionAssociations, .grades, .studentSectionAttendanceEvents,
    ]

    /// The school year of most rows.
    var year: Int? { years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key }

    mutating func look(_ object: JSONValue) {
        if let id = object.cell("localEducationAgencyId") {
            district = district ?? id
            districtName = districtName ?? object.cell("nameOfInstitution")
        }
        district =
            district ?? object.cell("localEducationAgencyReference", "localEducationAgencyId")
        if let year = EdFiYears.year(of: object) { years[year, default: 0] += 1 }
    }
}
