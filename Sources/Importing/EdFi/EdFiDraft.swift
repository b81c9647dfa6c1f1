import Records

/// The native rows that the resources of a folder make, while they are read.
struct EdFiDraft: Sendable {
    let folder: EdFiFolder
    /// The rows of each table.
    private(set) var made: [TableName: StateRows] = [:]
    /// The files that have been read, with their lines counted through.
    private(set) var pages = FilePages()
    /// State ids and genders by student, from the students' associations with the district.
    var details: [String: (stateID: String?, gender: String?)] = [:]
    /// Calendar codes by school.
    var calendars: [String: Set<String>] = [:]
    /// Courses by the key of their offering.
    var offerings: [String: String] = [:]
    private var lastLine = 0

    init(_ folder: EdFiFolder) { self.folder = folder }

    var codes: StateCodes { folder.codes }

    /// Adds a row.
    mutating func add(_ table: TableName, _ cells: [String?], _ line: Int) {
        if made[table] == nil { made[table] = StateRows(EdFiColumns.of(table)) }
        made[table]?.add(cells, line: line)
    }

    /// Reads a resource, if the folder has it; rows that say they are of another school year are left out and counted.
    mutating func read(
        _ resource: EdFiFolder.Resource,
        _ log: inout FindingLog,
        _ body: (JSONValue, Int, inout EdFiDraft, inout CodeTally) -> Void
    ) throws(ImportError) {
        guard let lines = folder.lines(resource) else { return }
        let before = lastLine
        pages.add(lines.name, after: before)
        var (tally, others) = (CodeTally(), 0)
        let count = try lines.forEach { object, line in
            if let year = Self.year(object), year != folder.snapshot.schoolYear.endingIn {
                others += 1
            } else {
                body(object, before + line, &self, &tally)
            }
        }
        lastLine = before + count
        tally.report(lines.name, to: &log)
        if others > 0 {
            // More than a note, for the report spells notes out to nobody.
            log.add(
                .otherSchoolYear,
                file: lines.name,
                detail: "\(others) rows",
                severity: .warning,
                count: others
            )
        }
    }

    /// The school year that a row says it is of, by itself or by what it points to.
    private static func year(_ object: JSONValue) -> Int? {
        let references = [
            "schoolYearTypeReference", "calendarReference", "sessionReference",
            "courseOfferingReference", "sectionReference", "studentSectionAssociationReference",
        ]
        return references.firstResult { StateYears.year(object[$0]?["schoolYear"]?.cell) }
    }

    /// What a descriptor such as `uri://ed-fi.org/SexDescriptor#Female` means; its value where the table of codes does not have it.
    func meaning(
        _ table: String,
        _ descriptor: JSONValue?,
        _ tally: inout CodeTally
    ) -> String? {
        guard let text = descriptor?.cell else { return nil }
        let value = String(text.split(separator: "#", maxSplits: 1).last ?? "").trimmingBlanks()
        tally.look(table, value.lowercased(), codes)
        return codes.meaning(table, value.lowercased()) ?? value
    }
}

/// Ids that are put together from the parts of a key.
enum EdFiID {
    private static let most = 64

    /// One id of several parts; what is too long ends in a digest, so that it is still the same for the same parts.
    static func join(_ parts: [String?]) -> String? {
        let texts = parts.compactMap { $0.map(StateID.make) }
        guard texts.count == parts.count else { return nil }
        let id = texts.joined(separator: "-")
        guard id.utf8.count > most else { return id }
        var digest = SHA256()
        digest.update(Array(id.utf8))
        return String(id.prefix(most - 17)) + "-" + String(digest.finish().prefix(16))
    }
}

extension JSONValue {
    /// The cell at the end of a path of members.
    func cell(_ path: String...) -> String? {
        var value: JSONValue? = self
        for name in path { value = value?[name] }
        return value?.cell
    }

    /// The part of a time that is a day.
    func day(_ name: String) -> String? { cell(name).map { String($0.prefix(10)) } }
}
