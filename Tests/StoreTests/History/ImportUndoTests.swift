import Foundation
import Records
import Testing

@testable import Store

@Suite struct ImportUndoTests {
    private func undo(_ store: Store, _ number: Int64? = nil) throws {
        _ = try store.undoImport(number, at: "2026-01-16T08:00:00Z", softwareVersion: "0.1")
    }

    /// What the store holds of districts, without its bookkeeping of imports.
    private func records(_ store: Store) throws -> [String] {
        let own = ["import", "former", "sqlite_"]
        return try store.dump().filter { line in !own.contains { line.hasPrefix($0) } }
    }

    @Test(arguments: [UInt64(3), 4, 5])
    func whatAnImportChangedRemovedAndAddedIsAsItWas(seed: UInt64) throws {
        let store = try Store.inMemory()
        let supports = TableLoad.kept
        func batches(_ seed: UInt64) -> [RecordBatch] {
            RandomDistrict(seed: seed, rows: 40).batches.values.filter {
                !supports.contains($0.table)
            }
        }
        try store.load(batches(seed))
        let before = try records(store)
        var later = Sample.snapshot
        later.asOf = SchoolDate("2026-02-01")
        try store.load(
            batches(seed + 100),
            options: Sample.options(removals: true),
            snapshot: later
        )
        #expect(try records(store) != before)
        try undo(store)
        #expect(try records(store) == before)
        try undo(store)
        #expect(try records(store).isEmpty)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func daysThatBecameRowsAndRowsThatBecameDaysComeBack(seed: UInt64) throws {
        let store = try Store.inMemory()
        var year = AttendanceYear(seed: seed, share: 30)
        try store.load(AttendanceYear.others + [year.batch()])
        let before = try records(store)
        year.change(seed: seed, removing: true)
        try store.load([year.batch()], options: Sample.options(removals: true))
        #expect(try store.attendance() == year.expected)
        try undo(store)
        #expect(try records(store) == before)
    }

    @Test func rowsThatWereAddedGoAndOthersStay() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(20)])
        try store.load([Sample.students(2, from: 19, lastName: "New")], .upsert)
        try undo(store)
        let rows = try store.rows(.students)
        #expect(rows.count == 20 && !rows.joined().contains("New"))
    }

    @Test func whatPeopleTypedStaysThroughImportAndUndo() throws {
        let store = try Store.inMemory()
        var note = RecordBatch(.notes)
        note.append(
            row: Notes.schema.columns.map { column in
                ["note_id": "n1", "student_id": "000001", "text": "called home"][column.name]
            }
        )
        try store.load([Sample.students(20)])
        try store.load([note], .upsert)
        try store.load([Sample.students(20, lastName: "New")])
        try undo(store)
        #expect(try store.rows(.notes).count == 1)
        try undo(store)
        try undo(store)
        #expect(try store.rows(.notes).count == 1)
        #expect(try store.rows(.students).isEmpty)
        #expect(try store.snapshots().map(\.tables) == [[.notes: .upsert]])
    }

    @Test func aLaterImportOfTheYearGoesFirst() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(20)])
        try store.load([Sample.attributes(of: ["000001"])])
        var other = Sample.snapshot
        other.schoolYear = SchoolYear(endingIn: 2025)
        try store.load([Sample.students(3)], snapshot: other)
        #expect(try store.imports().map(\.undoing) == [.possible, .possible, .after(2)])
        #expect(throws: StoreError.self) { try undo(store, 1) }
        try undo(store, 2)
        try undo(store, 1)
        #expect(try store.years(of: "0999").map(\.endingIn) == [2025])
        #expect(throws: StoreError.self) { try undo(store, 1) }
        #expect(throws: StoreError.self) { try undo(store, 9) }
    }

    @Test func whatWasReplacedIsKeptOfTheLastFewImports() throws {
        let store = try Store.inMemory()
        for number in 0..<9 { try store.load([Sample.students(20, lastName: "V\(number)")]) }
        let imports = try store.imports()
        #expect(imports.filter { $0.undoing == .notKept }.count == 9 - FormerRows.imports)
        let kept = try store.dump().filter { $0.hasPrefix("former_rows") }.count
        #expect(kept == 20 * FormerRows.imports)
        for _ in 0..<FormerRows.imports { try undo(store) }
        #expect(try store.rows(.students).filter { $0.contains("V3") }.count == 20)
        #expect(try store.dump().filter { $0.hasPrefix("former") }.isEmpty)
        let refused = #expect(throws: StoreError.self) { try undo(store) }
        #expect(refused?.reason == .cannotUndo)
    }

    @Test func aDryRunAndARefusedImportKeepNothing() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(20)])
        let before = try store.dump()
        try store.load([Sample.students(5)], options: Sample.options(dryRun: true, removals: true))
        #expect(throws: StoreError.self) { try store.load([Sample.students(5)]) }
        #expect(try store.dump() == before)
        try store.load([Sample.students(5)], options: Sample.options(removals: true))
        try undo(store)
        #expect(try store.rows(.students).count == 20)
    }

    @Test func anImportThatWasUndoneCanBeMadeAgain() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(20)])
        try store.load([Sample.students(20, lastName: "New")])
        try undo(store)
        #expect(
            try store.load([Sample.students(20, lastName: "New")]).total(of: .students)?.updated
                == 20
        )
        #expect(
            try store.imports().map(\.undoing) == [
                .possible, .done(at: "2026-01-16T08:00:00Z"), .after(3),
            ]
        )
    }

    @Test func findingsAreKeptWithAFewExamples() throws {
        let store = try Store.inMemory()
        let finding = Finding(
            .error,
            file: "marks.csv",
            line: 7,
            column: "term_id",
            code: "orphan-term",
            reason: "There is no such term.",
            remedy: "Bring the term."
        )
        try store.importRecords(Sample.options()) { sink in
            try sink.begin(Sample.snapshot, loading: [.students: .full])
            try sink.accept(Sample.students(3))
            try sink.end()
            sink.note(
                [FindingTally(file: "marks.csv", code: "orphan-term", severity: .error, count: 40)],
                examples: Array(repeating: finding, count: 20)
            )
        }
        let past = try #require(try store.imports().first)
        #expect(past.findings.map(\.count) == [40])
        #expect(past.examples == Array(repeating: finding, count: 5))
    }
}
