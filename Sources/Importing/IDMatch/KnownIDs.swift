import CSV
public import Records

/// The ids that rows may point to: the records' own, and beside them whatever else the records are known by.
public struct KnownIDs: Sendable {
    /// What students' state ids are called.
    static let stateID = Students.stateStudentID.name

    private(set) var own = TextIndex()
    /// Other ids of the same records, such as students' state ids, by what they are called.
    private(set) var others: [(kind: String, ids: TextIndex)] = []
    private let table: TableName

    /// Nothing is known yet.
    init(of table: TableName) {
        self.table = table
        if table == .students { others = [(Self.stateID, TextIndex())] }
    }

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
        self.init(of: table)
        let brought = folder?.tables[table]
        if brought != .full { try learn(existing, snapshot) }
        if let folder, brought != nil { try learn(folder) }
    }

    /// For tests.
    init(students: [(local: String, state: String)]) {
        self.init(of: .students)
        for student in students {
            _ = own.insert(student.local)
            learn(student.state, as: Self.stateID)
        }
    }

    /// Learns one of the records' own ids.
    mutating func learn(_ id: String?) {
        if let id { _ = own.insert(id) }
    }

    /// Learns what a record is also known by.
    mutating func learn(_ id: String?, as kind: String) {
        guard let id else { return }
        guard let place = others.firstIndex(where: { $0.kind == kind }) else {
            others.append((kind, TextIndex()))
            return learn(id, as: kind)
        }
        _ = others[place].ids.insert(id)
    }

    /// Learns what is stored.
    mutating func learn(_ existing: any RecordSource, _ snapshot: Snapshot) throws {
        var known = self
        try existing.read(table, district: snapshot.districtID, year: snapshot.schoolYear) {
            known.learn($0)
        }
        self = known
    }

    private mutating func learn(_ batch: RecordBatch) {
        guard let key = table.schema.keyColumns.first, case .text(let ids) = batch.columns[key]
        else { return }
        _ = own.insert(ids)
        guard table == .students else { return }
        let states = batch.text(Students.stateStudentID)
        for row in 0..<batch.count { learn(states[row], as: Self.stateID) }
    }

    private mutating func learn(_ folder: NativeFolder) throws(CSVError) {
        var reader = try CSVReader(
            path: folder.path(of: table.fileName),
            options: folder.options
        )
        let names = reader.header.map { $0.trimmingBlanks() }
        while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
            learn(CellGrid(batch), names)
        }
    }

    /// Learns rows of the table under the names of its columns.
    mutating func learn(_ grid: CellGrid, _ names: [String]) {
        guard let key = table.schema.keyColumns.first else { return }
        let place = names.firstIndex(of: table.schema.columns[key].name)
        let statePlace = table == .students ? names.firstIndex(of: Self.stateID) : nil
        for row in 0..<grid.rowCount {
            learn(place.flatMap { grid.value(row, $0, .native) })
            learn(statePlace.flatMap { grid.value(row, $0, .native) }, as: Self.stateID)
        }
    }
}
