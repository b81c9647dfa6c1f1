import Records

/// A student's stay at a school as the collections show it.
struct SIMSStay: Sendable, Hashable {
    /// Days between which something happened.
    struct Between: Sendable, Hashable {
        let from: SchoolDate
        let by: SchoolDate
    }

    let school: String
    var grade: String?
    let isPrimary: Bool
    var entry: SchoolDate
    /// Between which days the student came.
    let entered: Between
    var entryType: EntryType?
    var exit: SchoolDate?
    /// Between which days the student left.
    var left: Between?
    /// The exit type, or the state's code where the table of codes has none.
    var exitType: String?
    /// The state's code of the latest row.
    var status: String?
    /// The line of the latest row.
    var line: Int
}
