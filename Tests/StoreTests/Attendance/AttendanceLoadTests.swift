import Indicators
import Records
import Testing

@testable import Store

@Suite struct AttendanceLoadTests {
    private func counts(_ outcome: ImportOutcome) -> [Int] {
        outcome.total(of: .attendance).map { [$0.created, $0.updated, $0.unchanged, $0.removed] }
            ?? []
    }

    @Test(arguments: [0, 2, 30, 80, 100])
    func allDaysComeBackByKeyAndSoDoThoseOfTheView(share: Int) throws {
        let store = try Store.inMemory()
        let year = AttendanceYear(seed: 1, share: share)
        let outcome = try store.load(AttendanceYear.others + [year.batch(shuffled: 4)])
        #expect(counts(outcome) == [year.rows.count, 0, 0, 0])
        #expect(try store.attendance() == year.expected)
        #expect(try store.viewedAttendance() == year.expected)
    }

    @Test func plainDaysTakeNoRows() throws {
        let store = try Store.inMemory()
        let year = AttendanceYear(seed: 2, share: 60)
        try store.load(AttendanceYear.others + [year.batch()])
        let (rows, days) = try store.engine.read { session throws(StoreError) in
            (
                try session.integer("SELECT count(*) FROM attendance_rows") ?? 0,
                try session.integer("SELECT count(*) FROM attendance_days") ?? 0
            )
        }
        #expect(days == 8)
        #expect(rows > 0)
        #expect(rows < Int64(year.rows.count / 2))
    }

    @Test func theSameDaysInAnotherOrderAgainChangeNothing() throws {
        let store = try Store.inMemory()
        let year = AttendanceYear(seed: 3, share: 70)
        try store.load(AttendanceYear.others + [year.batch()])
        let before = try store.dump()
        let again = try store.load(AttendanceYear.others + [year.batch(shuffled: 9)])
        #expect(counts(again) == [0, 0, year.rows.count, 0])
        #expect(!again.hasChanges)
        #expect(try store.dump() == before)
        #expect(try store.imports().count == 1)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>, [Snapshot.TableMode.full, .upsert])
    func whatBecameOfEachDayIsTold(seed: UInt64, mode: Snapshot.TableMode) throws {
        let store = try Store.inMemory()
        let old = AttendanceYear(seed: seed, share: Int(seed) * 12)
        var new = old
        new.change(seed: seed + 50, removing: true)
        try store.load(AttendanceYear.others + [old.batch()])
        let batches = [new.batch(shuffled: seed)]
        let options = Sample.options(dryRun: true, removals: true)
        let before = try store.dump()
        let trial = try store.load(batches, mode, options: options)
        #expect(try store.dump() == before)
        let real = try store.load(batches, mode, options: Sample.options(removals: true))
        #expect(trial.scopes == real.scopes)
        let common = old.keys.filter { new.rows[$0] != nil }
        let same = common.count { old.rows[$0] == new.rows[$0] }
        let gone = old.rows.count - common.count
        #expect(
            counts(real) == [
                new.rows.count - common.count, common.count - same, same,
                mode == .full ? gone : 0,
            ]
        )
        var expected = new
        if mode == .upsert { expected.rows.merge(old.rows) { new, _ in new } }
        #expect(try store.attendance() == expected.expected)
        #expect(try store.viewedAttendance() == expected.expected)
    }

    @Test func tooManyRemovedDaysStop() throws {
        let store = try Store.inMemory()
        let year = AttendanceYear(seed: 5, share: 90)
        try store.load(AttendanceYear.others + [year.batch()])
        var rest = year
        for key in year.keys where key[0] == "2" { rest.rows[key] = nil }
        let removed = year.rows.count - rest.rows.count
        let error = #expect(throws: StoreError.self) { try store.load([rest.batch()]) }
        #expect(
            error?.message.contains("\(removed) of \(year.rows.count) rows of attendance") == true
        )
        #expect(try store.attendance() == year.expected)
    }

    @Test(arguments: ["present", "tardy"])
    func daysOfAStudentWhoIsNotThereAreRefused(category: String) throws {
        let store = try Store.inMemory()
        var batch = RecordBatch(.attendance)
        batch.append(row: ["nobody", "s1", "2025-10-01", category])
        let error = #expect(throws: StoreError.self) {
            try store.load(AttendanceYear.others + [batch])
        }
        #expect(error?.reason == .brokenReferences)
        #expect(error?.message.contains("of attendance would point to rows of students") == true)
        #expect(error?.message.contains("attendance_days") == false)
        #expect(try store.attendance().isEmpty)
    }

    @Test func aStudentWhoseDaysAreThereCannotGo() throws {
        let store = try Store.inMemory()
        let year = AttendanceYear(seed: 6, share: 40)
        try store.load(AttendanceYear.others + [year.batch()])
        let error = #expect(throws: StoreError.self) {
            try store.load([RecordBatch(.students)], options: Sample.options(removals: true))
        }
        #expect(error?.reason == .brokenReferences)
        #expect(try store.attendance() == year.expected)
    }

    /// The later of two rows with one key stays, whatever each of them tells, in one batch or in several.
    @Test func aDayThatComesTwiceIsTheLaterOne() throws {
        let key = ["1", "s1", "2025-10-01"]
        let plain: [String?] = key + ["present", nil, nil, nil, nil, nil, nil]
        let rich: [String?] = key + ["tardy", nil, nil, nil, "09:00", nil, nil]
        for rows in [[plain, rich], [rich, plain], [plain, rich, plain], [rich, plain, rich]] {
            for isApart in [false, true] {
                for isFresh in [true, false] {
                    let store = try Store.inMemory()
                    if !isFresh {
                        let other = AttendanceYear(seed: 8, share: 50)
                        try store.load(AttendanceYear.others + [other.batch()])
                    }
                    var batches = AttendanceYear.others
                    var together = RecordBatch(.attendance)
                    for row in rows {
                        together.append(row: row)
                        guard isApart else { continue }
                        batches.append(together)
                        together = RecordBatch(.attendance)
                    }
                    batches.append(together)
                    try store.load(batches, options: Sample.options(removals: true))
                    let expected = (rows.last ?? []).map { $0 ?? "∅" } + ["∅"]
                    #expect(try store.attendance() == [expected])
                }
            }
        }
    }

    @Test func theStoreHandsDaysToASinkAsItHandsOnRows() throws {
        let store = try Store.inMemory()
        let year = AttendanceYear(seed: 9, share: 55)
        try store.load(AttendanceYear.others + [year.batch()])
        var sink = KeptDays()
        for batch in AttendanceYear.others {
            if batch.table == .students {
                _ = sink.students.insert(batch.text(Students.studentID))
            } else {
                _ = sink.organizations.insert(batch.text(Organizations.orgID))
            }
        }
        try store.readAttendance(district: "0999", year: Sample.year, into: &sink)
        var other = RecordBatch(.attendance)
        try store.read(.attendance, district: "0999", year: Sample.year) { other = $0 }
        #expect(sink.rows.sorted { $0.lexicographicallyPrecedes($1) } == KeptDays.rows(other))
    }
}

/// Keeps student, school, day, category and part absent of all days, however they come.
private struct KeptDays: AttendanceSink {
    struct Ledger: AttendanceRecording {
        var rows: [AttendanceBatch.Row] = []
        mutating func accept(_ batch: borrowing AttendanceBatch) {
            for index in 0..<batch.count { rows.append(batch.rows[index]) }
        }
    }

    var students = TextIndex()
    var organizations = TextIndex()
    var rows: [[String]] = []

    static func rows(_ batch: RecordBatch) -> [[String]] {
        let categories = batch.numbers(Attendance.category)
        let portions = batch.numbers(Attendance.portionAbsent)
        return (0..<batch.count).map { row in
            (0..<3).map { batch.cell(row: row, column: $0) ?? "" }
                + ["\(categories[row] ?? -1)", "\(portions[row] ?? -1)"]
        }
    }

    mutating func begin(_: Snapshot, loading: [TableName: Snapshot.TableMode]) {}
    mutating func accept(_ batch: RecordBatch) { rows += Self.rows(batch) }
    mutating func end() {}
    mutating func emptyLedger() -> Ledger? { Ledger() }
    mutating func merge(_ ledger: consuming Ledger) {
        for row in ledger.rows {
            rows.append([
                students[Int(row.student)], organizations[Int(row.organization)],
                SchoolDate(dayNumber: row.day).description, "\(row.category)",
                "\(row.portion < 0 ? -1 : Int(row.portion) * 1000)",
            ])
        }
    }
}
