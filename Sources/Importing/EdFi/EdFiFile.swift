import FoundationEssentials

/// A file of an Ed-Fi export: JSON objects of one resource, or an XML interchange with elements of several.
enum EdFiFile: Sendable {
    case json(JSONRecords, EdFiResource)
    case interchange(InterchangeFile)

    /// The endings of files with JSON objects.
    static let jsonEndings = [".jsonl", ".ndjson", ".json"]

    /// A file that is known by its name, or by its root element if it is XML; nil for any other.
    ///
    /// What breaks off or cannot be read before its root is taken for an interchange file, so that it is refused with its line
    /// rather than passed over.
    init?(_ path: String) {
        let name = NativeFolder.lastPart(path)
        let lower = name.lowercased()
        if lower.hasSuffix(".xml") {
            let file = InterchangeFile(path: path, name: name)
            guard file.rootName()?.hasPrefix("Interchange") ?? true else { return nil }
            self = .interchange(file)
            return
        }
        guard let ending = Self.jsonEndings.first(where: lower.hasSuffix),
            let resource = EdFiResource(stem: String(name.dropLast(ending.count)))
        else { return nil }
        self = .json(JSONRecords(path: path, name: name), resource)
    }

    /// Where the file is.
    var path: String {
        switch self {
        case .json(let records, _): records.path
        case .interchange(let file): file.path
        }
    }

    /// What findings call the file.
    var name: String { NativeFolder.lastPart(path) }

    /// The files at a path: itself, or those in a folder in the order of their names; an API has its resources under `ed-fi`.
    static func all(at path: String) -> [EdFiFile] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return []
        }
        guard isFolder else { return [EdFiFile(path)].compactMap { $0 } }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        // A native folder may have anything beside its tables.
        guard !names.contains("manifest.csv") else { return [] }
        let inner = names.filter { $0.lowercased() == "ed-fi" }.sorted().flatMap { folder in
            let path = NativeFolder.join(path, folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.sorted().compactMap { EdFiFile(NativeFolder.join(path, $0)) }
        }
        return names.sorted().compactMap { EdFiFile(NativeFolder.join(path, $0)) } + inner
    }

    /// Calls with each object of a resource and its line, and returns the last line.
    func forEach(
        _ resource: EdFiResource,
        _ keys: InterchangeKeys,
        _ body: (JSONValue, Int) -> Void
    ) throws(ImportError) -> Int {
        switch self {
        case .json(let records, _): return try records.forEach(body)
        case .interchange(let file):
            return try file.forEach(where: { name, _ in EdFiResource(element: name) == resource }) {
                body($0.element.value(keys), $0.line)
            }
        }
    }

    /// The resources that the file has; elements that others may refer to are remembered.
    func resources(_ keys: inout InterchangeKeys) throws(ImportError) -> Set<EdFiResource> {
        switch self {
        case .json(_, let resource): return [resource]
        case .interchange(let file):
            var found: Set<EdFiResource> = []
            func isReferredTo(_ name: String, _ attributes: [String: String]) -> Bool {
                // Elements that are not read may lead on to those that are: a calendar to its school.
                if let resource = EdFiResource(element: name) { found.insert(resource) }
                return attributes["id"] != nil
            }
            _ = try file.forEach(where: isReferredTo) { keys.add($0.element) }
            return found
        }
    }
}
