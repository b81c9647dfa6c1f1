public import Records

/// What an import did, or would do, to each table.
public struct ImportOutcome: Hashable, Sendable {
    /// What became of the rows of one table in one district's year.
    public struct Scope: Hashable, Sendable {
        /// The district's code.
        public var districtID: String
        /// The school year.
        public var schoolYear: SchoolYear
        /// The table.
        public var table: TableName
        /// Rows that were not there before.
        public var created = 0
        /// Rows whose content changed.
        public var updated = 0
        /// Rows that were there already, just so.
        public var unchanged = 0
        /// Rows that are there no more.
        public var removed = 0

        /// Whether any row of the table changed.
        public var hasChanges: Bool { created + updated + removed > 0 }
    }

    /// What became of each table that the import brought, in the order in which they came.
    public var scopes: [Scope] = []
    /// Whether anything in the store changed, the description of a snapshot included.
    public var hasChanges = false
    /// Whether all was undone at the end.
    public var isDryRun = false

    /// The sums over all districts and years for one table.
    public func total(of table: TableName) -> Scope? {
        let parts = scopes.filter { $0.table == table }
        guard var sum = parts.first else { return nil }
        for part in parts.dropFirst() {
            sum.created += part.created
            sum.updated += part.updated
            sum.unchanged += part.unchanged
            sum.removed += part.removed
        }
        return sum
    }
}
