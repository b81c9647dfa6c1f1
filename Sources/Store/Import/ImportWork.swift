import Records

/// One import under way inside its transaction.
final class ImportWork {
    /// The files read, for the history.
    var files: [ImportOptions.File]
    /// What readers found, for the history.
    var findings: [FindingTally] = []
    /// The first of them by file and code, for the history.
    var examples: [Finding] = []

    private let session: Session
    private let options: ImportOptions
    private var snapshot: Snapshot?
    private var modes: [TableName: Snapshot.TableMode] = [:]
    private var loads: [TableName: any TableLoading] = [:]
    /// Attendance, where the import brings it.
    private(set) var attendance: AttendanceLoad?
    private let references: ReferenceBook
    private var former: FormerRows
    private var outcome = ImportOutcome()
    private var excess: [StoreError.Removal] = []
    private var isOver = false

    init(_ options: ImportOptions, in session: Session) throws(StoreError) {
        references = try ReferenceBook(session)
        former = try FormerRows(session)
        self.options = options
        self.session = session
        files = options.files
        outcome.isDryRun = options.isDryRun
    }

    /// A district's year begins.
    func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) throws(StoreError) {
        try require(!isOver && self.snapshot == nil, "A snapshot began inside another one.")
        self.snapshot = snapshot
        modes = tables.filter { $0.value != .absent }
        for (table, mode) in modes {
            guard table == .attendance else {
                loads[table] = try TableLoad(table, mode, of: snapshot, in: session)
                continue
            }
            attendance = try AttendanceLoad(mode, of: snapshot, in: session)
            loads[table] = attendance
        }
        try references.begin(snapshot, modes)
        try former.begin(snapshot, loads)
    }

    /// Some rows of one table.
    func accept(_ batch: RecordBatch) throws(StoreError) {
        guard !isOver, let load = loads[batch.table] else {
            throw StoreError(
                .misuse,
                "Rows of \(batch.table.rawValue) came, but no such table was announced."
            )
        }
        references.check(batch)
        if batch.table == .attendance { _ = readyAttendance }
        try load.accept(batch)
    }

    /// Attendance with the students and schools that have come by now, which load before it.
    var readyAttendance: AttendanceLoad? {
        attendance?.start(references.ids(of: .students), references.ids(of: .organizations))
        return attendance
    }

    /// The district's year is complete.
    func end() throws(StoreError) {
        guard !isOver, let snapshot else {
            throw StoreError(.misuse, "A snapshot ended that had not begun.")
        }
        for (table, load) in loads.sorted(by: { $0.key < $1.key }) {
            try finish(table, load, snapshot)
        }
        let changed = try SnapshotBook(session: session).record(snapshot, modes)
        outcome.hasChanges = outcome.hasChanges || changed
        try former.end()
        self.snapshot = nil
        (loads, attendance) = ([:], nil)
    }

    private func finish(
        _ table: TableName,
        _ load: any TableLoading,
        _ snapshot: Snapshot
    ) throws(StoreError) {
        let year = snapshot.schoolYear
        let found = try load.compare(
            ImportOutcome.Scope(
                districtID: snapshot.districtID,
                schoolYear: year,
                table: table
            )
        )
        let removed = found.scope.removed
        if !options.allowsRemovals, Self.isTooMuch(removed, of: found.existing) {
            excess.append(
                StoreError.Removal(
                    table: table,
                    schoolYear: year,
                    removed: removed,
                    existing: found.existing
                )
            )
        }
        try load.apply(found)
        if removed > 0 { references.removes(from: table) }
        outcome.scopes.append(found.scope)
        outcome.hasChanges = outcome.hasChanges || found.scope.hasChanges
    }

    /// More than 10 rows and more than 10 % of what was there.
    static func isTooMuch(_ removed: Int, of existing: Int) -> Bool {
        removed > 10 && removed * 10 > existing
    }

    /// Takes nothing more, also from a sink that somebody kept.
    func close() {
        isOver = true
        (loads, attendance) = ([:], nil)
    }

    /// The last word: refuses what must not be, and writes the history.
    func finish() throws(StoreError) -> ImportOutcome {
        try require(snapshot == nil, "A snapshot did not end.")
        guard excess.isEmpty else { throw StoreError(removing: excess) }
        let broken = try references.broken()
        guard broken.isEmpty else {
            throw StoreError(
                broken,
                "Nothing was imported",
                "Bring the missing rows, or bring the tables that point to them as well."
            )
        }
        if outcome.hasChanges {
            let history = ImportHistory(session: session)
            try history.add(options, files: files, outcome)
            try history.add(findings, examples, to: former.number)
            try former.prune()
            try session.execute(BookkeepingSQL.learnSizes)
        }
        return outcome
    }

    private func require(_ condition: Bool, _ message: String) throws(StoreError) {
        if !condition { throw StoreError(.misuse, message) }
    }
}

extension StoreError {
    init(removing excess: [Removal]) {
        let parts = excess.map { part in
            "\(part.removed) of \(part.existing) rows of \(part.table.rawValue) (\(part.schoolYear))"
        }
        self.init(
            .tooManyRemovals(excess),
            "Nothing was imported: it would remove \(parts.joined(separator: ", ")). "
                + "If that is meant, add --allow-removals."
        )
    }
}

extension StoreError {
    /// What is said of rows that would point nowhere, with what did not happen and what to do.
    init(
        _ broken: [(reference: ReferenceBook.Reference, count: Int)],
        _ refusal: String,
        _ remedy: String
    ) {
        let parts = broken.map { reference, count in
            Self.part(reference.child, pointingTo: reference.parent, count)
        }
        self.init(
            .brokenReferences,
            "\(refusal): \(parts.joined(separator: "; ")). \(remedy)"
        )
    }

    /// Attendance is kept in two tables that people need not know of; in one of them a row is all of a student's days.
    private static func part(_ table: String, pointingTo parent: String, _ count: Int) -> String {
        let what =
            switch table {
            case "attendance_days":
                "the days of \(count) \(count == 1 ? "student" : "students") of attendance"
            case "attendance_rows":
                "\(count) \(count == 1 ? "row" : "rows") of attendance"
            default: "\(count) \(count == 1 ? "row" : "rows") of \(table)"
            }
        return "\(what) would point to rows of \(parent) that are not there"
    }
}
