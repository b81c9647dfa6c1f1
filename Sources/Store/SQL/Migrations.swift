/// All versions of the store's tables, oldest first; a store's version is how many of them it has been through.
enum Migrations {
    static let steps: [Step] = [
        .script(Migration1.script), .code(AttendanceMove.run),
        .script(Migration3.script), .script(Migration4.script),
    ]

    /// What brings the tables from one version to the next.
    enum Step {
        /// Statements.
        case script(String)
        /// What statements alone cannot do.
        case code(@Sendable (Session) throws(StoreError) -> Void)
    }

    /// Marks a SQLite file as Waymark's: `WAYM` in ASCII.
    static let applicationID: Int64 = 0x5741_594D

    static let readApplicationID = "PRAGMA application_id"
    static let readVersion = "PRAGMA user_version"
    static let countTables = "SELECT count(*) FROM sqlite_schema"

    /// Pragmas take no parameters.
    static func mark(version: Int) -> String {
        "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)"
    }
}
