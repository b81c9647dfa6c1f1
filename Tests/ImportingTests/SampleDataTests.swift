import CSV
import Foundation
import Records
import Testing

@testable import Importing

private let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/SampleData"
private let hasData = FileManager.default.fileExists(atPath: "\(folder)/dirt.csv")

/// The made-up district carries known dirt; the importer finds that, all of it, and nothing else.
@Suite(.enabled(if: hasData))
struct SampleDataTests {
    private static func read(_ year: Int) throws -> Imported {
        var result = Imported()
        let native = try NativeFolder(path: "\(folder)/\(year)")
        result.report = try Importer.read(native, into: &result.sink, log: &result.log)
        return result
    }

    /// A student may share a state id and so be kept without it; that such a student has no enrollment is no surprise.
    @Test func exactlyThePlantedDirtIsFoundAndNoStudentDroppedForOneBadField() throws {
        var expected: Set<String> = []
        var allowed: Set<String> = []
        var reader = try CSVReader(path: "\(folder)/dirt.csv")
        while let batch = try reader.nextBatch(maxRecords: 1000) {
            for row in 0..<batch.recordCount {
                let cells = [0, 1, 2, 4].map { batch.text(record: row, column: $0) }
                expected.insert(cells.joined(separator: " "))
                if cells[3] == "shared-state-id" {
                    allowed.insert("\(cells[0]) \(cells[1])  student-without-enrollment")
                }
            }
        }
        let result = try Self.read(2026)
        let found = Set(
            result.log.examples.map { finding in
                let line = finding.line.map(String.init) ?? ""
                return [finding.file, line, finding.column ?? "", finding.code]
                    .joined(separator: " ")
            }
        )
        #expect(expected.subtracting(found) == [])
        #expect(found.subtracting(expected).subtracting(allowed) == [])
        #expect(result.report?[.students]?.rejected == 1)
    }

    @Test(arguments: [2024, 2025])
    func pastYearsAreClean(year: Int) throws {
        let result = try Self.read(year)
        #expect(result.findings == [])
        #expect(result.report?.exitCode == 0)
    }
}
