import Records
import Testing

@testable import Store

@Suite struct RecordReadingTests {
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func everyTableComesBackAsItWentIn(seed: UInt64) throws {
        let store = try Store.inMemory()
        let district = RandomDistrict(seed: seed, rows: 60)
        let outcome = try store.load(Array(district.batches.values))
        for table in TableName.allCases {
            let batch = try #require(district.batches[table])
            #expect(try store.rows(table) == batch.comparableRows, "\(table)")
            #expect(outcome.total(of: table)?.created == batch.count, "\(table)")
        }
    }

    @Test func rowsComeInTheOrderOfTheirKeys() throws {
        let store = try Store.inMemory()
        let (late, early) = (Sample.students(10, from: 20), Sample.students(10))
        try store.load([late, early])
        var ids: [String] = []
        try store.read(.students, district: "0999", year: Sample.year) { batch in
            let column = batch.text(Students.studentID)
            ids += (0..<batch.count).compactMap { column[$0] }
        }
        #expect(ids == (Array(0..<10) + Array(20..<30)).map { Sample.id($0) })
    }

    @Test func batchesHaveALimit() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(32_767)])
        for expected in [[32_767], [32_768], [32_768, 1]] {
            var sizes: [Int] = []
            try store.read(.students, district: "0999", year: Sample.year) {
                sizes.append($0.count)
            }
            #expect(sizes == expected)
            try store.load([Sample.students(1, from: expected.reduce(0, +))], .upsert)
        }
    }

    @Test func aTableWithoutRowsGivesNoBatch() throws {
        let store = try Store.inMemory()
        try store.read(.marks, district: "0999", year: Sample.year) { _ in
            Issue.record("there is nothing to read")
        }
    }

    @Test func whatTheBodyThrowsComesOut() throws {
        struct Enough: Error {}
        let store = try Store.inMemory()
        try store.load([Sample.students(3)])
        #expect(throws: Enough.self) {
            try store.read(.students, district: "0999", year: Sample.year) { _ in throw Enough() }
        }
        #expect(try store.rows(.students).count == 3)
    }

    @Test(arguments: [true, false])
    func aReadingMayReadInsideOfIt(inMemory: Bool) throws {
        let folder = try ScratchFolder()
        let store = try inMemory ? Store.inMemory() : Store.open(path: folder.path("w.db"))
        try store.load([Sample.students(3)])
        var inner = 0
        try store.read(.students, district: "0999", year: Sample.year) { _ in
            inner = try store.rows(.students).count
        }
        #expect(inner == 3)
    }

    @Test func districtsAndYearsAreApart() throws {
        let store = try Store.inMemory()
        var last = Sample.snapshot
        last.schoolYear = Sample.year.previous
        var other = Sample.snapshot
        other.districtID = "0100"
        other.districtName = "Eastham"
        try store.load([Sample.students(3)])
        try store.load([Sample.students(2, lastName: "Old")], snapshot: last)
        try store.load([Sample.students(1, lastName: "Other")], snapshot: other)
        #expect(try store.rows(.students).count == 3)
        #expect(try store.rows(.students, year: last.schoolYear).count == 2)
        #expect(try store.rows(.students, district: "0100").count == 1)
        #expect(try store.years(of: "0999") == [Sample.year, last.schoolYear])
        #expect(try store.districts().map(\.id) == ["0100", "0999"])
        #expect(try store.districts().map(\.name) == ["Eastham", "Springvale"])
        #expect(try store.snapshots().count == 3)
    }

    @Test func aSnapshotComesBackAsItWentIn() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(3)])
        let stored = try #require(try store.snapshot(of: "0999", year: Sample.year))
        #expect(stored.snapshot == Sample.snapshot)
        #expect(stored.tables == [.students: .full])
        #expect(try store.snapshot(of: "0999", year: SchoolYear(endingIn: 2020)) == nil)
    }

    @Test func aFolderThatAddsRowsDoesNotUnsayTheRest() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(3)])
        let addition = Snapshot(
            districtID: "0999",
            schoolYear: Sample.year,
            attendanceMode: .complete
        )
        try store.load([Sample.students(1)], .upsert, snapshot: addition)
        let stored = try #require(try store.snapshot(of: "0999", year: Sample.year))
        var expected = Sample.snapshot
        expected.isSynthetic = false
        #expect(stored.snapshot == expected)
        #expect(stored.tables == [.students: .full])
    }
}
