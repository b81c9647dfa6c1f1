import Foundation
import Importing
import Records
import Store
import TestSupport
import Testing

/// The committed district, through the real importer: Swift and SQL must agree on every student and indicator.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Places.sampleData.path)))
struct SampleDataSQLTests {
    @Test func swiftAndSQLAgreeOnTheSampleDistrictAsOfSeveralDays() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store.open(path: folder.appending(path: "sample.db").path)
        // The last two years suffice, and reading takes most of the time; made-up districts have three.
        for year in try NativeFolder.all(at: Places.sampleData.path).suffix(2) {
            try load(year, into: store)
        }
        let newest = try #require(try store.snapshots().first?.snapshot)
        let year = newest.schoolYear
        let own = try #require(newest.asOf)
        var comparison = ReadingComparison()
        for day in [year.firstDay.advanced(by: 140), own] {
            let (id, path) = (newest.districtID, store.path)
            comparison.compare(
                try SwiftReadings(store, district: id, year: year, asOf: day, local: []),
                try SQLReadings(path: path, district: id, year: year, asOf: day, local: []),
                at: "sample as of \(day)"
            )
        }
        #expect(
            comparison.differences.isEmpty,
            "\(comparison.differences.joined(separator: "\n"))"
        )
        #expect(comparison.known["attendance_rate"]?.known ?? 0 > 1_000)
    }

    private func load(_ folder: NativeFolder, into store: Store) throws {
        let options = ImportOptions(softwareVersion: "test", createdAt: "2026-01-01T00:00:00Z")
        var log = FindingLog()
        _ = try store.importRecords(options) { sink in
            _ = try Importer.read(folder, existing: store, into: &sink, log: &log)
        }
    }
}
