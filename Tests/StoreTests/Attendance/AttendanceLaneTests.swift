import Foundation
import Records
import Testing

@testable import Importing
@testable import Store

/// A folder's attendance must be in the store the same, whichever way through the importer its rows take.
@Suite struct AttendanceLaneTests {
    private static let students = (0..<60).map { "\(1000 + $0)" }
    private static let days = (60..<240).map { Sample.year.firstDay.advanced(by: $0) }

    private func write(_ folder: ScratchFolder, _ seed: UInt64, isSorted: Bool) throws {
        let files: [String: [String]] = [
            "manifest.csv": [
                "propertyName,value", "format.name,ewis-native", "format.version,1.0",
                "district.id,0999", "schoolYear,2026", "attendance.mode,complete",
                "code.attendance.category.half,partial",
            ],
            "organizations.csv": ["org_id,name,org_type", "s1,One,school", "s2,Two,school"],
            "students.csv": ["student_id,first_name,last_name"]
                + Self.students.map { "\($0),Ana,Diaz" },
            "enrollments.csv": ["student_id,org_id,entry_date,grade_level"]
                + Self.students.map { "\($0),s\(1 + $0.utf8.count % 2),2025-08-28,09" },
            "attendance.csv": [
                "student_id,org_id,date,category,category_raw,portion_absent,minutes_absent,"
                    + "arrival_time,reason,x_bus"
            ] + rows(seed, isSorted: isSorted),
        ]
        for (name, lines) in files {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(
                to: URL(fileURLWithPath: folder.path(name))
            )
        }
    }

    private func rows(_ seed: UInt64, isSorted: Bool) -> [String] {
        var generator = SeededGenerator(state: seed)
        var rows: [String] = []
        for student in Self.students {
            for day in Self.days where Int.random(in: 0..<10, using: &generator) > 0 {
                let cells =
                    switch Int.random(in: 0..<40, using: &generator) {
                    case 0: "tardy,,,,09:10,,"
                    case 1: "excused_absence,E,,,,,"
                    case 2: "partial,,0.5,,,,"
                    case 3: "partial,,0.1234,,,,"
                    case 4: "early_departure,,,30,,,"
                    case 5: "unexcused_absence,,,,,bus,"
                    case 6: "present,,,,,,4"
                    case 7: "mystery,,,,,,"
                    case 8: "tardy,,0,,,,"
                    case 9: "half,,,,,,"
                    default: "present,,,,,,"
                    }
                rows.append("\(student),s\(1 + student.utf8.count % 2),\(day),\(cells)")
            }
        }
        if !isSorted { rows.shuffle(using: &generator) }
        return rows
    }

    private func load(_ folder: ScratchFolder, into store: Store, parts: Int?) throws -> [Int] {
        var log = FindingLog()
        let native = try NativeFolder(path: folder.url.path)
        let outcome = try store.importRecords(Sample.options(removals: true)) { sink in
            if let parts {
                _ = try Importer.read(native, into: &sink, log: &log, parts: parts)
            } else {
                var rows = RowsOnly(sink: sink)
                _ = try Importer.read(native, into: &rows, log: &log)
            }
        }
        let total = try #require(outcome.total(of: .attendance))
        return [total.created, total.updated, total.unchanged, total.removed]
    }

    @Test(arguments: [(1, true), (3, true), (2, false)])
    func allWaysLeadToTheSameStore(parts: Int, isSorted: Bool) throws {
        let (first, second) = (try ScratchFolder(), try ScratchFolder())
        try write(first, 4, isSorted: isSorted)
        try write(second, 5, isSorted: isSorted)
        let (fast, general) = (try Store.inMemory(), try Store.inMemory())
        for folder in [first, second, second, first] {
            let counts = try load(folder, into: general, parts: nil)
            #expect(try load(folder, into: fast, parts: parts) == counts)
            #expect(try fast.attendance() == general.attendance())
            #expect(try fast.dump() == general.dump())
            #expect(counts.reduce(0, +) > 9_000)
        }
    }
}

/// A sink that takes attendance as rows alone.
private struct RowsOnly: RecordSink {
    var sink: StoreSink

    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode])
        throws
    {
        try sink.begin(snapshot, loading: tables)
    }

    mutating func accept(_ batch: RecordBatch) throws { try sink.accept(batch) }

    mutating func end() throws { try sink.end() }
}
