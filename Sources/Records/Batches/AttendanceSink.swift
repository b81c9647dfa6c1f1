/// A sink that can take attendance with its ids resolved.
///
/// A year's complete attendance is seventeen million rows for a hundred thousand students, most of what a folder holds. A reader
/// that finds such a sink looks at each row's bytes once and hands on numbers instead of text.
///
/// There are two ways to take them. ``take(_:)`` gives all plain rows of a file at once, four bits a day, by student whatever the
/// order of the file: a sink that keeps attendance by student implements it. One that does not is given the same rows one by one,
/// through a ledger.
public protocol AttendanceSink: RecordSink {
    /// Where rows are recorded one by one.
    associatedtype Ledger: AttendanceRecording

    /// Whether the sink keeps what a row says beyond student, school, day, category and part absent; rows that say more, or whose
    /// part absent is not of thousandths, then come by ``RecordSink/accept(_:)``.
    static var keepsEveryColumn: Bool { get }

    /// The students by local id, complete once their table has been read; rows name them by number.
    var students: TextIndex { get }

    /// The schools by `org_id`, complete once enrollments have been read; rows name them by number.
    var organizations: TextIndex { get }

    /// A ledger without rows; nil where attendance of the year that began is not wanted.
    ///
    /// Asked for after calendar, students and enrollments have been handed on.
    mutating func emptyLedger() -> Ledger?

    /// Takes over what a ledger has recorded.
    mutating func merge(_ ledger: consuming Ledger)

    /// Takes all plain rows of a file; where a sink does not say otherwise, they go through a ledger.
    mutating func take(_ grid: consuming AttendanceGrid)
}

extension AttendanceSink {
    /// Only the five parts of a row.
    public static var keepsEveryColumn: Bool { false }
}

/// Records rows of attendance with their ids resolved.
public protocol AttendanceRecording: Sendable {
    /// Records some rows, in any order.
    mutating func accept(_ batch: borrowing AttendanceBatch)
}

extension AttendanceSink {
    /// Hands the rows to a ledger, some thousands at a time.
    public mutating func take(_ grid: consuming AttendanceGrid) {
        guard var ledger = emptyLedger() else { return }
        grid.forEachBatch { ledger.accept($0) }
        merge(ledger)
    }
}
