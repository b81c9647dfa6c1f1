import Records

/// The native rows that the resources of a folder make, while they are read.
struct EdFiDraft: Sendable {
    let folder: EdFiFolder
    /// Where rows wait for their table's turn.
    let room: WaitingRoom
    /// The rows of each table.
    private(set) var made: [TableName: StateRows] = [:]
    /// The files that have been read, with their lines counted through.
    private(set) var pages = FilePages()
    /// What the students' associations with the district tell, by student.
    var details: [String: EdFiDetails] = [:]
    /// Calendar codes by school.
    var calendars: [String: Set<String>] = [:]
    /// The education organizations that the export describes.
    var organizations: Set<String> = []
    /// Courses by the key of their offering.
    var offerings: [String: String] = [:]
    /// First and last days of sessions by their ids.
    var sessions: [String: (first: String?, last: String?)] = [:]
    /// Class periods by section.
    var periods: [String: String] = [:]
    /// What tests are, by their ids.
    var tests: [String: EdFiTest] = [:]
    /// Interventions by their ids, for the students who take part.
    var interventions: [String: EdFiIntervention] = [:]
    /// Keys of rows of which there is one only, by table.
    private var seen: [TableName: [UInt64: Int32]] = [:]
    private var lastLine = 0

    init(_ folder: EdFiFolder) {
        self.folder = folder
        room = WaitingRoom(folder.waiting)
    }

    var codes: StateCodes { folder.codes }

    /// Adds a row.
    mutating func add(_ table: TableName, _ cells: [String?], _ line: Int) {
        if made[table] == nil { made[table] = StateRows(EdFiColumns.of(table), in: room) }
        made[table]?.add(cells, line: line)
    }

    /// How often a key of a table was met, this time included; keys are remembered as digests, for transcripts and results are many.
    mutating func count(_ table: TableName, _ key: [String?]) -> Int {
        let text = key.map { $0.map(StateID.make) ?? "" }.joined(separator: "-")
        let digest = UInt64(truncatingIfNeeded: text.hashValue)
        let count = (seen[table]?[digest] ?? 0) &+ 1
        seen[table, default: [:]][digest] = count
        return Int(count)
    }

    /// Reads a resource, if the export has it; rows that say they are of another school year are left out and counted.
    ///
    /// - Parameters:
    ///   - resource: what to read.
    ///   - ofAnyYear: whether rows of other years are wanted, as those of a transcript are.
    ///   - log: takes what was left out and the descriptors that nothing explains.
    ///   - body: takes an object and its line, counted through all files.
    /// - Throws: what is wrong with a file as a whole.
    mutating func read(
        _ resource: EdFiResource,
        ofAnyYear: Bool = false,
        _ log: inout FindingLog,
        _ body: (JSONValue, Int, inout EdFiDraft, inout CodeTally) -> Void
    ) throws(ImportError) {
        for file in folder.files(with: resource) {
            let before = lastLine
            pages.add(file.name, after: before)
            var (tally, others) = (CodeTally(), 0)
            let count = try file.forEach(resource, folder.keys) { object, line in
                let year = ofAnyYear ? nil : EdFiYears.year(of: object)
                if let year, year != folder.snapshot.schoolYear.endingIn {
                    others += 1
                } else {
                    body(object, before + line, &self, &tally)
                }
            }
            lastLine = before + count
            tally.report(file.name, to: &log)
            try room.check(file.name)
            if others > 0 { Self.report(others, leftOutOf: file.name, to: &log) }
        }
    }

    private static func report(_ rows: Int, leftOutOf file: String, to log: inout FindingLog) {
        // More than a note, for the report spells notes out to nobody.
        log.add(
            .otherSchoolYear,
            file: file,
            detail: "\(rows) rows",
            severity: .warning,
            count: rows
        )
    }

    /// What a descriptor such as `uri://ed-fi.org/SexDescriptor#Female` means; its value where the table of codes does not have it.
    func meaning(
        _ table: String,
        _ descriptor: JSONValue?,
        _ tally: inout CodeTally
    ) -> String? {
        guard let written = descriptor?.cell else { return nil }
        if let meaning = tally.meaning(table, of: written) { return meaning }
        guard let value = Self.value(descriptor) else { return nil }
        let code = value.lowercased()
        // What stands behind the name of a descriptor is a code, whatever its length; a bare word may be anything.
        let isDescriptor = written.contains("Descriptor#")
        tally.look(table, code, codes, isCode: isDescriptor)
        guard let meaning = codes.meaning(table, code) else { return value }
        tally.keep(meaning, table, of: written)
        return meaning
    }
}

extension EdFiDraft {
    /// The value of a descriptor: what stands after its `#`.
    static func value(_ descriptor: JSONValue?) -> String? {
        guard let text = descriptor?.cell else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1)
        return parts.last.map { String(Substring($0)).trimmingBlanks() }
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
