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

    /// Examples of a code in a file that are kept.
    private static let examplesPerCode = 5

    /// Writes down what an import found.
    func add(
        _ findings: [FindingTally],
        _ examples: [Finding],
        to number: Int64
    ) throws(StoreError) {
        for (place, finding) in findings.enumerated() {
            try session.run(
                HistorySQL.addFindings,
                [
                    .integer(number), SQLValue(place), .text(finding.file), .text(finding.code),
                    .text(finding.severity.rawValue), SQLValue(finding.count),
                ]
            )
        }
        var counts: [String: Int] = [:]
        for (place, example) in examples.enumerated() {
            counts["\(example.file)\u{1}\(example.code)", default: 0] += 1
            guard counts["\(example.file)\u{1}\(example.code)", default: 0] <= Self.examplesPerCode
            else { continue }
            try session.run(
                HistorySQL.addExample,
                [
                    .integer(number), SQLValue(place), .text(example.severity.rawValue),
                    .text(example.file), SQLValue(example.line), SQLValue(example.column),
                    .text(example.code), .text(example.reason), .text(example.remedy),
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
            var past = PastImport(
                number: entry.number,
                createdAt: entry.createdAt,
                softwareVersion: entry.version,
                files: try session.rows(BookkeepingSQL.importFiles, key, Self.file),
                scopes: try session.rows(BookkeepingSQL.importCounts, key, Self.scope)
                    .compactMap { $0 }
            )
            past.findings = try session.rows(HistorySQL.findings, key, Self.tally)
            past.examples = try session.rows(HistorySQL.examples, key, Self.finding)
            past.undoing = try undoing(key)
            imports.append(past)
        }
        return imports
    }

    private func undoing(_ key: [SQLValue]) throws(StoreError) -> PastImport.Undoing {
        let undone = try session.rows(HistorySQL.undone, key) { row throws(StoreError) in
            row.text(0)
        }
        if let time = undone.first { return .done(at: time) }
        guard try session.integer(HistorySQL.isKept, key) != 0 else { return .notKept }
        let later = try session.rows(HistorySQL.laterImport, key) { row throws(StoreError) in
            row.knownInteger(0)
        }
        return (later.first ?? nil).map { .after($0) } ?? .possible
    }

    private static func tally(_ row: PreparedStatement) -> FindingTally {
        FindingTally(
            file: row.text(0),
            code: row.text(1),
            severity: Severity(rawValue: row.text(2)) ?? .warning,
            count: Int(row.integer(3))
        )
    }

    private static func finding(_ row: PreparedStatement) -> Finding {
        Finding(
            Severity(rawValue: row.text(0)) ?? .warning,
            file: row.text(1),
            line: row.knownInteger(2).map { Int($0) },
            column: row.knownText(3),
            code: row.text(4),
            reason: row.text(5),
            remedy: row.text(6)
        )
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
