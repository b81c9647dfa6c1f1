import Foundation
import Records
import Testing

@testable import Importing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
private let data = "\(root)/../shared/data/uci-student-performance"
private let hasData = FileManager.default.fileExists(atPath: "\(data)/student-mat.csv")

private func importUCI(
    _ subject: String,
    existing: (any RecordSource)? = nil
) throws -> Imported {
    let mapping = try Mapping(path: "\(root)/SampleData/mappings/uci-student-\(subject).yaml")
    let file = try MappedFile(path: "\(data)/student-\(subject).csv", mapping: mapping)
    var result = Imported()
    result.report = try Importer.read(
        file,
        existing: existing,
        into: &result.sink,
        log: &result.log
    )
    return result
}

@Suite(.enabled(if: hasData))
struct UCITests {
    @Test(arguments: [("mat", 395), ("por", 649)])
    func everyRowOfTheRealFilesIsAccepted(subject: String, students: Int) throws {
        let result = try importUCI(subject)
        #expect(result.findings == [])
        #expect(result.report?.exitCode == 0)
        #expect(result.sink.count(.students) == students)
        #expect(result.sink.count(.enrollments) == students)
        #expect(result.sink.count(.marks) == students * 2)
        #expect(result.sink.count(.outcomes) == students)
        #expect(result.sink.count(.organizations) == 3)
        #expect(result.report?.rejected == 0)
    }

    /// 130 of 395 and 100 of 649 students ended below 10, as the data's authors published.
    @Test(arguments: [("mat", 130), ("por", 100)])
    func outcomesAreTheFinalMarks(subject: String, failed: Int) throws {
        let result = try importUCI(subject)
        #expect(result.sink.cells(.outcomes, "met").count { $0 == "false" } == failed)
    }

    @Test(arguments: [("mat", 115), ("por", 244)])
    func zeroRecordedAbsencesIsNotAttendance(subject: String, zeros: Int) throws {
        let result = try importUCI(subject)
        #expect(result.sink.count(.attendanceSummary) == result.sink.count(.students) - zeros)
        #expect(!result.sink.cells(.attendanceSummary, "attended_days").contains("180"))
    }

    @Test func theFirstStudentComesOutAsWritten() throws {
        let sink = try importUCI("mat").sink
        #expect(sink.cell(.students, "mat-1", "last_name") == "mat-1")
        #expect(sink.cell(.enrollments, "mat-1", "org_id") == "99980001")
        #expect(sink.cell(.attendanceSummary, "mat-1", "attended_days") == "174")
        #expect(sink.cell(.marks, "mat-1", "numeric_mark") == "30")
        #expect(sink.cell(.marks, "mat-1", "is_passing") == "false")
        #expect(sink.cell(.transcript, "mat-3", "course_id") == "failed-1")
        #expect(sink.cells(.transcript, "student_id").count { $0 == "mat-3" } == 3)
    }

    @Test func theSecondSubjectStandsBesideTheFirst() throws {
        let first = try importUCI("mat").sink
        let second = try importUCI("por", existing: first)
        #expect(second.findings == [])
        #expect(second.sink.modes[.students] == .upsert)
    }
}
