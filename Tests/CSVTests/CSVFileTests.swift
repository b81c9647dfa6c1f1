import Foundation
import Testing

@testable import CSV

@Suite struct CSVFileTests {
    /// A file that goes when the test ends.
    private final class Scratch {
        let path = NSTemporaryDirectory() + "csv-\(UUID().uuidString)"

        init(_ text: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func rows(_ count: Int) -> String {
        "a,b\n" + (1...count).map { "\($0),\(String(repeating: "x", count: $0 % 17))\n" }.joined()
    }

    /// Reads all parts and puts their lines together as the documentation says.
    private func readParts(_ parts: [CSVPart]) throws -> Whole {
        var whole = Whole("")
        whole.error = nil
        var base = 0
        for part in parts {
            var scanner = try part.scanner()
            while let block = try scanner.next() {
                let before = whole.lines.count
                whole.take(block)
                for index in before..<whole.lines.count { whole.lines[index] += base }
            }
            whole.header = scanner.header.isEmpty ? whole.header : scanner.header
            base += scanner.linesRead
        }
        return whole
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func partsTogetherGiveTheWholeFileWithExactLines(count: Int) throws {
        let text = rows(5000) + "short\n\n9,9"
        let scratch = try Scratch(text)
        let parts = try CSVFile(path: scratch.path).split(parts: count)
        #expect(parts.count == count)
        var expected = Whole(text)
        let malformed = expected.malformed
        var whole = try readParts(parts)
        #expect(whole.malformed.map(\.code) == malformed.map(\.code))
        #expect(whole.rows == expected.rows)
        #expect(whole.lines == expected.lines)
        whole.malformed = []
        expected.malformed = []
        expected.blankLines = 0
        #expect(whole == expected)
    }

    @Test func aFileWithQuotesNearTheCutStaysWhole() throws {
        let scratch = try Scratch(rows(500) + "\"x\ny\",1\n" + rows(500))
        #expect(try CSVFile(path: scratch.path).split(parts: 2).count == 1)
    }

    @Test func aSmallFileIsNotCutMoreOftenThanItHasLines() throws {
        let scratch = try Scratch("a,b\n1,2\n")
        let parts = try CSVFile(path: scratch.path).split(parts: 8)
        #expect(parts.count <= 3)
        #expect(try readParts(parts).rows == [["1", "2"]])
    }

    @Test func aCutInsideAVeryLongQuotedFieldIsNoticed() throws {
        let inner = String(repeating: "1,2\n", count: 100_000)
        let scratch = try Scratch("a,b\n\"" + inner + "\",2\n")
        let parts = try CSVFile(path: scratch.path).split(parts: 2)
        try #require(parts.count == 2)
        var first = try parts[0].scanner()
        let error = #expect(throws: CSVError.self) {
            while try first.next() != nil {}
        }
        #expect(error?.code == .splitInsideQuotes)
        #expect(error?.line == 2)
    }

    @Test func readingByPathAndDescriptorGivesTheSame() throws {
        let scratch = try Scratch("a,b\n1,2\n")
        var byPath = try CSVReader(path: scratch.path)
        let descriptor = open(scratch.path, O_RDONLY)
        defer { close(descriptor) }
        var byDescriptor = try CSVReader(descriptor: descriptor)
        #expect(try byPath.nextBatch(maxRecords: 9) == byDescriptor.nextBatch(maxRecords: 9))
        #expect(try byPath.nextBatch(maxRecords: 9) == nil)
    }

    @Test func aFileThatIsNotThereOrADirectoryIsRefused() {
        let missing = #expect(throws: CSVError.self) { try CSVReader(path: "/nonexistent/x.csv") }
        #expect(missing?.code == .unreadable)
        #expect(missing?.description.contains("No such file") == true)
        let directory = #expect(throws: CSVError.self) { try CSVReader(path: "/tmp") }
        #expect(directory?.code == .unreadable)
    }
}
