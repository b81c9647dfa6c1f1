import CSV
public import Records

/// A bundle as a bringer of tables.
struct OneRosterInput: ImportInput {
    private let source: OneRosterSource
    private let stored: StoredRoster
    private var grids: [TableName: RowGrid] = [:]
    /// Rows that are no record and so never reach the validator, by table.
    private(set) var lost: [TableName: Int] = [:]

    init(_ source: OneRosterSource, existing: (any RecordSource)?) throws {
        self.source = source
        stored = try StoredRoster(existing, source.snapshot)
    }

    var snapshot: Snapshot { source.snapshot }
    var codeMaps: CodeMaps { CodeMaps() }
    var idMatch: IDMatchLimit { source.idMatch }
    /// OneRoster has no words for "no value", and there are people called Null.
    var nullWords: NullWords { .none }

    /// Bulk and delta both add and replace: a bulk file that lacks a student is no proof that the student never was.
    var tables: [TableName: Snapshot.TableMode] { grids.mapValues { _ in .upsert } }

    func fileName(_ table: TableName) -> String { grids[table]?.file ?? table.fileName }

    func promisedRows(_ table: TableName) -> Int? { nil }

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {
        let check = BundleCheck(
            bundle: source.bundle,
            order: source.settings.dates,
            isStrict: source.isStrict
        )
        try check.run(&log)
        do throws(ImportError) {
            var maker = RosterMaker(source, stored)
            try maker.make()
            guard source.isDistrictKnown || maker.grids.values.allSatisfy(\.isEmpty) else {
                throw ImportError(bundleFatal: .bundleNoDistrict)
            }
            grids = source.isDistrictKnown ? maker.grids : [:]
            lost = maker.lost
            for (note, count) in maker.notes.sorted(by: { $0.key < $1.key }) {
                let told = count > 1 ? "\(count) times" : nil
                let parts = [note.detail, told].compactMap(\.self)
                log.add(
                    note.code,
                    file: source.bundle.tables[note.file]?.name ?? note.file.fileName,
                    detail: parts.isEmpty ? nil : parts.joined(separator: ", "),
                    severity: note.severity,
                    count: count
                )
            }
        } catch {
            throw log.refusing(error)
        }
        if source.isYearAssumed { log.add(.bundleNoYear, file: BundleManifest.fileName) }
    }

    func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        guard let grid = grids[table] else { throw CSVError(.unreadable) }
        return RowGridFeed(grid)
    }
}

extension RosterMaker.Note: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        (left.file, left.code.rawValue, left.detail ?? "")
            < (right.file, right.code.rawValue, right.detail ?? "")
    }
}

extension Importer {
    /// Reads a OneRoster bundle.
    ///
    /// - Parameters:
    ///   - source: what to read.
    ///   - existing: records that are there already, which a delta changes and a bulk bundle is compared with.
    ///   - sink: takes the validated records.
    ///   - log: takes what is found.
    /// - Returns: the counts of each table.
    /// - Throws: `ImportError` where nothing is to be imported, or what the sink throws.
    public static func read(
        _ source: OneRosterSource,
        existing: (any RecordSource)? = nil,
        into sink: inout some RecordSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        var input = try OneRosterInput(source, existing: existing)
        try input.prepare(&log)
        // A bundle without any file that records are made of is nothing to begin a year with.
        guard !input.tables.isEmpty else { return ImportReport(source.snapshot) }
        var report = try runPrepared(input, existing, &sink, &log)
        for index in report.tables.indices {
            let lost = input.lost[report.tables[index].table] ?? 0
            report.tables[index].read += lost
            report.tables[index].rejected += lost
        }
        return report
    }
}
