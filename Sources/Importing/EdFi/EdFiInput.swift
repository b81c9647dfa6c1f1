import CSV
import Records

/// An Ed-Fi export as a bringer of tables.
struct EdFiInput: DraftedInput {
    private let folder: EdFiFolder
    private var draft: EdFiDraft

    init(_ folder: EdFiFolder) {
        self.folder = folder
        draft = EdFiDraft(folder)
    }

    var snapshot: Snapshot { folder.snapshot }
    var codeMaps: CodeMaps { CodeMaps() }
    var made: [TableName: StateRows] { draft.made }
    var pages: FilePages { draft.pages }
    var nullWords: NullWords { NullWords([]) }
    var idMatch: IDMatchLimit { folder.idMatch }

    var tables: [TableName: Snapshot.TableMode] { draft.made.mapValues { _ in .full } }

    func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        feed(table, EdFiColumns.of(table))
    }

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {
        do throws(ImportError) {
            try draft.readPeople(&log)
            try draft.readLearning(&log)
            try draft.readAssessments(&log)
            try draft.readBehavior(&log)
            try draft.readPrograms(&log)
            try draft.readSupports(&log)
            // The last rows of attendance are added behind its last file.
            try draft.room.check(folder.name)
            if draft.made[.students] != nil, draft.made[.enrollments] == nil {
                log.add(.edFiEnrollmentsMissing, file: folder.name)
            }
        } catch {
            throw log.refusing(error)
        }
    }
}
