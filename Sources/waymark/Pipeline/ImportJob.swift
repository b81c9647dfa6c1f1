import FoundationEssentials
import Importing
import Records
import Store

/// What an import reads from.
enum ImportSource {
    /// A folder in the native layout.
    case folder(NativeFolder)
    /// A CSV file with its mapping.
    case mapped(MappedFile)
    /// Files of state collections.
    case collections(StateBundle)
    /// An Ed-Fi export.
    case edFi(EdFiFolder)
    /// A OneRoster bundle.
    case oneRoster(OneRosterSource)

    /// The district's year that it brings.
    var snapshot: Snapshot {
        switch self {
        case .folder(let folder): folder.snapshot
        case .mapped(let file): file.snapshot
        case .collections(let bundle): bundle.snapshot
        case .edFi(let folder): folder.snapshot
        case .oneRoster(let source): source.snapshot
        }
    }

    /// How many rows each table should have, where the source says so.
    var promisedRows: [TableName: Int] {
        switch self {
        case .folder(let folder): folder.manifest.files.compactMapValues(\.rows)
        case .mapped, .collections, .edFi, .oneRoster: [:]
        }
    }

    /// The files, for the history and the rejects.
    var rejectSources: [RejectSource] {
        switch self {
        case .folder(let folder): folder.rejectSources
        case .mapped(let file): [file.rejectSource]
        case .collections(let bundle): bundle.rejectSources
        case .edFi(let folder): folder.rejectSources
        case .oneRoster(let source): source.rejectSources
        }
    }
}

extension ImportSource {
    /// The source with what it reads waiting beside a store, which has the same students' data and room for it.
    func waiting(beside store: Store) -> ImportSource {
        guard !store.path.isEmpty else { return self }
        let folder = URL(filePath: store.path).deletingLastPathComponent().path
        let limit = WaitingLimit(folder: folder)
        switch self {
        case .folder, .mapped: return self
        case .collections(var bundle):
            bundle.waiting = limit
            return .collections(bundle)
        case .edFi(var folder):
            folder.waiting = limit
            return .edFi(folder)
        case .oneRoster(var source):
            source.waiting = limit
            return .oneRoster(source)
        }
    }
}

/// One import: sources through the validator into the store, in one transaction.
struct ImportJob {
    /// What is read, the earliest year first.
    var sources: [ImportSource]
    /// Whether nothing is kept.
    var isDryRun = false
    /// Whether large removals are allowed.
    var allowsRemovals = false
    /// Whether rejected rows are remembered.
    var keepsRejects = false
    /// How many rows must point to something that is there; nil for what the sources say.
    var idMatch: IDMatchLimit?
    /// Where ids that match nothing are written.
    var unmatchedPath = ""

    /// Reads everything and writes it, or nothing.
    func run(into store: Store) throws -> ImportResult {
        Allocator.prepare()
        var reports: [ImportReport] = []
        var log = FindingLog(keepsRejects: keepsRejects)
        let progress = Progress()
        defer { progress.clear() }
        let digests = FileDigests(of: sources)
        let outcome: ImportOutcome
        var present: ImportSource?
        do {
            outcome = try store.importRecords(options) { sink in
                for source in sources {
                    progress.begin(source)
                    present = source
                    var counted = ProgressSink(OutcomeDeriver(sink), progress)
                    let source = source.requiring(idMatch).waiting(beside: store)
                    reports.append(try read(source, from: store, into: &counted, log: &log))
                }
                progress.say("writing")
                for file in digests.all() { sink.note(file) }
                sink.note(log.tallies.map(\.forHistory), examples: log.examples)
            }
        } catch let error as ImportError {
            progress.clear()
            let others = log.examples.filter { $0 != error.finding }
            StandardError.write(others.map { "\($0)\n" }.joined())
            let more = try present.flatMap { source in
                try IDMatchReport(store: store, source: source, path: unmatchedPath)
                    .words(for: error)
            }
            let words = ["nothing was imported. \(error)", more].compactMap { $0 }
            throw Failure(description: words.joined(separator: "\n"))
        }
        return ImportResult(reports: reports, log: log, outcome: outcome, sources: sources)
    }

    private func read(
        _ source: ImportSource,
        from store: Store,
        into sink: inout some AttendanceSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        switch source {
        case .folder(let folder):
            try Importer.read(folder, existing: store, into: &sink, log: &log)
        case .mapped(let file):
            try Importer.read(file, existing: store, into: &sink, log: &log)
        case .collections(let bundle):
            try Importer.read(bundle, existing: store, into: &sink, log: &log)
        case .edFi(let folder):
            try Importer.read(folder, existing: store, into: &sink, log: &log)
        case .oneRoster(let source):
            try Importer.read(source, existing: store, into: &sink, log: &log)
        }
    }

    private var options: ImportOptions {
        ImportOptions(
            isDryRun: isDryRun,
            allowsRemovals: allowsRemovals,
            softwareVersion: Waymark.version,
            createdAt: Clock.now()
        )
    }
}

extension FindingLog.Tally {
    /// The tally as the history keeps it.
    fileprivate var forHistory: FindingTally {
        FindingTally(file: file, code: code.rawValue, severity: severity, count: count)
    }
}

/// The one place that asks what time it is.
enum Clock {
    /// The present as `YYYY-MM-DDTHH:MM:SSZ`.
    static func now() -> String { Date().ISO8601Format() }
}
