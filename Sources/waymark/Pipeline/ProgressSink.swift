import Records

/// Passes records on and keeps the progress line up to date.
struct ProgressSink<Sink: RecordSink>: RecordSink {
    private var sink: Sink
    private let progress: Progress

    /// A sink before another one.
    init(_ sink: Sink, _ progress: Progress) {
        self.sink = sink
        self.progress = progress
    }

    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode])
        throws
    {
        try sink.begin(snapshot, loading: tables)
    }

    mutating func accept(_ batch: RecordBatch) throws {
        progress.took(batch.count, of: batch.table)
        try sink.accept(batch)
    }

    mutating func end() throws {
        progress.say("comparing and writing")
        try sink.end()
    }
}

extension ProgressSink: AttendanceSink where Sink: AttendanceSink {
    static var keepsEveryColumn: Bool { Sink.keepsEveryColumn }
    var students: TextIndex { sink.students }
    var organizations: TextIndex { sink.organizations }

    mutating func emptyLedger() -> Sink.Ledger? { sink.emptyLedger() }

    /// All plain rows at once: the table is as good as read.
    mutating func take(_ grid: consuming AttendanceGrid) {
        progress.took(.max / 2, of: .attendance)
        sink.take(grid)
    }

    mutating func merge(_ ledger: consuming Sink.Ledger) {
        sink.merge(ledger)
    }
}
