import Foundation
import Testing

@testable import CSV

@Suite struct CSVFileWriterTests {
    @Test func aFileIsWrittenWholeAndForItsOwnerOnly() throws {
        let path = NSTemporaryDirectory() + "csv-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: Data("old".utf8)))
        var writer = try CSVFileWriter(path: path)
        try writer.record(["a", "b"])
        for index in 0..<20_000 {
            try writer.write {
                $0.integer(index)
                $0.text("x,y")
                $0.endRecord()
            }
        }
        try writer.close()
        var reader = try CSVReader(path: path)
        let batch = try #require(try reader.nextBatch(maxRecords: 30_000))
        #expect(batch.recordCount == 20_000)
        #expect(batch.text(record: 19_999, column: 0) == "19999")
        #expect(batch.text(record: 19_999, column: 1) == "x,y")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aPathThatCannotBeWrittenIsRefused() {
        let error = #expect(throws: CSVError.self) {
            let writer = try CSVFileWriter(path: "/nonexistent/x.csv")
            try writer.close()
        }
        #expect(error?.code == .unwritable)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsReported() throws {
        let error = #expect(throws: CSVError.self) {
            var writer = try CSVFileWriter(path: "/dev/full")
            try writer.record(["a"])
            try writer.close()
        }
        #expect(error?.code == .unwritable)
        #expect(error?.description.contains("No space left") == true)
    }
}
