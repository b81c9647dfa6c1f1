import Foundation
import Glibc
import Records
import Testing

@testable import Store

@Suite struct ConcurrencyTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path("waymark.db")
        try Store.open(path: path).load([Sample.students(5)])
    }

    @Test func aReaderSeesTheFormerStateWhileAnotherWrites() throws {
        let (writer, reader) = (try Store.open(path: path), try Store.open(path: path))
        try writer.importRecords(Sample.options()) { sink in
            try sink.begin(Sample.snapshot, loading: [.students: .full])
            try sink.accept(Sample.students(5000, lastName: "New"))
            try sink.end()
            #expect(try reader.rows(.students).count == 5)
            let late = try Store.open(path: path, mode: .readOnly)
            #expect(try late.rows(.students).count == 5)
            let third = try Store.open(path: path, mode: .readWrite, patience: 0.1)
            #expect(try third.rows(.students).count == 5)
        }
        #expect(try reader.rows(.students).count == 5000)
    }

    @Test func readingsInsideOfOneSeeOneState() throws {
        let (writer, reader) = (try Store.open(path: path), try Store.open(path: path))
        let counts = try reader.consistently { store in
            let before = try store.rows(.students).count
            try writer.load([Sample.students(9)])
            return [before, try store.rows(.students).count]
        }
        #expect(counts == [5, 5])
        #expect(try reader.rows(.students).count == 9)
    }

    @Test func aSecondWriterWhoWaitsInVainIsToldWhy() throws {
        let writer = try Store.open(path: path)
        let second = try Store.open(path: path, mode: .readWrite, patience: 0.05)
        try writer.importRecords(Sample.options()) { sink in
            let error = #expect(throws: StoreError.self) { try second.load([Sample.students(1)]) }
            #expect(error?.reason == .locked)
            try sink.begin(Sample.snapshot, loading: [.students: .full])
            try sink.accept(Sample.students(6))
            try sink.end()
        }
        try second.load([Sample.students(7)])
        #expect(try writer.rows(.students).count == 7)
    }

    @Test func aSecondWriterWaitsForTheFirst() async throws {
        let (writer, second) = (try Store.open(path: path), try Store.open(path: path))
        let other = try writer.importRecordsWhile {
            Thread.detachNewThread { [second] in _ = try? second.load([Sample.students(8)]) }
            usleep(100_000)
        }
        #expect(other.hasChanges)
        for _ in 0..<100 where try writer.rows(.students).count != 8 {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try writer.rows(.students).count == 8)
    }

    @Test func aStoreThatIsKilledKeepsItsFormerState() async throws {
        let result = await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try Store.open(path: path)
            try store.importRecords(Sample.options()) { sink in
                try sink.begin(Sample.snapshot, loading: [.students: .full])
                for _ in 0..<20 { try sink.accept(Sample.students(5000, lastName: "New")) }
                try sink.end()
                kill(getpid(), SIGKILL)
            }
        }
        #expect(result != nil)
        let store = try Store.open(path: path)
        #expect(try store.rows(.students).count == 5)
        #expect(try store.load([Sample.students(5)]).hasChanges == false)
    }
}

extension Store {
    /// An import of six students that does something else in the middle.
    fileprivate func importRecordsWhile(_ something: () -> Void) throws -> ImportOutcome {
        try importRecords(Sample.options()) { sink in
            try sink.begin(Sample.snapshot, loading: [.students: .full])
            try sink.accept(Sample.students(6))
            something()
            try sink.end()
        }
    }
}
