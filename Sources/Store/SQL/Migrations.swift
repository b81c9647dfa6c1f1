/// All versions of the store's tables, oldest first; a store's version is how many of them it has been through.
enum Migrations {
    static let scripts = [Migration1.script]

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
