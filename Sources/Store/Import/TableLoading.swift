import Records

/// The rows that an import brings of one table in one district's year, on their way into the store.
protocol TableLoading: AnyObject {
    /// Whether the store had no rows of the table in the district's year.
    var isFresh: Bool { get }

    /// Takes some rows.
    func accept(_ batch: RecordBatch) throws(StoreError)

    /// Compares what came with what is there; no more rows come after.
    func compare(_ table: ImportOutcome.Scope) throws(StoreError) -> TableComparison

    /// Does what the comparison found.
    func apply(_ found: TableComparison) throws(StoreError)
}

/// What a load would do, or did.
struct TableComparison {
    /// The counts for the outcome.
    var scope: ImportOutcome.Scope
    /// How many rows the scope had before.
    var existing = 0
}
