import Records
import Testing

@testable import Importing

/// What records a bundle becomes.
struct RosterTests {
    @Test(arguments: [BundleVersion.v1p1, .v1p2])
    func bothVersionsBecomeTheSameStudentsAndSeats(version: BundleVersion) throws {
        let result = try MadeUpBundle.with(version: version)
        #expect(result.error == nil)
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.students, "student_id") == ["10001", "u2"])
        #expect(result.sink.cells(.students, "last_name") == ["Null", "Chen"])
        #expect(result.sink.cells(.students, "state_student_id") == ["9900000001", nil])
        #expect(result.sink.cells(.students, "race_ethnicity") == ["two_or_more", "hispanic"])
        // 1.1 has no other word than female and male.
        #expect(result.sink.cells(.students, "gender") == ["f", version == .v1p1 ? "m" : "n"])
        #expect(result.sink.cells(.staff, "staff_id") == ["t1"])
        #expect(result.sink.cells(.sectionEnrollments, "student_id") == ["10001", "10001"])
        #expect(result.sink.cell(.sections, "c1", "staff_id") == "t1")
        #expect(result.sink.snapshot?.districtID == "d")
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2026))
    }

    @Test func aSchoolStayRunsFromTheFirstClassToTheDayBeforeTheLastEnd() throws {
        let result = try MadeUpBundle.with()
        #expect(result.sink.cell(.enrollments, "10001", "entry_date") == "2025-08-25")
        #expect(result.sink.cell(.enrollments, "10001", "exit_date") == "2026-06-15")
        #expect(result.log.count(.bundleDerived) == 2)
    }

    @Test func aClassWithoutEndLeavesTheStayOpen() throws {
        let result = try MadeUpBundle.with([
            "enrollments.csv": MadeUpBundle.files12["enrollments.csv"]?
                .replacing("2025-09-02,2026-06-16", with: "2025-09-02,")
        ])
        #expect(result.sink.cell(.enrollments, "10001", "exit_date") == nil)
    }

    @Test func aStudentWithoutClassesStaysWhereTheRoleIs() throws {
        let result = try MadeUpBundle.with()
        #expect(result.sink.cell(.enrollments, "u2", "entry_date") == "2025-09-08")
        #expect(result.sink.cell(.enrollments, "u2", "exit_date") == "2026-05-31")
        #expect(result.sink.cell(.enrollments, "u2", "grade_level") == "10")
    }

    @Test func yearsThatWereLeftOutAreNamedWithTheWayToImportThem() throws {
        let sessions = try #require(MadeUpBundle.files12["academicSessions.csv"])
        let old =
            "\no1,,,Old,schoolYear,2023-08-25,2024-06-15,,2024\no2,,,Old,term,2024-08-25,2025-06-15,,2025"
        let result = try MadeUpBundle.with(["academicSessions.csv": sessions + old])
        let found = result.log.examples.filter { $0.severity == .warning }
        #expect(found.map(\.code) == ["oneroster-other-year", "oneroster-other-year"])
        for (finding, year) in zip(found, [2024, 2025]) {
            #expect(finding.reason.contains("ends in \(year)"))
            #expect(finding.remedy.contains("--year"))
        }
        #expect(result.sink.cells(.terms, "term_id").contains("o1") == false)
    }

    @Test func severalTermsOfAClassBecomeTheSessionThatHoldsThem() throws {
        let result = try MadeUpBundle.with()
        #expect(result.sink.cell(.sections, "c1", "term_id") == "y")
        #expect(result.sink.cell(.sections, "c2", "term_id") == "s1")
        #expect(result.sink.cell(.terms, "q1", "term_type") == "quarter")
    }

    @Test func withoutCoursesACourseIsMadeOfItsClass() throws {
        let result = try MadeUpBundle.with(["courses.csv": nil])
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.courses, "course_id") == ["alg", "eng"])
        #expect(result.log.count(.bundleMadeCourse) == 2)
    }

    @Test func withoutSessionsOneTermIsTheYear() throws {
        var settings = OneRosterSettings()
        settings.schoolYear = SchoolYear(endingIn: 2026)
        let header = "sourcedId,status,dateLastModified,title,type,startDate,endDate,"
        let result = try MadeUpBundle.with(
            ["academicSessions.csv": header + "parentSourcedId,schoolYear\n"],
            settings: settings
        )
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.terms, "term_type") == ["year"])
        #expect(result.sink.count(.sections) == 2)
    }

    @Test func clearSlipsOfRealBundlesAreRead() throws {
        let users = MadeUpBundle.files12["users.csv"]?
            .replacing("preferredGivenName", with: "prefferedGivenName")
            .replacing("u1,,,true", with: "u1,active,2025-01-01,TRUE")
        let enrollments = MadeUpBundle.files12["enrollments.csv"]?
            .replacing("2025-08-25,2026-01-21", with: "8/25/2025,2026-01-21T00:00:00Z")
        let result = try MadeUpBundle.with(["users.csv": users, "enrollments.csv": enrollments])
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cell(.students, "10001", "preferred_first_name") == "Annie")
        #expect(result.sink.cell(.enrollments, "10001", "entry_date") == "2025-08-25")
    }

    @Test func passwordsReachNeitherRecordsNorFindings() throws {
        let result = try MadeUpBundle.with()
        for batch in result.sink.batches {
            for row in 0..<batch.count {
                let cells = batch.table.schema.columns.map { batch.cell(row: row, $0.name) ?? "" }
                let extras = batch.extras.count == batch.count ? batch.extras[row] ?? "" : ""
                #expect(!(cells + [extras]).contains { $0.contains("secret") })
            }
        }
        #expect(!result.log.examples.contains { "\($0)".contains("secret") })
    }

    @Test func aSecondImportKeepsIdsAndTellsWhoIsMissing() throws {
        let first = try MadeUpBundle.with()
        let users = MadeUpBundle.files12["users.csv"]?.split(separator: "\n")
            .filter { !$0.hasPrefix("u2") }.joined(separator: "\n")
            .replacing("10001", with: "20002")
        let second = try MadeUpBundle.with(["users.csv": users], existing: first.sink)
        #expect(second.sink.cells(.students, "student_id") == ["10001"])
        #expect(second.log.count(.bundleNotInFile) == 1)
        #expect(second.sink.modes.values.allSatisfy { $0 == .upsert })
    }

    @Test func aStudentWhoMovedLeavesTheOldSchoolTheDayBefore() throws {
        let open = MadeUpBundle.files12["enrollments.csv"]?
            .replacing("2025-09-02,2026-06-16", with: "2025-09-02,")
        let first = try MadeUpBundle.with(["enrollments.csv": open])
        let header = open?.split(separator: "\n").first ?? ""
        let second = try MadeUpBundle.with(
            [
                "enrollments.csv": header + "\ne7,,,c3,m,u1,student,,2025-12-01,",
                "classes.csv": MadeUpBundle.files12["classes.csv"].map {
                    $0 + "\nc3,,,Algebra 1 B,09,alg,A2,scheduled,,m,s1,Math,02052,1"
                },
            ],
            existing: first.sink
        )
        let schools = second.sink.cells(.enrollments, "org_id")
        let exits = second.sink.cells(.enrollments, "exit_date")
        #expect(second.report?[.enrollments]?.rejected == 0)
        #expect(schools == ["m", "h", "h"])
        #expect(exits == [nil, "2026-05-31", "2025-11-30"])
    }

    @Test func idsThatTheNativeLayoutCannotHoldStayDifferent() {
        let long = String(repeating: "a", count: 64)
        #expect(NativeWords.id("a/b") == "a:b")
        #expect(NativeWords.id(long) == long)
        #expect(NativeWords.id(long + "b").utf8.count == 64)
        #expect(NativeWords.id(long + "b") != NativeWords.id(long + "c"))
    }

    @Test(arguments: [("KG", "KF"), ("9", "09"), ("12", "12"), ("13", "SP"), ("Other", "Other")])
    func gradesOfCEDSBecomeNativeOnes(written: String, native: String) {
        #expect(NativeWords.grade(written) == native)
    }

    @Test func aBundleWithoutAnyRecordsIsNoError() throws {
        var settings = OneRosterSettings()
        settings.presentYear = SchoolYear(endingIn: 2026)
        let names = MadeUpBundle.files12.keys
        let none = Dictionary(uniqueKeysWithValues: names.map { ($0, String?.none) })
        let result = try MadeUpBundle.with(none, settings: settings)
        #expect(result.error == nil)
        #expect(result.report?.tables.isEmpty == true)
    }
}
