import Records

/// Takes back what one import did: each table and year that it brought is what it was before.
///
/// Interventions, their sessions and notes are left alone, as they are by imports.
struct ImportUndo {
    private struct Scope {
        let district: String
        let year: Int64
        var key: [SQLValue] { [.text(district), .integer(year)] }
    }

    let session: Session
    let number: Int64

    /// Undoes the import and writes that down.
    func run(at time: String, softwareVersion: String) throws(StoreError) {
        let book = try ReferenceBook(session)
        for (scope, table, wasEmpty) in try tables() {
            let sql = FormerSQL(table)
            let key = scope.key + [.integer(number)]
            let scripts = wasEmpty ? sql.empty : sql.restore
            for script in scripts { try session.run(script, wasEmpty ? scope.key : key) }
            book.doubt(table, district: scope.district, year: Int(scope.year))
        }
        for scope in try scopes() { try restoreSnapshot(scope) }
        let broken = try book.broken()
        guard broken.isEmpty else {
            throw StoreError(broken, "Nothing was undone", "Undo the imports after it first.")
        }
        try session.run(
            HistorySQL.addUndo,
            [.integer(number), .text(time), .text(softwareVersion)]
        )
        try session.execute(BookkeepingSQL.learnSizes)
    }

    private func tables() throws(StoreError) -> [(Scope, TableName, wasEmpty: Bool)] {
        let found = try session.rows(HistorySQL.keptTables, [.integer(number)]) {
            row throws(StoreError) in
            (
                Scope(district: row.text(0), year: row.integer(1)),
                TableName(rawValue: row.text(2)), row.text(3), row.integer(4) != 0
            )
        }
        return try found.map { scope, table, columns, wasEmpty throws(StoreError) in
            guard let table, wasEmpty || columns == FormerSQL(table).columns else {
                throw StoreError(
                    .cannotUndo,
                    "Import \(number) cannot be undone: its tables have changed with a newer Waymark."
                )
            }
            return (scope, table, wasEmpty)
        }
    }

    private func scopes() throws(StoreError) -> [Scope] {
        try session.rows(HistorySQL.keptScopes, [.integer(number)]) { row throws(StoreError) in
            Scope(district: row.text(0), year: row.integer(1))
        }
    }

    /// Puts back what the district's year said of itself; tables that people type into stay as long as they have rows.
    private func restoreSnapshot(_ scope: Scope) throws(StoreError) {
        for table in TableName.allCases {
            if TableLoad.kept.contains(table),
                try session.integer(RecordSQL(table).isThere, scope.key) != 0
            {
                continue
            }
            try session.run(HistorySQL.forgetLoadedTable, scope.key + [.text(table.rawValue)])
        }
        let key = scope.key + [.integer(number)]
        try session.run(HistorySQL.restoreSnapshot, key)
        try session.run(HistorySQL.restoreLoadedTables, key)
        try session.run(HistorySQL.forgetSnapshot, key)
        for script in HistorySQL.forget { try session.run(script, key) }
    }
}
