import Importing
import Records
import Store

/// Explains an import that was refused because its ids match nothing.
struct IDMatchReport {
    let store: Store
    let source: ImportSource
    /// Where the ids are written.
    let path: String

    /// What was found, in sentences; nil where the error is another one.
    func words(for error: ImportError) throws -> String? {
        guard let match = try match(for: error) else { return nil }
        guard match.unmatchedCount > 0 else { return match.words }
        try match.writeUnmatched(to: path)
        return "\(match.words) The \(match.unmatchedCount) ids that match nothing are in \(path)."
    }

    private func match(for error: ImportError) throws -> IDMatch? {
        switch source {
        case .collections(let bundle): return try bundle.idMatch(for: error, existing: store)
        case .edFi(let folder): return try folder.idMatch(for: error, existing: store)
        case .oneRoster(let source): return try source.idMatch(for: error, existing: store)
        case .folder, .mapped: break
        }
        guard let unmatched = error.unmatched, let column = error.finding.column,
            let file = source.rejectSources.first(where: { $0.name == error.finding.file })
        else { return nil }
        let known = try KnownIDs(
            of: unmatched.target,
            in: source.nativeFolder,
            existing: store,
            snapshot: source.snapshot
        )
        return try IDMatch(file, column: column, target: unmatched.target, known: known)
    }
}

extension ImportSource {
    /// The folder, where it is one in the native layout.
    fileprivate var nativeFolder: NativeFolder? {
        if case .folder(let folder) = self { folder } else { nil }
    }

    /// The source with another limit of ids that must match.
    func requiring(_ limit: IDMatchLimit?) -> ImportSource {
        guard let limit else { return self }
        switch self {
        case .folder(var folder):
            folder.idMatch = limit
            return .folder(folder)
        case .mapped(var file):
            file.idMatch = limit
            return .mapped(file)
        case .collections(var bundle):
            bundle.idMatch = limit
            return .collections(bundle)
        case .edFi(var folder):
            folder.idMatch = limit
            return .edFi(folder)
        case .oneRoster(var source):
            source.idMatch = limit
            return .oneRoster(source)
        }
    }
}
