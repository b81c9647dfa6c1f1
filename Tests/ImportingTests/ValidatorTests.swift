import Records
import Testing

@testable import Importing

@Suite struct ValidatorTests {
    /// Adds lines to the end of a file of the small district.
    private func adding(
        _ lines: String,
        to file: String,
        manifest: String = ""
    ) throws -> Imported {
        let text = (SmallDistrict.files[file] ?? "").trimmingBlanks() + "\n" + lines + "\n"
        return try SmallDistrict.with([file: text], manifest: manifest)
    }

    @Test func anExactDuplicateIsLeftOutAndCounted() throws {
        let result = try adding("S1,9900000001,Ana, Lopes,2011-03-01", to: "students.csv")
        #expect(result.findings == ["students.csv:4:duplicate-row"])
        #expect(result.report?[.students]?.duplicates == 1)
        #expect(result.report?[.students]?.rejected == 0)
        #expect(result.sink.count(.students) == 2)
        #expect(result.report?.exitCode == 0)
    }

    @Test func rowsOfOneKeyThatDifferAreAllRejected() throws {
        let result = try adding("S3,,Cy,Doe,\nS3,,Cyd,Doe,\nS3,,Cy,Doe,", to: "students.csv")
        #expect(
            result.findings == [
                "students.csv:4:duplicate-key", "students.csv:5:duplicate-key",
                "students.csv:6:duplicate-key",
            ]
        )
        #expect(result.sink.count(.students) == 2)
        #expect(result.report?[.students]?.rejected == 3)
    }

    @Test func attendanceOfOneDayIsADuplicateButOfAnotherDayOrStudentNot() throws {
        let result = try adding(
            "S1,99990505,2025-09-15,excused_absence\nS2,99990505,2025-09-15,tardy",
            to: "attendance.csv"
        )
        #expect(
            result.findings == [
                "attendance.csv:2:duplicate-key", "attendance.csv:4:duplicate-key",
            ]
        )
        #expect(result.sink.count(.attendance) == 2)
    }

    @Test func keysThatDifferOnlyInHowTheyAreWrittenAreTheSame() throws {
        let result = try SmallDistrict.with([
            "transcript.csv": """
            student_id,school_year,course_id,attempt
            S1,2025,ENG8,
            S1,2025,ENG8,1
            S1,2025,ENG8,2
            """
        ])
        #expect(result.count(.duplicateKey) == 2)
        #expect(result.sink.count(.transcript) == 1)
    }

    @Test func anOrphanIsRejected() throws {
        let result = try adding("S9,99990505,2025-09-02,09,", to: "enrollments.csv")
        #expect(result.findings == ["enrollments.csv:4:orphan-student"])
        #expect(result.log.examples[0].column == "student_id")
        #expect(result.sink.count(.enrollments) == 2)
    }

    @Test func anOrphanInAnOptionalColumnIsSetAside() throws {
        let result = try SmallDistrict.with([
            "staff.csv": "staff_id,last_name\nT1,X\n",
            "sections.csv":
                "section_id,course_id,org_id,term_id,staff_id\nALG1-1,ALG1,99990505,Q1,T9\n",
        ])
        #expect(result.findings == ["sections.csv:2:orphan-staff"])
        #expect(result.sink.cells(.sections, "staff_id") == [nil])
    }

    @Test(arguments: [(10, false), (11, true)])
    func moreThanTenOrphansAndATenthRefuseTheFile(orphans: Int, isRefused: Bool) throws {
        let lines = (0..<orphans).map { "X\($0),99990505,2025-09-02,09," }
        let result = try adding(lines.joined(separator: "\n"), to: "enrollments.csv")
        #expect((result.error?.finding.code == "too-many-orphans") == isRefused)
        #expect(result.sink.count(.enrollments) == (isRefused ? 0 : 2))
        #expect(result.sink.hasEnded != isRefused)
    }

    @Test(arguments: [(98, true), (99, false)])
    func elevenOrphansAreTooManyOnlyAboveATenth(good: Int, isRefused: Bool) throws {
        let staff = (0..<good).map { "T\($0),99990505" } + (0..<11).map { "U\($0),1" }
        let caseload = (0..<good).map { "S1,T\($0)" } + (0..<11).map { "S1,U\($0)" }
        let result = try SmallDistrict.with([
            "staff.csv": "staff_id,org_id\n" + staff.prefix(good).joined(separator: "\n"),
            "caseload.csv": "student_id,staff_id\n" + caseload.joined(separator: "\n"),
        ])
        #expect((result.error != nil) == isRefused)
    }

    @Test func rowsThatPointToATableThatIsNowhereAreRefused() throws {
        let result = try SmallDistrict.with(["students.csv": nil])
        #expect(result.error?.finding.code == "missing-reference-table")
        #expect(result.sink.hasEnded == false)
    }

    @Test func anOptionalReferenceToATableThatIsNowhereIsNoted() throws {
        let result = try SmallDistrict.with([
            "sections.csv":
                "section_id,course_id,org_id,term_id,staff_id\nALG1-1,ALG1,99990505,Q1,T1\n"
        ])
        #expect(result.findings == ["sections.csv:0:reference-unchecked"])
        #expect(result.sink.cells(.sections, "staff_id") == ["T1"])
    }

    @Test func whatIsStoredMayBePointedTo() throws {
        let stored = try SmallDistrict.with().sink
        let absent: [String: String?] = [
            "students.csv": nil, "organizations.csv": nil, "enrollments.csv": nil,
            "calendar.csv": nil, "courses.csv": nil, "sections.csv": nil, "terms.csv": nil,
            "section_enrollments.csv": nil,
            "attendance.csv": "student_id,org_id,date,category\nS1,99990505,2025-09-17,tardy\n",
        ]
        let result = try SmallDistrict.with(absent, existing: stored)
        #expect(result.findings == ["attendance.csv:2:attendance-non-school-day"])
        #expect(result.sink.count(.marks) == 2)
        #expect(try SmallDistrict.with(absent).error != nil)
    }

    @Test func aStateIDOfTwoStudentsIsTakenFromBoth() throws {
        let result = try adding("S3,9900000001,Cy,Doe,", to: "students.csv")
        #expect(result.count(.sharedStateID) == 2)
        #expect(result.sink.cells(.students, "state_student_id") == [nil, "9900000002", nil])
        #expect(result.sink.count(.students) == 3)
        #expect(result.report?.rejected == 0)
    }

    @Test(arguments: [("2025-09-01", true), ("2025-09-02", false)])
    func aStudentWhoLeftBeforeEnteringIsRejected(exit: String, isWrong: Bool) throws {
        let file = "student_id,org_id,entry_date,grade_level,exit_date\n"
        let result = try SmallDistrict.with([
            "enrollments.csv": file
                + "S1,99990505,2025-09-02,09,\nS2,99990505,2025-09-02,09,\(exit)\n"
        ])
        #expect(result.findings.contains("enrollments.csv:3:exit-before-entry") == isWrong)
    }

    @Test(arguments: [("2025-11-29", 0), ("2025-11-30", 1)])
    func primaryEnrollmentsMustNotOverlap(exit: String, overlaps: Int) throws {
        let file = "student_id,org_id,entry_date,grade_level,exit_date,is_primary\n"
        let result = try SmallDistrict.with([
            "enrollments.csv": file + "S1,99990505,2025-09-02,09,\(exit),\n"
                + "S1,99990000,2025-11-30,09,,\nS1,99990505,2025-12-01,09,,false\n"
                + "S2,99990505,2025-09-02,09,,true\n"
        ])
        #expect(result.count(.overlappingEnrollment) == overlaps)
        #expect(result.sink.count(.enrollments) == 4 - overlaps)
    }

    @Test(arguments: [
        ("2025-09-17", "attendance-non-school-day"),
        ("2025-09-01", "attendance-outside-enrollment"),
        ("2025-05-31", "attendance-outside-year"), ("2026-07-31", "attendance-outside-year"),
    ])
    func attendanceIsRejectedOnDaysThatCannotBe(day: String, code: String) throws {
        let result = try adding("S2,99990505,\(day),tardy", to: "attendance.csv")
        #expect(result.findings == ["attendance.csv:4:\(code)"])
        #expect(result.log.examples[0].column == "date")
        #expect(result.sink.count(.attendance) == 2)
    }

    @Test(arguments: ["2025-09-16", "2025-09-15"])
    func attendanceAfterTheRecordedDayIsKeptWithAWarning(through: String) throws {
        let result = try SmallDistrict.with(
            manifest: "attendance.recordedThrough.99990505,\(through)"
        )
        #expect(result.count(.attendanceAfterRecorded) == (through == "2025-09-15" ? 1 : 0))
        #expect(result.sink.count(.attendance) == 2)
    }

    @Test func attendanceAfterTheLastDayEnrolledIsRejected() throws {
        let file = "student_id,org_id,entry_date,grade_level,exit_date\n"
        let result = try SmallDistrict.with([
            "enrollments.csv": file
                + "S1,99990505,2025-09-02,09,2025-09-15\nS2,99990505,2025-09-02,09,\n"
        ])
        #expect(result.findings == ["attendance.csv:3:attendance-outside-enrollment"])
    }

    @Test(arguments: [("180", nil), ("180.5", "attended-exceeds-membership")])
    func daysAttendedNeverExceedMembership(days: String, code: String?) throws {
        let result = try SmallDistrict.with([
            "attendance_summary.csv":
                "student_id,org_id,period_start,period_end,membership_days,attended_days\n"
                + "S1,99990505,2025-09-02,2026-06-15,180,\(days)\n"
        ])
        #expect(result.findings == (code.map { ["attendance_summary.csv:2:\($0)"] } ?? []))
    }

    @Test(arguments: [("185", 0), ("186", 1)])
    func moreThan185MembershipDaysAreUnlikely(days: String, warnings: Int) throws {
        let result = try SmallDistrict.with([
            "attendance_summary.csv":
                "student_id,org_id,period_start,period_end,membership_days,attended_days\n"
                + "S1,99990505,2025-09-02,2026-06-15,\(days),100\n"
        ])
        #expect(result.count(.unlikelyValue) == warnings)
        #expect(result.sink.count(.attendanceSummary) == 1)
        #expect(result.report?[.attendanceSummary]?.warnings == warnings)
    }

    @Test(arguments: [("2026-06-30", 0), ("2026-07-01", 1)])
    func aTermStaysWithinTheSchoolYear(end: String, findings: Int) throws {
        let result = try adding(
            "Q4,99990505,Q4,quarter,2026-04-01,\(end)",
            to: "terms.csv"
        )
        #expect(result.count(.termOutsideYear) == findings)
    }

    @Test func nothingEndsBeforeItStarts() throws {
        let result = try adding("Q4,99990505,Q4,quarter,2026-04-01,2026-03-31", to: "terms.csv")
        #expect(result.findings == ["terms.csv:3:end-before-start"])
    }

    @Test func aMarkNeedsASeatInTheSectionWhereSeatsAreKnown() throws {
        let seats = "student_id,section_id,start_date\nS1,ALG1-1,2025-09-02\n"
        let result = try SmallDistrict.with(["section_enrollments.csv": seats])
        #expect(result.findings == ["marks.csv:3:mark-without-enrollment"])
        let unknown = try SmallDistrict.with(["section_enrollments.csv": nil])
        #expect(unknown.sink.count(.marks) == 2)
    }

    @Test func aStudentWithoutEnrollmentIsKeptWithAWarning() throws {
        let result = try adding("S3,,Cy,Doe,", to: "students.csv")
        #expect(result.findings == ["students.csv:4:student-without-enrollment"])
        #expect(result.sink.count(.students) == 3)
        #expect(result.report?[.students]?.warnings == 1)
    }

    @Test(arguments: [
        ("2008-09-01", 0), ("2008-08-31", 0), ("2007-09-02", 0), ("2014-09-01", 0),
        ("2007-09-01", 1), ("2014-09-02", 1),
    ])
    func anAgeUnusualForTheGradeIsWarnedOf(birth: String, warnings: Int) throws {
        let students = "student_id,first_name,last_name,birth_date\nS1,A,B,\(birth)\nS2,C,D,\n"
        let result = try SmallDistrict.with(["students.csv": students])
        #expect(result.count(.gradeAgeMismatch) == warnings)
        #expect(result.sink.count(.enrollments) == 2)
    }

    @Test func aSectionWithoutMarksAfterItsTermIsWarnedOf() throws {
        let result = try adding("ALG1-2,ALG1,99990505,Q1", to: "sections.csv")
        #expect(result.findings == ["sections.csv:3:section-without-marks"])
    }

    @Test func aSchoolWithoutAttendanceInItsLastFiveSchoolDaysIsWarnedOf() throws {
        let days = (22...26).map { "99990505,main,2025-09-\($0),instructional,true" }
        let result = try adding(days.joined(separator: "\n"), to: "calendar.csv")
        #expect(result.count(.schoolSilent) == 1)
        let spoken = try SmallDistrict.with([
            "calendar.csv": (SmallDistrict.files["calendar.csv"] ?? "") + "\n"
                + days.joined(separator: "\n"),
            "attendance.csv":
                "student_id,org_id,date,category\nS1,99990505,2025-09-22,tardy\n",
        ])
        #expect(spoken.count(.schoolSilent) == 0)
    }

    @Test func everyReferenceLeadsToATableThatLoadsEarlier() {
        for table in TableName.allCases {
            for target in table.schema.columns.compactMap(\.references) {
                #expect(target < table)
                #expect(target.schema.keyColumns.count == 1)
            }
        }
    }
}
