/// A sink that can take attendance with its ids resolved, on several threads at once.
///
/// A year's complete attendance is seventeen million rows for a hundred thousand students, most of what a folder holds. A reader
/// that finds such a sink looks at each row's bytes once and hands on numbers instead of text.
public protocol AttendanceSink: RecordSink {
    /// Where one thread records its share of the rows.
    associatedtype Ledger: AttendanceRecording

    /// Whether the sink keeps what a row says beyond student, school, day, category and part absent; rows that say more, or whose
    /// part absent is not of thousandths, then come by ``RecordSink/accept(_:)``.
    static var keepsEveryColumn: Bool { get }

    /// The students by local id, complete once their table has been read; rows name them by number.
    var students: TextIndex { get }

    /// The schools by `org_id`, complete once enrollments have been read; rows name them by number.
    var organizations: TextIndex { get }

    /// A ledger without rows, of which each thread takes a copy; nil where attendance of the year that began is not wanted.
    ///
    /// Asked for after calendar, students and enrollments have been handed on.
    mutating func emptyLedger() -> Ledger?

    /// Takes over what a ledger has recorded; called once for each thread, in the order of the file.
    mutating func merge(_ ledger: consuming Ledger)
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
