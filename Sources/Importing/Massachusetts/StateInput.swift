import CSV
import Records

/// Files of state collections as a bringer of tables.
///
/// A row of these forms makes rows of many tables, and what it means can depend on another collection, so all files are read
/// before the first table is handed on. What they make waits packed, beyond a limit in a file.
struct StateInput: DraftedInput {
    private let bundle: StateBundle
    private let existing: (any RecordSource)?
    private var draft: StateDraft

    init(_ bundle: StateBundle, existing: (any RecordSource)?) {
        self.bundle = bundle
        self.existing = existing
        draft = StateDraft(bundle.snapshot, bundle.codes, bundle.idMatch, bundle.waiting)
    }

    var snapshot: Snapshot { bundle.snapshot }
    var codeMaps: CodeMaps { CodeMaps() }
    var made: [TableName: StateRows] { draft.made }
    var pages: FilePages { draft.pages }
    var nullWords: NullWords { .native }
    var idMatch: IDMatchLimit { bundle.idMatch }

    var tables: [TableName: Snapshot.TableMode] {
        Dictionary(uniqueKeysWithValues: draft.made.keys.map { ($0, StateTables.mode($0)) })
    }

    func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        feed(table, StateTables.columns(table))
    }

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {
        do {
            try draft.readSIMS(bundle.parts, &log)
            try draft.learnStudents(existing)
            for file in bundle.files where file.form != .sims { try draft.read(file, &log) }
            draft.reportSchools(to: &log)
            try draft.addOrganizations(existing)
            try draft.room.check(pages.firstName)
        } catch let error as ImportError {
            throw log.refusing(error)
        } catch {
            throw log.refusing(ImportError(.csvUnreadable, file: fileName(.students)))
        }
    }
}
