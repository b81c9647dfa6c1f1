import Records
import Testing

@testable import Importing

/// What a delta changes of what a bulk bundle brought.
struct DeltaTests {
    private static let time = "2026-02-02T03:04:05.006Z"

    private func header(_ file: String) -> String {
        if let own = MadeUpBundle.files12[file]?.split(separator: "\n").first { return "\(own)\n" }
        let columns = BundleFile.allCases.first { $0.fileName == file }
            .map { BundleVersion.v1p2.columns(of: $0).map(\.name) }
        return (columns ?? []).joined(separator: ",") + "\n"
    }

    /// Imports the bulk bundle, and behind it a delta of some files.
    private func delta(_ rows: [String: [String]]) throws -> Imported {
        let bulk = try MadeUpBundle.with()
        var files: [String: String?] = MadeUpBundle.files12.mapValues { _ in nil }
        for (file, rows) in rows {
            let dated = rows.map { $0.replacing("TIME", with: Self.time) }
            files[file] = header(file) + dated.joined(separator: "\n")
        }
        var settings = OneRosterSettings()
        settings.storedDistrict = "d"
        settings.schoolYear = SchoolYear(endingIn: 2026)
        return try MadeUpBundle.with(
            files,
            mode: "delta",
            settings: settings,
            existing: bulk.sink
        )
    }

    @Test func aChangedUserKeepsTheIdAndWhatTheDeltaDoesNotBring() throws {
        let result = try delta([
            "users.csv": ["u1,active,TIME,true,ana,,Anna,Null,,,,,,,10,,,,,,h,"]
        ])
        #expect(result.error == nil)
        #expect(result.sink.cells(.students, "student_id") == ["10001"])
        #expect(result.sink.cells(.students, "first_name") == ["Anna"])
        #expect(result.sink.cells(.students, "birth_date") == ["2011-03-01"])
        #expect(result.sink.count(.enrollments) == 0)
    }

    @Test func aNewClassEnrollmentJoinsTheStoredStay() throws {
        let result = try delta([
            "enrollments.csv": ["e9,active,TIME,c2,h,u2,student,,2025-10-01,2026-01-21"]
        ])
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.sectionEnrollments, "student_id") == ["u2"])
        #expect(result.sink.cells(.enrollments, "entry_date") == ["2025-09-08"])
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2026-05-31"])
        #expect(result.sink.cells(.enrollments, "grade_level") == ["10"])
    }

    @Test func aClassAtAnotherSchoolDoesNotMakeThatThePrimaryOne() throws {
        let result = try delta([
            "enrollments.csv": ["e9,active,TIME,c2,m,u2,student,,2025-10-01,"]
        ])
        #expect(result.sink.cells(.enrollments, "org_id") == ["m"])
        #expect(result.sink.cells(.enrollments, "is_primary") == ["false"])
    }

    @Test func aRetiredEnrollmentEndsThatSeatOnly() throws {
        let result = try delta([
            "enrollments.csv": ["e1,tobedeleted,TIME,c1,h,u1,student,,2025-09-02,2026-06-16"]
        ])
        #expect(result.sink.cells(.sectionEnrollments, "section_id") == ["c1"])
        #expect(result.sink.cells(.sectionEnrollments, "start_date") == ["2025-09-02"])
        #expect(result.sink.cells(.sectionEnrollments, "end_date") == ["2026-02-02"])
        #expect(result.sink.cells(.sectionEnrollments, "status") == ["withdrawn"])
        #expect(result.sink.count(.enrollments) == 0)
        #expect(result.log.count(.bundleRetired) == 1)
    }

    @Test func aRetiredUserWithAnOpenStayLeavesTheSchoolThatDay() throws {
        let open = MadeUpBundle.files12["roles.csv"]?.replacing(",2026-06-01", with: ",")
        let bulk = try MadeUpBundle.with(["roles.csv": open])
        var files: [String: String?] = MadeUpBundle.files12.mapValues { _ in nil }
        files["users.csv"] =
            header("users.csv")
            + "u2,tobedeleted,\(Self.time),true,bo,,Bo,Chen,,,,,,,,,,,,,h,"
        var settings = OneRosterSettings()
        settings.storedDistrict = "d"
        settings.schoolYear = SchoolYear(endingIn: 2026)
        let result = try MadeUpBundle.with(
            files,
            mode: "delta",
            settings: settings,
            existing: bulk.sink
        )
        #expect(result.sink.cells(.enrollments, "student_id") == ["u2"])
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2026-02-02"])
        #expect(result.sink.count(.students) == 0)
        #expect(result.log.count(.bundleNotInFile) == 0)
    }

    @Test func aRetiredResultsMarkIsNoLongerCurrent() throws {
        let result = try delta([
            "categories.csv": ["k1,active,TIME,Quarter 1,"],
            "lineItems.csv": ["i1,active,TIME,Q1,,2025-09-01,2025-10-31,c1,k1,q1,0,100,h"],
            "results.csv": ["r1,tobedeleted,TIME,i1,u1,fully graded,58,2025-11-03,,F,c1,,,,"],
        ])
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.marks, "student_id") == ["10001"])
        #expect(result.sink.cells(.marks, "is_current") == ["false"])
    }

    @Test func aRetiredRecordThatCannotEndIsKeptAndTold() throws {
        let result = try delta([
            "orgs.csv": ["m,tobedeleted,TIME,Middle,school,,d"],
            "courses.csv": ["eng,tobedeleted,TIME,y,English 9,ENG9,09,h,English,"],
        ])
        #expect(result.sink.count(.organizations) == 0)
        #expect(result.sink.count(.courses) == 0)
        #expect(result.log.count(.bundleRetiredKept) == 2)
    }

    @Test func changedDemographicsAloneReachTheStoredStudent() throws {
        let result = try delta([
            "demographics.csv": ["u2,active,TIME,2010-04-01,male,,,,,true,,,,,,"]
        ])
        #expect(result.sink.cells(.students, "student_id") == ["u2"])
        #expect(result.sink.cells(.students, "last_name") == ["Chen"])
        #expect(result.sink.cells(.students, "birth_date") == ["2010-04-01"])
        #expect(result.sink.cells(.students, "race_ethnicity") == ["white"])
    }

    @Test func aDeltaWithoutStatusIsToldAndTakenAsActive() throws {
        let result = try delta([
            "users.csv": ["u1,,,true,ana,,Anna,Null,,,,,,,10,,,,,,h,"]
        ])
        #expect(result.log.count(.bundleDeltaRequired) == 2)
        #expect(result.sink.cells(.students, "first_name") == ["Anna"])
    }
}
