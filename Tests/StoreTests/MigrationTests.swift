import Records
import Testing

@testable import Store

@Suite struct MigrationTests {
    @Test(arguments: TableName.allCases)
    func everyColumnOfASchemaHasItsColumn(table: TableName) throws {
        let store = try Store.inMemory()
        let found = try store.engine.read { session throws(StoreError) in
            try session.rows(
                "SELECT name, type, pk FROM pragma_table_info(?)",
                [.text(Self.stored(table))]
            ) { row throws(StoreError) in
                "\(row.text(0)) \(row.text(1)) \(row.integer(2))"
            }
        }
        var place = 2
        var expected = ["district_id TEXT 1", "snapshot_year INTEGER 2"]
        for column in table.schema.columns {
            if column.isKey { place += 1 }
            expected.append(
                "\(column.name) \(Self.type(column.type)) \(column.isKey ? place : 0)"
            )
        }
        expected.append("extras TEXT 0")
        let missing = Set(expected).subtracting(found)
        #expect(
            missing.isEmpty,
            "Add a migration. As the schema has it now:\n\(SchemaText(table: table).text)"
        )
    }

    /// Attendance is a view of days and rows.
    private static func stored(_ table: TableName) -> String {
        table == .attendance ? "attendance_rows" : table.rawValue
    }

    private static func type(_ type: ColumnType) -> String {
        switch type {
        case .identifier, .text, .timestamp, .date, .code: "TEXT"
        case .integer, .decimal, .boolean: "INTEGER"
        }
    }

    @Test(arguments: TableName.allCases)
    func everyReferenceOfASchemaIsAForeignKeyUnlessPeopleTypedTheRow(table: TableName) throws {
        let store = try Store.inMemory()
        let found = try store.engine.read { session throws(StoreError) in
            try session.rows(
                """
                SELECT "from", "table" FROM pragma_foreign_key_list(?)
                WHERE "from" NOT IN ('district_id', 'snapshot_year')
                """,
                [.text(Self.stored(table))]
            ) { row throws(StoreError) in "\(row.text(0)) \(row.text(1))" }
        }
        let expected = table.schema.columns.compactMap { column -> String? in
            // An optional reference may point to a table that a district does not export.
            guard let parent = column.references, column.isRequired else { return nil }
            let isTyped = table == .interventions || table == .notes
            return isTyped ? nil : "\(column.name) \(parent.rawValue)"
        }
        #expect(found.sorted() == expected.sorted())
    }

    @Test func aStudentsRowsAreFoundWithoutReadingAllOthers() throws {
        let store = try Store.inMemory()
        try store.load(Array(RandomDistrict(seed: 7, rows: 300).batches.values))
        for table in TableName.allCases where table.schema.index(of: "student_id") != nil {
            let plan = try store.engine.read { session throws(StoreError) in
                try session.rows(
                    """
                    EXPLAIN QUERY PLAN SELECT * FROM \(table.rawValue)
                    WHERE district_id = ?1 AND snapshot_year = ?2 AND student_id = ?3
                    """
                ) { row throws(StoreError) in row.text(3) }
            }
            #expect(plan.joined().contains("student_id=?"), "\(table)")
        }
    }

    @Test func aStoreOfANewerVersionIsRefused() throws {
        let folder = try ScratchFolder()
        let path = folder.path("waymark.db")
        let store = try Store.open(path: path)
        try store.engine.write { session throws(StoreError) in
            try session.execute(Migrations.mark(version: Migrations.steps.count + 1))
        }
        for mode in [Store.Mode.readWrite, .readOnly] {
            let error = #expect(throws: StoreError.self) { try Store.open(path: path, mode: mode) }
            #expect(error?.reason == .newerVersion)
            #expect(error?.message.contains("newer Waymark") == true)
        }
    }

    @Test func openingAgainChangesNothing() throws {
        let folder = try ScratchFolder()
        let path = folder.path("waymark.db")
        let before = try Store.open(path: path).dump()
        #expect(try Store.open(path: path).dump() == before)
    }
}
