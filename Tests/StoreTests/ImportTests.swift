import Foundation
import Records
import Testing

@testable import Store

@Suite struct ImportTests {
    private func counts(_ outcome: ImportOutcome, _ table: TableName = .students) -> [Int] {
        outcome.total(of: table).map { [$0.created, $0.updated, $0.unchanged, $0.removed] } ?? []
    }

    @Test func theSameContentAgainChangesNothing() throws {
        let store = try Store.inMemory()
        let batches = Array(RandomDistrict(seed: 11, rows: 40).batches.values)
        let first = try store.load(batches)
        #expect(first.hasChanges)
        let before = try store.dump()
        let again = try store.load(batches.map(Self.reversed))
        #expect(!again.hasChanges)
        for scope in again.scopes {
            #expect(!scope.hasChanges, "\(scope.table)")
            #expect(scope.unchanged == first.total(of: scope.table)?.created, "\(scope.table)")
        }
        #expect(try store.dump() == before)
        #expect(try store.imports().count == 1)
    }

    private static func reversed(_ batch: RecordBatch) -> RecordBatch {
        var reversed = RecordBatch(batch.table)
        for row in (0..<batch.count).reversed() {
            reversed.append(
                row: batch.columns.indices.map { batch.cell(row: row, column: $0) },
                extras: batch.extras[row]
            )
        }
        return reversed
    }

    @Test func createdUpdatedUnchangedAndRemovedAreTold() throws {
        let store = try Store.inMemory()
        #expect(counts(try store.load([Sample.students(20)])) == [20, 0, 0, 0])
        let outcome = try store.load(
            [Sample.students(5, from: 3, lastName: "New"), Sample.students(15, from: 8)])
        #expect(counts(outcome) == [3, 5, 12, 3])
        #expect(try store.rows(.students).count == 20)
        #expect(try store.rows(.students).filter { $0.contains("New") }.count == 5)
    }

    @Test func aChangeOfExtrasAloneIsAnUpdate() throws {
        let store = try Store.inMemory()
        var batch = Sample.students(2)
        try store.load([batch])
        batch.extras = TextColumn()
        batch.extras.append("{\"x_bus\":\"4\"}")
        batch.extras.append(nil)
        #expect(counts(try store.load([batch])) == [0, 1, 1, 0])
    }

    @Test func aTableThatIsAddedToLosesNothing() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(20)])
        let outcome = try store.load([Sample.students(2, from: 19, lastName: "New")], .upsert)
        #expect(counts(outcome) == [1, 1, 0, 0])
        #expect(try store.rows(.students).count == 21)
    }

    @Test func aTableThatIsAbsentStaysAsItIs() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(20)])
        let outcome = try store.importRecords(Sample.options()) { sink in
            try sink.begin(Sample.snapshot, loading: [.students: .absent])
            try sink.end()
        }
        #expect(outcome.scopes.isEmpty)
        #expect(!outcome.hasChanges)
        #expect(try store.rows(.students).count == 20)
    }

    @Test func aWholeTableWithoutRowsIsEmptied() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(10)])
        #expect(counts(try store.load([Sample.students(0)])) == [0, 0, 0, 10])
        #expect(try store.rows(.students).isEmpty)
        #expect(try store.snapshot(of: "0999", year: Sample.year)?.tables == [.students: .full])
    }

    @Test(arguments: [.interventions, .interventionSessions, .notes] as [TableName])
    func whatPeopleTypeIsNeverRemoved(table: TableName) throws {
        let store = try Store.inMemory()
        let district = RandomDistrict(seed: 5, rows: 30)
        try store.load(Array(district.batches.values))
        let before = try store.rows(table)
        let outcome = try store.load([RecordBatch(table)])
        #expect(counts(outcome, table) == [0, 0, 0, 0])
        #expect(try store.rows(table) == before)
    }

    @Test func aStudentWhoGoesTakesNoNoteAlong() throws {
        let store = try Store.inMemory()
        let district = RandomDistrict(seed: 5, rows: 30)
        let tables: [TableName] = [.organizations, .staff, .students, .interventions, .notes]
        try store.load(tables.compactMap { district.batches[$0] })
        let notes = try store.rows(.notes)
        try store.load([RecordBatch(.students)], options: Sample.options(removals: true))
        #expect(try store.rows(.students).isEmpty)
        #expect(try store.rows(.notes) == notes)
    }

    @Test func theLaterOfTwoRowsWithOneKeyStays() throws {
        let store = try Store.inMemory()
        let batches = [Sample.students(1, lastName: "A"), Sample.students(1, lastName: "B")]
        #expect(counts(try store.load(batches)) == [1, 0, 0, 0])
        #expect(counts(try store.load(batches)) == [0, 0, 1, 0])
        #expect(try store.rows(.students)[0].contains("B"))
    }

    @Test func aDryRunTellsTheSameAndChangesNothing() throws {
        let store = try Store.inMemory()
        let first = RandomDistrict(seed: 21, rows: 40)
        let second = RandomDistrict(seed: 22, rows: 50)
        for district in [first, second] {
            let batches = Array(district.batches.values)
            let before = try store.dump()
            let trial = try store.load(
                batches,
                options: Sample.options(dryRun: true, removals: true)
            )
            #expect(try store.dump() == before)
            let real = try store.load(batches, options: Sample.options(removals: true))
            #expect(trial.isDryRun)
            #expect(trial.scopes == real.scopes)
            #expect(trial.hasChanges == real.hasChanges)
            for table in TableName.allCases where !TableLoad.kept.contains(table) {
                #expect(try store.rows(table) == district.batches[table]?.comparableRows)
            }
        }
    }

    @Test func anErrorInTheMiddleUndoesAll() throws {
        struct Stop: Error {}
        let store = try Store.inMemory()
        try store.load([Sample.students(5)])
        let before = try store.dump()
        #expect(throws: Stop.self) {
            try store.importRecords(Sample.options()) { sink in
                try sink.begin(Sample.snapshot, loading: [.students: .full])
                try sink.accept(Sample.students(20, lastName: "New"))
                try sink.end()
                throw Stop()
            }
        }
        #expect(try store.dump() == before)
        #expect(counts(try store.load([Sample.students(5)])) == [0, 0, 5, 0])
    }

    @Test func severalYearsComeInOneImport() throws {
        let store = try Store.inMemory()
        var last = Sample.snapshot
        last.schoolYear = Sample.year.previous
        let outcome = try store.importRecords(Sample.options()) { sink in
            for snapshot in [last, Sample.snapshot] {
                try sink.begin(snapshot, loading: [.students: .full])
                try sink.accept(Sample.students(4))
                try sink.end()
            }
        }
        #expect(outcome.scopes.map(\.schoolYear) == [last.schoolYear, Sample.year])
        #expect(counts(outcome) == [8, 0, 0, 0])
    }

    @Test func theHistoryTellsWhatAnImportDid() throws {
        let store = try Store.inMemory()
        try store.importRecords(Sample.options()) { sink in
            try sink.begin(Sample.snapshot, loading: [.students: .full])
            try sink.accept(Sample.students(4))
            sink.note(.init(name: "more.csv", sha256: "ff"))
            try sink.end()
        }
        try store.load([Sample.students(5)], options: Sample.options(dryRun: true))
        let imports = try store.imports()
        #expect(imports.count == 1)
        #expect(imports.first?.createdAt == "2026-01-15T08:00:00Z")
        #expect(imports.first?.softwareVersion == "0.1")
        #expect(imports.first?.files.map(\.name) == ["students.csv", "more.csv"])
        #expect(imports.first?.scopes.map(\.created) == [4])
    }
}

@Suite struct RemovalGuardTests {
    /// Existing rows, rows that go, and whether that is too much.
    @Test(arguments: [
        (100, 10, false), (20, 10, false), (10, 10, false), (11, 11, true), (110, 11, false),
        (109, 11, true), (111, 11, false), (1000, 100, false), (1000, 101, true),
    ])
    func moreThanTenRowsAndMoreThanTenPercentStop(
        existing: Int,
        removed: Int,
        isTooMuch: Bool
    ) throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(existing)])
        let rest = Sample.students(existing - removed, from: removed)
        guard isTooMuch else {
            #expect(try store.load([rest]).scopes.first?.removed == removed)
            return
        }
        let error = #expect(throws: StoreError.self) { try store.load([rest]) }
        #expect(
            error?.reason
                == .tooManyRemovals([
                    .init(
                        table: .students,
                        schoolYear: Sample.year,
                        removed: removed,
                        existing: existing
                    )
                ])
        )
        #expect(error?.message.contains("\(removed) of \(existing) rows of students") == true)
        #expect(error?.message.contains("--allow-removals") == true)
        #expect(try store.rows(.students).count == existing)
        #expect(throws: StoreError.self) {
            try store.load([rest], options: Sample.options(dryRun: true))
        }
        try store.load([rest], options: Sample.options(removals: true))
        #expect(try store.rows(.students).count == existing - removed)
    }

    @Test func allTablesThatLoseTooMuchAreNamedAtOnce() throws {
        let store = try Store.inMemory()
        let ids = (0..<20).map { Sample.id($0) }
        try store.load([Sample.students(20), Sample.attributes(of: ids)])
        let error = #expect(throws: StoreError.self) {
            try store.load([Sample.students(0), Sample.attributes(of: [])])
        }
        #expect(error?.message.contains("rows of students ") == true)
        #expect(error?.message.contains("rows of student_attributes ") == true)
    }

    @Test func otherYearsDoNotCount() throws {
        let store = try Store.inMemory()
        var last = Sample.snapshot
        last.schoolYear = Sample.year.previous
        try store.load([Sample.students(500)], snapshot: last)
        try store.load([Sample.students(20)])
        #expect(throws: StoreError.self) { try store.load([Sample.students(9)]) }
    }
}

@Suite struct ReferenceTests {
    @Test func rowsThatPointNowhereAreNamedByTableWithoutValues() throws {
        let store = try Store.inMemory()
        for options in [Sample.options(dryRun: true), Sample.options()] {
            let error = #expect(throws: StoreError.self) {
                try store.load(
                    [Sample.students(2), Sample.attributes(of: ["000000", "secret1", "secret2"])],
                    options: options
                )
            }
            #expect(error?.reason == .brokenReferences)
            #expect(error?.message.contains("2 rows of student_attributes") == true)
            #expect(error?.message.contains("rows of students that are not there") == true)
            #expect(error?.message.contains("secret") == false)
        }
        #expect(try store.snapshots().isEmpty)
    }

    @Test func aRowMayComeBeforeTheOneItPointsTo() throws {
        let store = try Store.inMemory()
        try store.load([Sample.attributes(of: ["000000"]), Sample.students(1)])
        #expect(try store.rows(.studentAttributes).count == 1)
    }

    @Test func aStudentWhoseRowsStayMayNotGo() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(5), Sample.attributes(of: ["000001"])])
        let error = #expect(throws: StoreError.self) { try store.load([Sample.students(1)]) }
        #expect(error?.reason == .brokenReferences)
        #expect(error?.message.contains("1 row of student_attributes") == true)
        #expect(try store.rows(.students).count == 5)
    }

    @Test func aRowOfAnotherYearIsNoHelp() throws {
        let store = try Store.inMemory()
        var last = Sample.snapshot
        last.schoolYear = Sample.year.previous
        try store.load([Sample.students(5)], snapshot: last)
        #expect(throws: StoreError.self) { try store.load([Sample.attributes(of: ["000001"])]) }
    }

    @Test func aRowWithoutItsKeyIsRefusedWithoutValues() throws {
        let store = try Store.inMemory()
        var batch = Sample.students(1)
        batch.append(row: [nil, nil, "Secret", nil, "Secret"])
        let error = #expect(throws: StoreError.self) { try store.load([batch]) }
        #expect(error?.reason == .unfitRow)
        #expect(error?.message.contains("students.student_id") == true)
        #expect(error?.message.contains("Secret") == false)
        #expect(try store.rows(.students).isEmpty)
    }
}

@Suite struct SinkTests {
    @Test func rowsOfATableThatWasNotAnnouncedAreRefused() throws {
        let store = try Store.inMemory()
        let error = #expect(throws: StoreError.self) {
            try store.importRecords(Sample.options()) { sink in
                try sink.begin(Sample.snapshot, loading: [:])
                try sink.accept(Sample.students(1))
            }
        }
        #expect(error?.reason == .misuse)
    }

    @Test func aSnapshotThatDoesNotEndIsRefused() throws {
        let store = try Store.inMemory()
        let error = #expect(throws: StoreError.self) {
            try store.importRecords(Sample.options()) { sink in
                try sink.begin(Sample.snapshot, loading: [.students: .full])
                try sink.accept(Sample.students(1))
            }
        }
        #expect(error?.reason == .misuse)
        #expect(try store.rows(.students).isEmpty)
    }

    @Test func aSinkIsOfNoUseAfterItsImport() throws {
        let store = try Store.inMemory()
        var kept: StoreSink?
        try store.importRecords(Sample.options()) { kept = $0 }
        #expect(throws: StoreError.self) { try kept?.begin(Sample.snapshot, loading: [:]) }
        #expect(throws: StoreError.self) { try kept?.accept(Sample.students(1)) }
        #expect(throws: StoreError.self) { try kept?.end() }
    }
}
