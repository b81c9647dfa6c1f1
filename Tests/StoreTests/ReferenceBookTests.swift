import Records
import Testing

@testable import Store

/// References are looked up in memory; in what order tables come and what goes must make no difference.
@Suite struct ReferenceBookTests {
    private func message(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch let error as StoreError {
            #expect(error.reason == .brokenReferences)
            return error.message
        } catch {
            return "\(error)"
        }
    }

    @Test func childrenMayComeBeforeTheirParents() throws {
        let store = try Store.inMemory()
        try store.load([Sample.attributes(of: [Sample.id(3)]), Sample.students(5)])
        #expect(try store.rows(.studentAttributes).count == 1)
    }

    @Test func rowsThatPointNowhereAreCountedByTheirTables() throws {
        let store = try Store.inMemory()
        let ids = [Sample.id(3), Sample.id(8), Sample.id(9)]
        let message = message {
            try store.load([Sample.students(5), Sample.attributes(of: ids)])
        }
        #expect(
            message?.contains(
                "2 rows of student_attributes would point to rows of students that are not there"
            ) == true
        )
        #expect(try store.rows(.students).isEmpty)
    }

    @Test func rowsOfTheStoreMayBePointedTo() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(5)])
        try store.load([Sample.attributes(of: [Sample.id(3)])])
        #expect(try store.rows(.studentAttributes).count == 1)
        #expect(message { try store.load([Sample.attributes(of: [Sample.id(5)])]) } != nil)
    }

    @Test func rowsOfAnotherYearMayNotBePointedTo() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(5)])
        var last = Sample.snapshot
        last.schoolYear = Sample.year.previous
        let attributes = Sample.attributes(of: [Sample.id(3)])
        #expect(message { try store.load([attributes], snapshot: last) } != nil)
    }

    @Test func aRowThatIsPointedToCannotGo() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(5), Sample.attributes(of: [Sample.id(3)])])
        let fewer = Sample.students(3)
        let message = message { try store.load([fewer]) }
        #expect(message?.contains("1 row of student_attributes would point") == true)
        try store.load([fewer, Sample.attributes(of: [Sample.id(2)])])
        #expect(try store.rows(.students).count == 3)
    }

    @Test func theEngineChecksAllOtherWrites() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(2)])
        let isOn = try store.engine.write { session throws(StoreError) in
            try session.integer("PRAGMA foreign_keys")
        }
        #expect(isOn == 1)
        #expect(throws: StoreError.self) { try store.load([Sample.attributes(of: ["nobody"])]) }
        let isStillOn = try store.engine.write { session throws(StoreError) in
            try session.integer("PRAGMA foreign_keys")
        }
        #expect(isStillOn == 1)
    }
}
