import CSV
import Records

/// A folder of Ed-Fi resources as a bringer of tables.
struct EdFiInput: ImportInput {
    private let folder: EdFiFolder
    private var draft: EdFiDraft

    init(_ folder: EdFiFolder) {
        self.folder = folder
        draft = EdFiDraft(folder)
    }

    var snapshot: Snapshot { folder.snapshot }
    var codeMaps: CodeMaps { CodeMaps() }
    var nullWords: NullWords { NullWords([]) }

    var tables: [TableName: Snapshot.TableMode] { draft.made.mapValues { _ in .full } }

    func fileName(_ table: TableName) -> String {
        draft.made[table]?.grid.lines.first.map { draft.pages.place($0).file }
            ?? draft.pages.firstName
    }

    func place(_ table: TableName, _ line: Int?) -> (file: String, line: Int?) {
        guard let line else { return (fileName(table), nil) }
        let place = draft.pages.place(line)
        return (place.file, place.line)
    }

    func promisedRows(_ table: TableName) -> Int? { nil }

    func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        let grids = draft.made[table].map { [$0.grid] } ?? []
        let columns = EdFiColumns.of(table)
        return MadeFeed(FeedShape(table, columns, draft.pages, file: fileName(table)), grids)
    }

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {
        do throws(ImportError) {
            try draft.readPeople(&log)
            try draft.readLearning(&log)
            try draft.readBehavior(&log)
        } catch {
            throw log.refusing(error)
        }
    }
}
