import Records
import Testing

@testable import Importing

/// A row of attendance as a sink came to know it.
private struct Seen: Hashable, Comparable, Sendable {
    var student: String
    var school: String
    var day: Int64
    var category: Int64
    /// Millionths; −1 where there is none.
    var portion: Int64

    static func < (left: Self, right: Self) -> Bool {
        (left.student, left.day, left.school, left.category, left.portion)
            < (right.student, right.day, right.school, right.category, right.portion)
    }
}

/// A sink that keeps rows of attendance, whichever way they come.
private struct Keeper: AttendanceSink {
    struct Ledger: AttendanceRecording {
        var rows: [AttendanceBatch.Row] = []
        mutating func accept(_ batch: borrowing AttendanceBatch) {
            for index in 0..<batch.count { rows.append(batch.rows[index]) }
        }
    }

    var students = TextIndex()
    var organizations = TextIndex()
    var rows: [Seen] = []
    var quickRows = 0
    var ledgers = 0

    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode]) {}

    mutating func accept(_ batch: RecordBatch) {
        // Other numbers than the importer's, so that a number taken for another's shows.
        _ = students.insert("nobody")
        switch batch.table {
        case .students: _ = students.insert(batch.text(Students.studentID))
        case .organizations: _ = organizations.insert(batch.text(Organizations.orgID))
        case .attendance:
            for row in 0..<batch.count {
                rows.append(
                    Seen(
                        student: batch.text(Attendance.studentID)[row] ?? "",
                        school: batch.text(Attendance.orgID)[row] ?? "",
                        day: batch.numbers(Attendance.date)[row] ?? -1,
                        category: batch.numbers(Attendance.category)[row] ?? -1,
                        portion: batch.numbers(Attendance.portionAbsent)[row] ?? -1
                    )
                )
            }
        default: break
        }
    }

    mutating func end() {}

    mutating func emptyLedger() -> Ledger? { Ledger() }

    mutating func merge(_ ledger: consuming Ledger) {
        ledgers += 1
        quickRows += ledger.rows.count
        for row in ledger.rows {
            rows.append(
                Seen(
                    student: students[Int(row.student)],
                    school: organizations[Int(row.organization)],
                    day: Int64(row.day),
                    category: Int64(row.category),
                    portion: row.portion < 0 ? -1 : Int64(row.portion) * 1000
                )
            )
        }
    }
}

/// What an import of attendance gave.
private struct Outcome {
    var sink = Keeper()
    var log = FindingLog(keepsRejects: true)
    var table: ImportReport.Table?
    var error: ImportError?

    // Parts: how many the fast lane reads; nil for the general way.
    init(_ folder: TestFolder, parts: Int?) throws {
        let native = try NativeFolder(path: folder.path)
        do {
            let report: ImportReport
            if let parts {
                report = try Importer.read(native, into: &sink, log: &log, parts: parts)
            } else {
                var plain = Plain(inner: Keeper())
                report = try Importer.read(native, into: &plain, log: &log)
                sink = plain.inner
            }
            table = report[.attendance]
        } catch let error as ImportError {
            self.error = error
        }
    }

    /// Findings of each code in their order.
    var findings: [String: [Finding]] { Dictionary(grouping: log.examples, by: \.code) }

    var rejects: [String] {
        log.rejects.map { "\($0.file):\($0.line):\($0.column ?? ""):\($0.code)" }.sorted()
    }

    var tallies: Set<FindingLog.Tally> { Set(log.tallies) }
}

/// The same sink without the fast lane.
private struct Plain: RecordSink {
    var inner: Keeper
    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode]) {}
    mutating func accept(_ batch: RecordBatch) { inner.accept(batch) }
    mutating func end() {}
}

private func folder(_ files: [String: String]) throws -> TestFolder {
    let folder = try TestFolder()
    for (name, text) in files { try folder.write(name, text) }
    return folder
}

struct HotAttendanceTests {
    @Test(arguments: 0..<120)
    func anyFileGivesTheSameRowsCountsAndFindingsEitherWay(seed: Int) throws {
        let order = DirtyAttendance.Order.allCases[seed % 3]
        var dirty = DirtyAttendance(seed: seed)
        let folder = try folder(dirty.files(order))
        let general = try Outcome(folder, parts: nil)
        for parts in 1...3 {
            let hot = try Outcome(folder, parts: parts)
            #expect(hot.error == general.error)
            #expect(hot.table == general.table)
            #expect(hot.findings == general.findings)
            #expect(hot.tallies == general.tallies)
            #expect(hot.rejects == general.rejects)
            if general.error == nil {
                #expect(hot.sink.rows.sorted() == general.sink.rows.sorted())
                #expect(hot.sink.quickRows > 0)
            }
        }
    }

    @Test func aCleanFileCutIntoPartsHasOnlyPlainRows() throws {
        var dirty = DirtyAttendance(seed: 0)
        var files = dirty.files(.student)
        let rows = (0..<14).map { "S" + String(repeating: "0", count: $0) + "\($0),A,2025-09-1" }
        files["calendar.csv"] =
            "org_id,calendar_code,date,day_type,is_school_day\nC,main,2025-09-10,instructional,true\n"
        files["enrollments.csv"] =
            "student_id,org_id,entry_date,grade_level\n"
            + (0..<14).map { "S" + String(repeating: "0", count: $0) + "\($0),A,2025-09-01,09\n" }
            .joined()
        files["attendance.csv"] =
            "student_id,org_id,date,category\n"
            + rows.flatMap { row in (0...9).map { "\(row)\($0),present\n" } }.joined()
        let outcome = try Outcome(folder(files), parts: 3)
        #expect(outcome.sink.quickRows == 140)
        #expect(outcome.table?.accepted == 140)
        #expect(outcome.table?.read == 140)
    }

    @Test func aShuffledFileHasOnlyPlainRowsWhateverTheLengthsOfIds() throws {
        var dirty = DirtyAttendance(seed: 0)
        var files = dirty.files(.student)
        let ids = (0..<200).map { "S" + String(repeating: "0", count: $0 % 17) + "\($0)" }
        files["students.csv"] =
            "student_id,first_name,last_name,birth_date\n"
            + ids.map { "\($0),X,Y,2011-03-01\n" }.joined()
        files["calendar.csv"] =
            "org_id,calendar_code,date,day_type,is_school_day\nC,main,2025-09-10,instructional,true\n"
        files["enrollments.csv"] =
            "student_id,org_id,entry_date,grade_level\n"
            + ids.map { "\($0),A,2025-09-01,09\n" }.joined()
        var draws = Draws(7)
        var rows = ids.flatMap { id in
            (0...9).map {
                "\(id),A,2025-09-1\($0),\(id.utf8.count % 3 == 0 ? "tardy" : "present")\n"
            }
        }
        for index in rows.indices { rows.swapAt(index, draws.below(rows.count)) }
        files["attendance.csv"] = "student_id,org_id,date,category\n" + rows.joined()
        for parts in 1...2 {
            let outcome = try Outcome(folder(files), parts: parts)
            #expect(outcome.sink.quickRows == 2000)
            #expect(outcome.table?.accepted == 2000)
            #expect(Set(outcome.sink.rows.map(\.student)) == Set(ids))
            #expect(Set(outcome.sink.rows.map { "\($0.student) \($0.day)" }).count == 2000)
        }
    }

    @Test func aFileThatIsNotUTF8IsRefusedAsTheGeneralWayRefusesIt() throws {
        var dirty = DirtyAttendance(seed: 3)
        let folder = try folder(dirty.files(.student))
        var bytes = Array("student_id,org_id,date,category\nS0,A,2025-09-08,present\n".utf8)
        bytes += [0x53, 0xFF, 0x0A]
        try folder.write("attendance.csv", bytes)
        let (hot, general) = (
            try Outcome(folder, parts: 2), try Outcome(folder, parts: nil)
        )
        #expect(general.error?.finding.code == FindingCode.csvInvalidUTF8.rawValue)
        #expect(hot.error == general.error)
    }
}
