import Records

/// Keeps what one import replaces, so that it can be undone.
///
/// Of a table that was empty nothing is kept: undoing empties it again. Of others only rows that change are kept, and they
/// belong to the last few imports of a district's year; those before can no longer be undone.
struct FormerRows {
    /// Of so many imports of a district's year the former rows are kept: a week of nightly ones.
    static let imports = 5

    /// The number that the import will have in the history.
    let number: Int64

    private let session: Session
    private var triggers: [FormerSQL.Trigger] = []

    init(_ session: Session) throws(StoreError) {
        self.session = session
        number = try session.integer(HistorySQL.nextImport) ?? 1
    }

    /// A district's year is about to change; where it has in the same import, what was before that is kept already.
    mutating func begin(
        _ snapshot: Snapshot,
        _ loads: [TableName: any TableLoading]
    ) throws(StoreError) {
        let key: [SQLValue] = [
            .integer(number), .text(snapshot.districtID), SQLValue(snapshot.schoolYear.endingIn),
        ]
        try session.run(HistorySQL.keepSnapshot, key)
        for (table, load) in loads.sorted(by: { $0.key < $1.key })
        where !TableLoad.kept.contains(table) {
            let sql = FormerSQL(table)
            try session.run(
                HistorySQL.keepTable,
                key + [
                    .text(table.rawValue), .text(sql.columns), .integer(load.isFresh ? 1 : 0),
                ]
            )
            guard !load.isFresh else { continue }
            for trigger in sql.triggers(for: number) {
                try session.execute(trigger.create)
                triggers.append(trigger)
            }
        }
    }

    /// The district's year has changed.
    mutating func end() throws(StoreError) {
        for trigger in triggers { try session.execute(trigger.drop) }
        triggers = []
    }

    /// Forgets what older imports of the same districts' years replaced.
    func prune() throws(StoreError) {
        let scopes = try session.rows(HistorySQL.keptScopes, [.integer(number)]) {
            row throws(StoreError) in
            [SQLValue.text(row.text(0)), .integer(row.integer(1))]
        }
        for scope in scopes {
            let kept = try session.rows(HistorySQL.keptImports, scope) { row throws(StoreError) in
                row.integer(0)
            }
            for old in kept.dropFirst(Self.imports) {
                for script in HistorySQL.forget { try session.run(script, scope + [.integer(old)]) }
            }
        }
    }
}
