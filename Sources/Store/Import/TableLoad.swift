import Records

/// The rows of one table as rows: where the scope is empty they go straight in; where it is not they are staged beside it,
/// compared and then applied.
final class TableLoad: TableLoading {
    /// What people type in the tool is never removed by a file that does not know it.
    static let kept: Set<TableName> = [.interventions, .interventionSessions, .notes]

    private let session: Session
    private let sql: RecordSQL
    private let scope: [SQLValue]
    private let removes: Bool
    let isFresh: Bool
    /// How many rows came.
    private(set) var accepted = 0
    private var statement: PreparedStatement?
    private var grid: CellGrid

    /// A load of a district's year; rows are staged as well where the scope is known not to be empty though this table may be.
    init(
        _ table: TableName,
        _ mode: Snapshot.TableMode,
        of snapshot: Snapshot,
        in session: Session,
        besideOthers: Bool = false
    ) throws(StoreError) {
        self.session = session
        sql = RecordSQL(table)
        scope = [.text(snapshot.districtID), SQLValue(snapshot.schoolYear.endingIn)]
        removes = mode == .full && !Self.kept.contains(table)
        grid = CellGrid(for: table)
        let isEmpty = try session.integer(sql.isThere, scope) == 0
        isFresh = isEmpty && !besideOthers
        if !isFresh { try session.execute(sql.createStaging) }
        statement = try session.prepare(isFresh ? sql.insert : sql.stage)
        try statement?.bind(scope)
    }

    /// Takes some rows.
    func accept(_ batch: RecordBatch) throws(StoreError) {
        accepted += batch.count
        grid.fill(from: batch)
        try statement?.run(grid, from: 3)
    }

    /// Compares what came with what is there.
    func compare(_ table: ImportOutcome.Scope) throws(StoreError) -> TableComparison {
        statement = nil
        var found = TableComparison(scope: table)
        let count = Int(try session.integer(sql.count, scope) ?? 0)
        if isFresh {
            found.scope.created = count
            return found
        }
        let staged = Int(try session.integer(sql.countStaged) ?? 0)
        let matches = try session.rows(sql.compare, scope) { (row) throws(StoreError) in
            (known: Int(row.integer(0)), differing: Int(row.integer(1)))
        }
        let known = matches.first?.known ?? 0
        found.existing = count
        found.scope.created = staged - known
        found.scope.updated = matches.first?.differing ?? 0
        found.scope.unchanged = known - found.scope.updated
        found.scope.removed = removes ? count - known : 0
        return found
    }

    /// Does what the comparison found.
    func apply(_ found: TableComparison) throws(StoreError) {
        guard !isFresh else { return }
        if found.scope.created + found.scope.updated > 0 { try session.run(sql.apply, scope) }
        if found.scope.removed > 0 { try session.run(sql.removeMissing, scope) }
        try session.execute(sql.dropStaging)
    }
}
