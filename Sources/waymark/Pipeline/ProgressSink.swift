import Glibc
import Records

/// A line on a terminal's standard error that says what is being read and how far; nothing where there is no terminal.
final class Progress {
    private var lastShown: Double = 0
    private var isShown = false

    /// Says how many rows of a table have been read, at most ten times a second.
    func show(_ table: TableName, rows: Int) {
        let now = Self.seconds()
        guard StandardError.isTerminal, now - lastShown >= 0.1 else { return }
        lastShown = now
        isShown = true
        StandardError.write("\r\u{1B}[K\(table.rawValue): \(rows) rows")
    }

    /// Takes the line away.
    func clear() {
        if isShown { StandardError.write("\r\u{1B}[K") }
        isShown = false
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Passes records on and keeps the progress line up to date.
struct ProgressSink<Sink: RecordSink>: RecordSink {
    private var sink: Sink
    private let progress: Progress
    private var table: TableName?
    private var rows = 0

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
        if table != batch.table {
            table = batch.table
            rows = 0
        }
        rows += batch.count
        progress.show(batch.table, rows: rows)
        try sink.accept(batch)
    }

    mutating func end() throws { try sink.end() }
}

extension ProgressSink: AttendanceSink where Sink: AttendanceSink {
    static var keepsEveryColumn: Bool { Sink.keepsEveryColumn }
    var students: TextIndex { sink.students }
    var organizations: TextIndex { sink.organizations }

    mutating func emptyLedger() -> Sink.Ledger? { sink.emptyLedger() }

    mutating func merge(_ ledger: consuming Sink.Ledger) { sink.merge(ledger) }
}
