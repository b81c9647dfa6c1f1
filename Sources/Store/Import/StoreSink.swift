public import Records

/// Takes validated records into the store, inside the one transaction of an import.
public struct StoreSink: RecordSink {
    let work: ImportWork

    /// A district's year begins.
    public mutating func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) throws {
        try work.begin(snapshot, loading: tables)
    }

    /// Some validated rows of one table.
    public mutating func accept(_ batch: RecordBatch) throws {
        try work.accept(batch)
    }

    /// The district's year is complete: its tables are compared with what is there and changed.
    public mutating func end() throws {
        try work.end()
    }

    /// Adds a file to what the history says of the import, for readers that learn its digest while reading.
    public mutating func note(_ file: ImportOptions.File) {
        work.files.append(file)
    }

    /// Adds what readers found to what the history says of the import; of each file and code the first few examples are kept.
    public mutating func note(_ findings: [FindingTally], examples: [Finding]) {
        work.findings += findings
        work.examples += examples
    }
}

extension StoreSink: AttendanceSink {
    /// A day is kept with its source's own words, times and reasons, so rows that have some come as rows.
    public static var keepsEveryColumn: Bool { true }

    /// The students by local id.
    public var students: TextIndex { work.readyAttendance?.students ?? TextIndex() }

    /// The schools by `org_id`.
    public var organizations: TextIndex { work.readyAttendance?.organizations ?? TextIndex() }

    /// A ledger without rows; nil where the snapshot brings no attendance.
    public mutating func emptyLedger() -> DayLedger? {
        work.readyAttendance?.emptyLedger
    }

    /// Takes over what a ledger has recorded.
    public mutating func merge(_ ledger: consuming DayLedger) { work.attendance?.merge(ledger) }

    /// Takes all plain rows of a file, which stay as they are until they are written.
    public mutating func take(_ grid: consuming AttendanceGrid) {
        work.attendance?.take(grid)
    }
}

extension Store {
    /// Takes records in, all of them or nothing.
    ///
    /// Each table that a folder brings whole loses the rows that it no longer has; a table that is added to loses none, and
    /// interventions, sessions and notes never do. The same content again changes nothing and leaves no history.
    ///
    /// - Parameters:
    ///   - options: whether to try only, and what the history says.
    ///   - body: feeds the sink.
    /// - Returns: what became of each table; a dry run tells the same as the real one.
    /// - Throws: what `body` throws, or ``StoreError``; the store is then as it was.
    @discardableResult
    public func importRecords(
        _ options: ImportOptions,
        _ body: (inout StoreSink) throws -> Void
    ) throws -> ImportOutcome {
        try engine.writing(checksReferences: false) { session in
            let work = try ImportWork(options, in: session)
            defer { work.close() }
            var sink = StoreSink(work: work)
            try body(&sink)
            let outcome = try work.finish()
            // Rows were staged in the file itself; where nothing changed it must not keep their room.
            return (outcome, options.isDryRun || !outcome.hasChanges ? .rollback : .commit)
        }
    }
}
