import CSV
public import Records

/// The ids that rows may point to: the table's own, and of students their state ids beside them.
public struct KnownIDs: Sendable {
    private(set) var own = TextIndex()
    private(set) var state = TextIndex()
    private let table: TableName

    /// Learns the ids that an import would have had: those that a folder brings, else those that are stored.
    ///
    /// - Parameters:
    ///   - table: the table pointed to.
    ///   - folder: the native folder of the import, where it is one.
    ///   - existing: what is stored.
    ///   - snapshot: the district and the year.
    /// - Throws: what the source or the folder's file throws.
    public init(
        of table: TableName,
        in folder: NativeFolder?,
        existing: any RecordSource,
        snapshot: Snapshot
    ) throws {
        self.table = table
        let brought = folder?.tables[table]
        if brought != .full {
            try existing.read(
                table,
                district: snapshot.districtID,
                year: snapshot.schoolYear
            ) { learn($0) }
        }
        if let folder, brought != nil { try learn(folder) }
    }

    /// For tests.
    init(students: [(local: String, state: String)]) {
        table = .students
        for student in students {
            _ = own.insert(student.local)
            _ = state.insert(student.state)
        }
    }

    private mutating func learn(_ batch: RecordBatch) {
        guard let key = table.schema.keyColumns.first, case .text(let ids) = batch.columns[key]
        else { return }
        _ = own.insert(ids)
        if table == .students { _ = state.insert(batch.text(Students.stateStudentID)) }
    }

    private mutating func learn(_ folder: NativeFolder) throws(CSVError) {
        guard let key = table.schema.keyColumns.first else { return }
        var reader = try CSVReader(
            path: folder.path(of: table.fileName),
            options: folder.options
        )
        let header = reader.header.map { $0.trimmingBlanks() }
        let place = header.firstIndex(of: table.schema.columns[key].name)
        let statePlace =
            table == .students ? header.firstIndex(of: Students.stateStudentID.name) : nil
        while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
            let grid = CellGrid(batch)
            for row in 0..<grid.rowCount {
                if let id = place.flatMap({ grid.value(row, $0, .native) }) {
                    _ = own.insert(id)
                }
                if let id = statePlace.flatMap({ grid.value(row, $0, .native) }) {
                    _ = state.insert(id)
                }
            }
        }
    }
}
