import CSV
public import Records

/// An export of Ed-Fi: a folder or files with JSON for each resource, with XML interchanges, or with both.
public struct EdFiFolder: Sendable {
    /// What the records are.
    public let snapshot: Snapshot
    /// How many rows must point to something that is there.
    public var idMatch: IDMatchLimit = .usual
    /// How much of what was read waits in memory.
    public var waiting: WaitingLimit = .usual
    /// What findings call the export as a whole.
    let name: String
    let codes: StateCodes
    /// What identifies elements that others refer to by their ids.
    let keys: InterchangeKeys
    private let files: [EdFiFile]
    /// The files that have a resource, in the order of their names.
    private let having: [EdFiResource: [EdFiFile]]

    /// Looks at an export.
    ///
    /// - Parameters:
    ///   - paths: where it is: folders, or single files.
    ///   - year: the calendar year in which the school year ends, where no resource tells it.
    ///   - district: the district's id, where no resource tells it.
    ///   - codes: what descriptors mean.
    /// - Throws: that there is nothing to read, that the year or district is not known, or what is wrong with an XML file.
    public init(
        _ paths: [String],
        year: Int? = nil,
        district: String? = nil,
        codes: StateCodes
    ) throws(ImportError) {
        let files = paths.flatMap(EdFiFile.all)
        let name = paths.first.map(NativeFolder.lastPart) ?? ""
        var (keys, having) = (InterchangeKeys(), [EdFiResource: [EdFiFile]]())
        for file in files {
            for resource in try file.resources(&keys) { having[resource, default: []].append(file) }
        }
        guard !having.isEmpty else { throw ImportError(.edFiResourcesMissing, file: name) }
        let hints = try Self.hints(having, keys, needsYear: year == nil)
        guard let ending = year ?? hints.year, StateYears.possible.contains(ending) else {
            throw ImportError(.stateYearUnknown, file: name)
        }
        guard let id = district ?? hints.district, !id.isEmpty else {
            throw ImportError(.stateDistrictUnknown, file: name)
        }
        (self.files, self.having, self.keys, self.codes) = (files, having, keys, codes)
        self.name = name
        snapshot = Snapshot(
            districtID: id,
            districtName: hints.districtName ?? "",
            schoolYear: SchoolYear(endingIn: ending),
            sourceSystem: "Ed-Fi"
        )
    }

    /// What tells the district and the year: organizations and calendars, and if those do not tell the year, what else is of one.
    private static func hints(
        _ having: [EdFiResource: [EdFiFile]],
        _ keys: InterchangeKeys,
        needsYear: Bool
    ) throws(ImportError) -> EdFiHints {
        var hints = EdFiHints()
        func look(_ resource: EdFiResource) throws(ImportError) {
            for file in having[resource] ?? [] {
                _ = try file.forEach(resource, keys) { object, _ in hints.look(object) }
            }
        }
        for resource in EdFiHints.sources { try look(resource) }
        for resource in EdFiHints.sourcesOfYear where needsYear && hints.year == nil {
            try look(resource)
        }
        return hints
    }

    /// The files that have a resource.
    func files(with resource: EdFiResource) -> [EdFiFile] { having[resource] ?? [] }

    /// The file of a name.
    func file(named name: String) -> EdFiFile? { files.first { $0.name == name } }

    /// The resources that a file has.
    func resources(of file: EdFiFile) -> [EdFiResource] {
        having.filter { $0.value.contains { $0.path == file.path } }.map(\.key)
            .sorted { $0.rawValue < $1.rawValue }
    }

    /// Whether each of the paths brings files of this kind.
    public static func areOnes(_ paths: [String]) -> Bool {
        !paths.isEmpty && paths.allSatisfy { !EdFiFile.all(at: $0).isEmpty }
    }

    /// The files, for the history of imports.
    public var rejectSources: [RejectSource] {
        files.map { file in
            let content: RejectSource.Content =
                if case .json = file { .json } else { .interchange }
            return RejectSource(
                path: file.path,
                options: CSVOptions(),
                name: file.name,
                content: content
            )
        }
    }
}
