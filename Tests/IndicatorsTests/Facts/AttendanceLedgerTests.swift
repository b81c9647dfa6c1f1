import Indicators
import Records
import Testing

struct AttendanceLedgerTests {
    /// A random district folded up to attendance, and its attendance rows.
    private func prepared(seed: UInt64) -> (FactsBuilder, [[String: String]], Facts) {
        let district = MadeUpDistrict.random(seed: seed)
        var builder = FactsBuilder(asOf: SchoolDate("2025-12-01"))
        builder.begin(district.year.snapshot, loading: district.year.modes)
        for table in TableName.allCases where table != .attendance {
            for batch in MadeUpDistrict.batches(table, district.year.rows[table] ?? [], size: 50) {
                builder.accept(batch)
            }
        }
        builder.end()
        let rows = district.year.rows[.attendance] ?? []
        return (builder, rows, district.facts(asOf: "2025-12-01"))
    }

    private func fold(
        _ rows: [[String: String]],
        into ledger: inout AttendanceLedger,
        _ builder: FactsBuilder
    ) {
        for batch in MadeUpDistrict.batches(.attendance, rows, size: 16) {
            ledger.accept(
                AttendanceBatch(
                    batch,
                    students: builder.students,
                    organizations: builder.organizations
                )
            )
        }
    }

    @Test(arguments: 1...8)
    func ledgersOfPartsOfAFileMergeToTheSameFacts(seed: Int) {
        var (builder, rows, whole) = prepared(seed: UInt64(seed))
        var random = TestRandom(seed: UInt64(seed))
        rows.shuffle(using: &random)
        let parts = [rows.prefix(rows.count / 3), rows.dropFirst(rows.count / 3)]
        for part in parts.reversed() {
            var ledger = builder.emptyLedger()
            fold(Array(part), into: &ledger, builder)
            builder.merge(ledger)
        }
        let facts = builder.facts()
        #expect(facts.attendance.year == whole.attendance.year)
        #expect(facts.attendance.recent == whole.attendance.recent)
        #expect(facts.attendance.basis == whole.attendance.basis)
        #expect(facts.attendance.longestRun == whole.attendance.longestRun)
        #expect(facts.attendance.currentRun == whole.attendance.currentRun)
    }

    @Test func rowsThatNobodyKnowsAreLeftOutAndOddCategoriesAreUnmapped() {
        var district = MadeUpDistrict.school(5)
        district.addStudent()
        district.year.emptyTables.insert(.attendance)
        var builder = FactsBuilder(asOf: SchoolDate("2025-12-01"))
        builder.begin(district.year.snapshot, loading: district.year.modes)
        for table in [TableName.organizations, .calendar, .students, .enrollments] {
            for batch in MadeUpDistrict.batches(table, district.year.rows[table] ?? [], size: 50) {
                builder.accept(batch)
            }
        }
        builder.end()
        var ledger = builder.emptyLedger()
        var batch = AttendanceBatch()
        let monday = SchoolDate("2025-09-01")?.dayNumber ?? 0
        batch.append(student: -1, organization: 0, day: monday, category: 2)
        batch.append(student: 0, organization: -1, day: monday, category: 2)
        batch.append(student: 7, organization: 0, day: monday, category: 2)
        batch.append(student: 0, organization: 9, day: monday, category: 2)
        batch.append(student: 0, organization: 0, day: monday - 1, category: 2)
        batch.append(student: 0, organization: 0, day: monday + 1, category: 255)
        batch.append(student: 0, organization: 0, day: monday + 2, category: 2)
        batch.append(student: 0, organization: 0, day: monday + 6, category: 2)
        ledger.accept(batch)
        builder.merge(ledger)
        let facts = builder.facts()
        #expect(detail("attendance_rate", facts) == "absent 1 of 4 days")
        batch.removeAll()
        #expect(batch.count == 0)
    }
}
