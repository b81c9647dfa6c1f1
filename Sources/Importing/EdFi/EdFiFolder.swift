import CSV
import Foundation
public import Records

/// A folder with one JSON Lines file for each Ed-Fi resource, as exports of an Ed-Fi API write it.
public struct EdFiFolder: Sendable {
    /// A resource that is read.
    enum Resource: String, Sendable, CaseIterable {
        case localEducationAgencies, schools, calendarDates, sessions, gradingPeriods, students
        case studentEducationOrganizationAssociations, studentSchoolAssociations, courses
        case courseOfferings, sections, studentSectionAssociations
        case studentSchoolAttendanceEvents, grades, disciplineIncidents
        case studentDisciplineIncidentBehaviorAssociations, disciplineActions
    }

    /// Where the folder is.
    public let path: String
    /// What the records are.
    public let snapshot: Snapshot
    let codes: StateCodes
    private let files: [Resource: String]

    /// The endings of files with a JSON object on each line.
    public static let endings = [".jsonl", ".ndjson"]

    /// Looks at a folder.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - year: the calendar year in which the school year ends, where no resource tells it.
    ///   - district: the district's id, where no resource tells it.
    ///   - codes: what descriptors mean.
    /// - Throws: that the folder has none of the resources, or that its year or district is not known.
    public init(
        path: String,
        year: Int? = nil,
        district: String? = nil,
        codes: StateCodes
    ) throws(ImportError) {
        let files = Self.files(in: path)
        let name = NativeFolder.lastPart(path)
        guard files[.students] != nil else {
            throw ImportError(.fileMissing, file: "students.jsonl")
        }
        var hints = EdFiHints()
        for resource in [Resource.localEducationAgencies, .schools, .sessions, .calendarDates] {
            guard let file = files[resource] else { continue }
            let lines = JSONLines(path: file, name: NativeFolder.lastPart(file))
            _ = try lines.forEach { object, _ in hints.look(object) }
        }
        guard let ending = year ?? hints.year, StateYears.possible.contains(ending) else {
            throw ImportError(.stateYearUnknown, file: name)
        }
        guard let id = district ?? hints.district, !id.isEmpty else {
            throw ImportError(.stateDistrictUnknown, file: name)
        }
        self.path = path
        self.files = files
        self.codes = codes
        snapshot = Snapshot(
            districtID: id,
            districtName: hints.districtName ?? "",
            schoolYear: SchoolYear(endingIn: ending),
            sourceSystem: "Ed-Fi"
        )
    }

    /// The file of a resource, or nil where the folder has none.
    func lines(_ resource: Resource) -> JSONLines? {
        files[resource].map { JSONLines(path: $0, name: NativeFolder.lastPart($0)) }
    }

    /// Whether a folder has files of this kind.
    public static func isOne(_ path: String) -> Bool { !files(in: path).isEmpty }

    /// The files, for the history of imports.
    public var rejectSources: [RejectSource] {
        files.sorted { $0.value < $1.value }.map { _, file in
            RejectSource(
                path: file,
                options: CSVOptions(),
                name: NativeFolder.lastPart(file),
                isJSON: true
            )
        }
    }

    private static func files(in path: String) -> [Resource: String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var files: [Resource: String] = [:]
        for name in names.sorted() {
            guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }) else {
                continue
            }
            // `student_school_associations.jsonl` is the same resource.
            let stem = FormColumns.plain(String(name.dropLast(ending.count)))
            let resource = Resource.allCases.first { FormColumns.plain($0.rawValue) == stem }
            if let resource { files[resource] = NativeFolder.join(path, name) }
        }
        return files
    }
}

/// What resources tell of the district and the year.
private struct EdFiHints {
    var district: String?
    var districtName: String?
    private var years: [Int: Int] = [:]

    /// The school year of most rows.
    var year: Int? { years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key }

    mutating func look(_ object: JSONValue) {
        if let id = object["localEducationAgencyId"]?.cell {
            district = district ?? id
            districtName = districtName ?? object["nameOfInstitution"]?.cell
        }
        let agency = object["localEducationAgencyReference"]?["localEducationAgencyId"]?.cell
        district = district ?? agency
        let year = object["schoolYearTypeReference"] ?? object["calendarReference"]
        if let year = StateYears.year(year?["schoolYear"]?.cell) { years[year, default: 0] += 1 }
    }
}
