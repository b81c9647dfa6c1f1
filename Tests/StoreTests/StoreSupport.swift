import Foundation
import Records
import Testing

@testable import Store

/// A folder that is gone when the test is over.
final class ScratchFolder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
        "waymark-store-\(UUID().uuidString)"
    )

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        _ = try? FileManager.default.setAttributes(
            [.posixPermissions: 0o700],
            ofItemAtPath: url.path
        )
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    static func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue & 0o777
    }
}

enum Sample {
    static let year = SchoolYear(endingIn: 2026)
    static let snapshot = Snapshot(
        districtID: "0999",
        districtName: "Springvale",
        schoolYear: year,
        asOf: SchoolDate("2026-01-15"),
        recordedThrough: ["s1": SchoolDate(dayNumber: 20_460)],
        isSynthetic: true,
        sourceSystem: "test"
    )

    static func options(dryRun: Bool = false, removals: Bool = false) -> ImportOptions {
        ImportOptions(
            isDryRun: dryRun,
            allowsRemovals: removals,
            files: [.init(name: "students.csv", sha256: "ab12")],
            softwareVersion: "0.1",
            createdAt: "2026-01-15T08:00:00Z"
        )
    }

    /// Students with ids from `first` on; the name says which version of the row it is.
    static func students(_ count: Int, from first: Int = 0, lastName: String = "Diaz")
        -> RecordBatch
    {
        var batch = RecordBatch(.students)
        for number in first..<first + count { batch.append(student(number, lastName)) }
        return batch
    }

    private static func student(_ number: Int, _ lastName: String) -> [String?] {
        Students.schema.columns.map { column in
            switch column.name {
            case "student_id": id(number)
            case "first_name": "Ana"
            case "last_name": lastName
            default: nil
            }
        }
    }

    static func id(_ number: Int) -> String { String(format: "%06d", number) }

    static func attributes(of students: [String]) -> RecordBatch {
        var batch = RecordBatch(.studentAttributes)
        for student in students {
            batch.append(
                StudentAttributes.schema.columns.map { column in
                    switch column.name {
                    case "student_id": student
                    case "attribute": StudentAttribute.allCases[0].rawValue
                    case "start_date": "2025-09-01"
                    default: nil
                    }
                }
            )
        }
        return batch
    }
}

extension RecordBatch {
    fileprivate mutating func append(_ cells: [String?]) { append(row: cells) }
}

extension Store {
    /// Imports batches as the tables of one snapshot.
    @discardableResult
    func load(
        _ batches: [RecordBatch],
        _ mode: Snapshot.TableMode = .full,
        options: ImportOptions = Sample.options(),
        snapshot: Snapshot = Sample.snapshot
    ) throws -> ImportOutcome {
        try importRecords(options) { sink in
            let modes = Dictionary(batches.map { ($0.table, mode) }) { first, _ in first }
            try sink.begin(snapshot, loading: modes)
            for batch in batches { try sink.accept(batch) }
            try sink.end()
        }
    }

    /// All rows of a table.
    func rows(
        _ table: TableName,
        district: String = "0999",
        year: SchoolYear = Sample.year
    ) throws -> [[String]] {
        var rows: [[String]] = []
        try read(table, district: district, year: year) { rows += $0.comparableRows }
        return rows
    }

    /// Everything in the store as text, without what the engine keeps for itself.
    func dump() throws -> [String] {
        try engine.read { session throws(StoreError) in
            let tables = try session.rows(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            ) { row throws(StoreError) in row.text(0) }
            var lines: [String] = []
            for table in tables {
                let columns = try session.rows(
                    "SELECT name FROM pragma_table_info(?)",
                    [.text(table)]
                ) { row throws(StoreError) in "quote(\"\(row.text(0))\")" }
                lines += try session.rows(
                    "SELECT \(columns.joined(separator: " || '|' || ")) AS line FROM \"\(table)\" ORDER BY line"
                ) { row throws(StoreError) in "\(table): \(row.text(0))" }
            }
            return lines
        }
    }
}
