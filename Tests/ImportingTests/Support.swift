import Foundation
import Importing
import Records

/// A sink that keeps everything, for tests to look at.
struct Collector: RecordSink {
    var snapshot: Snapshot?
    var modes: [TableName: Snapshot.TableMode] = [:]
    var batches: [RecordBatch] = []
    var hasEnded = false

    mutating func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) throws {
        self.snapshot = snapshot
        modes = tables
    }

    mutating func accept(_ batch: RecordBatch) throws { batches.append(batch) }

    mutating func end() throws { hasEnded = true }

    func count(_ table: TableName) -> Int {
        batches.reduce(0) { $0 + ($1.table == table ? $1.count : 0) }
    }

    /// The cells of a column, over all batches of a table.
    func cells(_ table: TableName, _ column: String) -> [String?] {
        batches.filter { $0.table == table }.flatMap { batch in
            (0..<batch.count).map { batch.cell(row: $0, column) }
        }
    }

    /// A row's cell, found by the first column.
    func cell(_ table: TableName, _ key: String, _ column: String) -> String? {
        zip(cells(table, table.schema.columns[0].name), cells(table, column))
            .first { $0.0 == key }?.1
    }
}

extension Collector: RecordSource {
    func read(
        _ table: TableName,
        district: String,
        year: SchoolYear,
        _ body: (RecordBatch) throws -> Void
    ) throws {
        for batch in batches where batch.table == table { try body(batch) }
    }
}

/// A folder that goes with the test.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "waymark-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Array(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}

/// What an import gave.
struct Imported {
    var sink = Collector()
    var log = FindingLog(keepsRejects: true)
    var report: ImportReport?
    var error: ImportError?

    /// Findings as `file:line:code`.
    var findings: [String] {
        log.examples.map { "\($0.file):\($0.line ?? 0):\($0.code)" }
    }

    func count(_ code: FindingCode) -> Int { log.count(code) }
}

/// A small district that is right in everything; tests change a file of it.
enum SmallDistrict {
    static let manifest = """
        propertyName,value
        format.name,ewis-native
        format.version,1.0
        district.id,9999
        district.name,Made-up
        schoolYear,2026
        asOfDate,2026-01-31
        """

    static let files: [String: String] = [
        "manifest.csv": manifest,
        "organizations.csv": """
        org_id,name,org_type,parent_org_id
        99990000,Made-up,district,
        99990505,High,school,99990000
        """,
        "calendar.csv": """
        org_id,calendar_code,date,day_type,is_school_day
        99990505,main,2025-09-15,instructional,true
        99990505,main,2025-09-16,instructional,true
        99990505,main,2025-09-17,holiday,false
        """,
        "terms.csv": """
        term_id,org_id,name,term_type,start_date,end_date
        Q1,99990505,Q1,quarter,2025-09-02,2025-11-10
        """,
        "students.csv": """
        student_id,state_student_id,first_name,last_name,birth_date
        S1,9900000001,Ana,Lopes,2011-03-01
        S2,9900000002,Bo,Chen,2011-04-01
        """,
        "enrollments.csv": """
        student_id,org_id,entry_date,grade_level,exit_date
        S1,99990505,2025-09-02,09,
        S2,99990505,2025-09-02,09,
        """,
        "courses.csv": "course_id,title,subject\nALG1,Algebra 1,math\n",
        "sections.csv": "section_id,course_id,org_id,term_id\nALG1-1,ALG1,99990505,Q1\n",
        "section_enrollments.csv": """
        student_id,section_id,start_date
        S1,ALG1-1,2025-09-02
        S2,ALG1-1,2025-09-02
        """,
        "attendance.csv": """
        student_id,org_id,date,category
        S1,99990505,2025-09-15,unexcused_absence
        S1,99990505,2025-09-16,tardy
        """,
        "marks.csv": """
        student_id,section_id,term_id,mark_type,numeric_mark,letter_mark
        S1,ALG1-1,Q1,grading_period,58,F
        S2,ALG1-1,Q1,grading_period,91.5,A-
        """,
    ]

    /// Imports the district with some files changed, added, or (where nil) left out.
    static func with(
        _ changes: [String: String?] = [:],
        manifest more: String = "",
        existing: (any RecordSource)? = nil
    ) throws -> Imported {
        let folder = try TestFolder()
        var files = Self.files.mapValues { Optional($0) }
        for (name, text) in changes { files[name] = text }
        files["manifest.csv"] = (files["manifest.csv"] ?? nil).map { $0 + "\n" + more }
        for case (let name, let text?) in files { try folder.write(name, text) }
        return try read(folder, existing: existing)
    }

    static func read(_ folder: TestFolder, existing: (any RecordSource)? = nil) throws -> Imported {
        var result = Imported()
        do {
            result.report = try Importer.read(
                NativeFolder(path: folder.path),
                existing: existing,
                into: &result.sink,
                log: &result.log
            )
        } catch let error as ImportError {
            result.error = error
        }
        return result
    }
}

enum FileSystem {
    static func make(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
    }
}
