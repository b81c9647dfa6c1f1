import Records

/// The imports that changed something.
struct ImportHistory {
    let session: Session

    /// Writes an import down.
    func add(
        _ options: ImportOptions,
        files: [ImportOptions.File],
        _ outcome: ImportOutcome
    ) throws(StoreError) {
        let number = try session.integer(
            BookkeepingSQL.addImport,
            [.text(options.createdAt), .text(options.softwareVersion)]
        )
        let key = SQLValue(number)
        for (place, file) in files.enumerated() {
            try session.run(
                BookkeepingSQL.addImportFile,
                [key, SQLValue(place), .text(file.name), .text(file.sha256)]
            )
        }
        for (place, scope) in outcome.scopes.enumerated() {
            try session.run(
                BookkeepingSQL.addImportCounts,
                [
                    key, SQLValue(place), .text(scope.districtID),
                    SQLValue(scope.schoolYear.endingIn), .text(scope.table.rawValue),
                    SQLValue(scope.created), SQLValue(scope.updated), SQLValue(scope.unchanged),
                    SQLValue(scope.removed),
                ]
            )
        }
    }

    /// All of them, newest first.
    func all() throws(StoreError) -> [PastImport] {
        let found = try session.rows(BookkeepingSQL.imports) { row throws(StoreError) in
            (number: row.integer(0), createdAt: row.text(1), version: row.text(2))
        }
        var imports: [PastImport] = []
        for entry in found {
            let key: [SQLValue] = [.integer(entry.number)]
            imports.append(
                PastImport(
                    createdAt: entry.createdAt,
                    softwareVersion: entry.version,
                    files: try session.rows(BookkeepingSQL.importFiles, key, Self.file),
                    scopes: try session.rows(BookkeepingSQL.importCounts, key, Self.scope)
                        .compactMap { $0 }
                )
            )
        }
        return imports
    }

    private static func file(_ row: PreparedStatement) -> ImportOptions.File {
        ImportOptions.File(name: row.text(0), sha256: row.text(1))
    }

    /// Nil where a table of an older version is no more.
    private static func scope(_ row: PreparedStatement) -> ImportOutcome.Scope? {
        guard let table = TableName(rawValue: row.text(2)) else { return nil }
        return ImportOutcome.Scope(
            districtID: row.text(0),
            schoolYear: SchoolYear(endingIn: Int(row.integer(1))),
            table: table,
            created: Int(row.integer(3)),
            updated: Int(row.integer(4)),
            unchanged: Int(row.integer(5)),
            removed: Int(row.integer(6))
        )
    }
}
