import GRDB
import Records
import Testing

@testable import Store

@Suite struct AttendanceMoveTests {
    /// A store as the first version made it, with rows.
    private func makeOld(_ path: String, _ years: [AttendanceYear]) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: Migration1.script)
            try database.execute(sql: Migrations.mark(version: 1))
            for (index, year) in years.enumerated() {
                let scope: [any DatabaseValueConvertible] = ["0999", 2026 - index]
                for table in ["students", "organizations"] {
                    let column = table == "students" ? "student_id" : "org_id"
                    let ids = index == 0 ? AttendanceYear.students + AttendanceYear.schools : []
                    for id in ids + year.keys.map({ $0[table == "students" ? 0 : 1] }) {
                        try database.execute(
                            sql:
                                "INSERT OR IGNORE INTO \(table) (district_id, snapshot_year, \(column)) VALUES (?, ?, ?)",
                            arguments: StatementArguments(scope + [id])
                        )
                    }
                }
                for key in year.keys {
                    var cells = year.rows[key] ?? []
                    cells[2] = cells[2].flatMap { FixedDecimal($0) }.map { "\($0.millionths)" }
                    try database.execute(
                        sql: "INSERT INTO attendance VALUES (\(databaseQuestionMarks(count: 13)))",
                        arguments: StatementArguments(scope + key)
                            + StatementArguments(cells)
                    )
                }
            }
        }
        try queue.close()
    }

    @Test func theRowsOfAnOlderStoreAreFoundAgain() throws {
        let folder = try ScratchFolder()
        let path = folder.path("waymark.db")
        let year = AttendanceYear(seed: 31, share: 60)
        try makeOld(path, [year, AttendanceYear(seed: 32, share: 10)])
        let refused = #expect(throws: StoreError.self) {
            try Store.open(path: path, mode: .readOnly)
        }
        #expect(refused?.message.contains("older Waymark") == true)
        let store = try Store.open(path: path)
        #expect(try store.attendance() == year.expected)
        #expect(try store.viewedAttendance() == year.expected)
        #expect(try store.rows(.attendance, year: Sample.year.previous).isEmpty == false)
        let again = try store.load([year.batch()])
        #expect(again.total(of: .attendance)?.unchanged == year.rows.count)
        #expect(again.total(of: .attendance)?.hasChanges == false)
        #expect(try Store.open(path: path, mode: .readOnly).attendance() == year.expected)
    }

    @Test func anOlderStoreWithoutRowsIsBroughtUpToDate() throws {
        let folder = try ScratchFolder()
        let path = folder.path("waymark.db")
        try makeOld(path, [])
        let store = try Store.open(path: path)
        #expect(try store.attendance().isEmpty)
        #expect(try store.viewedAttendance().isEmpty)
    }
}
