public import Records

/// What an import did to each table; what the store then created or removed the store adds itself.
public struct ImportReport: Sendable, Hashable {
    /// The counts of one table.
    public struct Table: Sendable, Hashable {
        /// The table.
        public let table: TableName
        /// Rows in the file, or that a mapping made from it.
        public var read = 0
        /// Rows handed on.
        public var accepted = 0
        /// Rows rejected.
        public var rejected = 0
        /// Exact duplicates left out.
        public var duplicates = 0
        /// Warnings; a row may have several.
        public var warnings = 0

        /// A table of which nothing was read yet.
        public init(_ table: TableName) {
            self.table = table
        }
    }

    /// What was imported.
    public let snapshot: Snapshot
    /// The tables that were read, in load order.
    public internal(set) var tables: [Table] = []

    /// A report of nothing yet.
    public init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    /// The counts of a table, or nil where it was not read.
    public subscript(table: TableName) -> Table? { tables.first { $0.table == table } }

    /// Rows handed on, over all tables.
    public var accepted: Int { tables.reduce(0) { $0 + $1.accepted } }

    /// Rows rejected, over all tables.
    public var rejected: Int { tables.reduce(0) { $0 + $1.rejected } }

    /// What a command exits with: 0 clean, 1 some rows were rejected, 2 nothing was imported.
    public var exitCode: Int32 {
        if rejected == 0 { return 0 }
        return accepted == 0 ? ImportError.exitCode : 1
    }
}
