import CSV
import Records
import Testing

@testable import Importing

struct SIMSTests {
    private static let shapes: [(String, String)] = [
        ("DOEHEADER", SIMSText.withHeader(SIMSText.three)),
        ("names", SIMSText.withNames(SIMSText.three)),
        ("bare", SIMSText.bare(SIMSText.three)),
        ("CRLF", SIMSText.withHeader(SIMSText.three).replacing("\n", with: "\r\n")),
        ("BOM", "\u{FEFF}" + SIMSText.withNames(SIMSText.three)),
    ]

    private func october(_ rows: [String], codes: String? = nil) throws -> Imported {
        try StateFiles.read(
            [("SIMS_October_2025.csv", SIMSText.withHeader(rows))],
            codes: codes
        )
    }

    @Test(arguments: shapes.indices)
    func threeStudentsComeOutOfEveryShape(shape: Int) throws {
        let result = try StateFiles.read([("SIMS_October_2025.csv", Self.shapes[shape].1)])
        #expect(result.error == nil)
        #expect(result.report?.exitCode == 0)
        #expect(result.sink.snapshot?.districtID == "9999")
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2026))
        #expect(result.sink.cells(.students, "student_id") == ["00123", "00124", "00125"])
        #expect(result.sink.cell(.students, "00123", "state_student_id") == "9900000001")
        #expect(result.sink.cell(.students, "00123", "birth_date") == "2011-03-01")
        #expect(result.sink.cell(.students, "00123", "gender") == "f")
        #expect(result.sink.cell(.enrollments, "00125", "org_id") == "99990010")
        #expect(result.sink.cell(.enrollments, "00125", "grade_level") == "KF")
        #expect(result.sink.cell(.enrollments, "00123", "entry_date") == "2025-09-01")
        #expect(result.sink.cell(.enrollments, "00123", "exit_date") == nil)
        #expect(
            result.sink.cells(.organizations, "org_id") == ["99990000", "99990505", "99990010"]
        )
    }

    @Test func totalsAreThoseOfTheCollectionAndNotSpreadOverDays() throws {
        let sink = try october(SIMSText.three).sink
        #expect(sink.cell(.attendanceSummary, "00123", "membership_days") == "22")
        #expect(sink.cell(.attendanceSummary, "00123", "attended_days") == "20")
        #expect(sink.cell(.attendanceSummary, "00123", "period_end") == "2025-10-01")
        #expect(sink.count(.attendance) == 0)
    }

    /// 554 and 556 would be impossible numbers of days, 555 stands for none and 500 for "does not apply".
    @Test func sentinelsNeverBecomeNumbers() throws {
        let rows = [
            SIMSText.student("1", "9900000001", attended: "555", membership: "20"),
            SIMSText.student("2", "9900000002", attended: "555", membership: "555"),
            SIMSText.student("3", "9900000003", attended: "500", membership: "500"),
            SIMSText.student("4", "9900000004", attended: "", membership: "20"),
            SIMSText.student("5", "9900000005", attended: "0", membership: "20"),
        ]
        let sink = try october(rows).sink
        #expect(sink.cells(.attendanceSummary, "student_id") == ["1", "2", "5"])
        #expect(sink.cells(.attendanceSummary, "attended_days") == ["0", "0", "0"])
        #expect(sink.cells(.attendanceSummary, "membership_days") == ["20", "0", "20"])
    }

    @Test(arguments: ["554", "556"])
    func aNumberBesideTheSentinelIsImpossible(days: String) throws {
        let result = try october([
            SIMSText.student("1", "9900000001", attended: "10", membership: days)
        ])
        #expect(result.count(.impossibleValue) == 1)
        #expect(result.sink.count(.attendanceSummary) == 0)
        #expect(result.sink.count(.students) == 1)
    }

    @Test(arguments: [("20", 0), ("22", 0), ("23", 1)])
    func attendedIsNeverMoreThanMembership(attended: String, rejected: Int) throws {
        let result = try october([SIMSText.student("1", "9900000001", attended: attended)])
        #expect(result.count(.attendedExceedsMembership) == rejected)
    }

    @Test func findingsNameTheElementAndThePhysicalLine() throws {
        var rows = SIMSText.three
        rows[1] = SIMSText.student("00124", "990000000", [6: "13/45/2011"])
        let result = try october(rows)
        #expect(result.findings.contains("SIMS_October_2025.csv:6:bad-date"))
        #expect(result.findings.contains("SIMS_October_2025.csv:6:nine-digit-state-id"))
        #expect(result.log.examples.contains { $0.column == "DOE006" })
        #expect(result.sink.count(.students) == 3)
    }

    @Test func aRowOfAnotherLengthIsRejectedAndTheOthersAreTaken() throws {
        let result = try october(SIMSText.three + ["00126,9900000004,too,short"])
        #expect(result.findings.contains("SIMS_October_2025.csv:8:csv-field-count"))
        #expect(result.report?.exitCode == 1)
        #expect(result.sink.count(.students) == 3)
    }

    @Test func anUnknownStatusIsKeptCountedAndListedAndDropsNobody() throws {
        let rows = [
            SIMSText.student("1", "9900000001", status: "77"),
            SIMSText.student("2", "9900000002", status: "Secret Name"),
        ]
        let result = try october(rows)
        #expect(result.sink.count(.students) == 2)
        #expect(result.sink.cells(.enrollments, "exit_type") == ["unmapped", "unmapped"])
        #expect(result.sink.cells(.enrollments, "exit_type_raw") == ["77", "Secret Name"])
        let listed = result.log.examples.first { $0.code == "state-codes-unmapped" }
        #expect(listed?.reason.contains("77 1 ×, others 1 ×") == true)
        #expect(!result.log.examples.contains { $0.description.contains("Secret") })
    }

    @Test func aCodeTableOfTheClerkTakesThePlaceOfOurs() throws {
        let rows = [SIMSText.student("1", "9900000001", status: "77", [10: "01"])]
        let result = try october(
            rows,
            codes: "tables: {DOE012: {\"77\": home_school}, DOE010: {\"01\": white}}"
        )
        #expect(result.sink.cells(.enrollments, "exit_type") == ["home_school"])
        #expect(result.sink.cells(.students, "race_ethnicity") == ["white"])
        #expect(result.count(.stateCodesUnmapped) == 0)
    }

    @Test func whoLeftOverTheSummerIsShownForTheFirstDayOnly() throws {
        let rows = [
            SIMSText.student("1", "9900000001", status: "36", attended: "555", membership: "555")
        ]
        let sink = try october(rows).sink
        #expect(sink.cells(.enrollments, "exit_date") == ["2025-09-01"])
        #expect(sink.cells(.enrollments, "exit_type") == ["dropout"])
        #expect(sink.cells(.enrollments, "exit_code_raw") == ["36"])
    }

    @Test func statusesAndProgrammesAreTakenFromTheirElements() throws {
        let rows = [
            SIMSText.student("1", "9900000001", [19: "01", 25: "01", 34: "10", 39: "00"]),
            SIMSText.student("2", "9900000002", [43: "011503", 44: "500", 37: "01"]),
        ]
        let sink = try october(rows).sink
        #expect(
            sink.cells(.studentAttributes, "attribute")
                == ["low_income", "english_learner", "special_education"]
        )
        #expect(sink.cells(.programs, "program_id") == ["ch74-011503"])
        #expect(sink.cells(.programParticipations, "student_id") == ["2"])
        #expect(sink.cells(.graduationStatus, "status") == ["met"])
    }

    @Test(arguments: [("05", 1), ("06", 0), ("12", 0), ("KF", 1)])
    func dropoutsAreOfGrades6To12(grade: String, findings: Int) throws {
        let result = try october([
            SIMSText.student("1", "9900000001", status: "35", grade: grade)
        ])
        #expect(result.count(.statusUnlikely) == findings)
        #expect(result.sink.count(.enrollments) == 1)
    }

    @Test(arguments: [
        ("04", "10", 1), ("04", "11", 0), ("04", "SP", 0), ("11", "11", 1), ("11", "12", 0),
    ])
    func graduatesAreOfTheUpperGrades(status: String, grade: String, findings: Int) throws {
        let result = try october([
            SIMSText.student("1", "9900000001", status: status, grade: grade)
        ])
        #expect(result.count(.statusUnlikely) == findings)
    }

    @Test(arguments: [
        ("00", "01", "500", "500", 0), ("02", "09", "011503", "500", 0),
        ("02", "09", "500", "500", 1), ("13", "09", "500", "0115", 0),
        ("13", "09", "011503", "500", 1), ("01", "08", "500", "500", 1),
    ])
    func aTypeOfCareerProgrammeNeedsItsProgramme(
        type: String,
        grade: String,
        chapter74: String,
        other: String,
        findings: Int
    ) throws {
        let more = [35: type, 43: chapter74, 44: other]
        let result = try october([
            SIMSText.student("1", "9900000001", grade: grade, more)
        ])
        #expect(result.count(.careerProgramMissing) == findings)
    }

    @Test func aSchoolCodeThatLostItsZerosIsToldAndNotPadded() throws {
        let result = try october([
            SIMSText.student("1", "9900000001"),
            SIMSText.student("2", "9900000002", school: "350505"),
        ])
        #expect(result.findings.contains("SIMS_October_2025.csv:6:state-school-code-digits"))
        #expect(result.sink.cells(.enrollments, "org_id") == ["99990505", "350505"])
    }

    @Test func theSchoolOfTheHeaderIsThatOfRowsWithoutOne() throws {
        let text = """
            DOEHEADER,SCHOOL=99990505
            DOEHEADER,ELEMENTS=DOE001,DOE002,DOE003,DOE005,DOE009,DOE012,DOE016
            DOEHEADER,GENDERFORMAT,1=MALE,2=FEMALE,3=NONBINARY
            1,9900000001,Ana,Lopes,2,01,09
            2,9900000002,Bo,Chen,3,01,09

            """
        let result = try StateFiles.read([("SIMS_October_2025.csv", text)])
        #expect(result.error == nil)
        #expect(result.sink.cells(.enrollments, "org_id") == ["99990505", "99990505"])
        #expect(result.sink.cells(.students, "gender") == ["f", "n"])
        #expect(result.sink.count(.attendanceSummary) == 0)
    }

    @Test func twoRowsOfAStudentThatContradictEachOtherAreBothRejected() throws {
        let result = try october([
            SIMSText.student("1", "9900000001"),
            SIMSText.student("1", "9900000001", school: "99990506", [5: "Other"]),
            SIMSText.student("2", "9900000002"),
        ])
        #expect(result.count(.duplicateKey) == 2)
        #expect(result.sink.cells(.students, "student_id") == ["2"])
    }

    @Test func truanciesAreALocalMeasure() throws {
        let result = try october([SIMSText.student("1", "9900000001", [52: "3"])])
        #expect(result.sink.cells(.localIndicators, "indicator") == ["sims_truancies"])
        #expect(result.sink.cells(.localIndicators, "value") == ["3"])
    }

    @Test func whoReceivesServicesOnlyIsCountedAtNoSchoolOfOurs() throws {
        let result = try october([SIMSText.student("1", "9900000001", status: "40")])
        #expect(result.sink.cells(.enrollments, "is_primary") == ["false"])
        #expect(result.sink.cells(.enrollments, "exit_date") == [nil])
    }

    @Test func everyCodeOfTheShippedTableIsOneThatTheFormatHas() throws {
        let codes = try StateCodes.shipped()
        for status in ["01", "04", "05", "06", "09", "10", "11", "40", "41"] {
            #expect(codes.knows("DOE012", status))
        }
        for status in Array(20...24) + Array(30...36) {
            #expect(codes.knows("DOE012", String(status)))
        }
    }

    @Test func thousandsOfStudentsAreReadWhole() throws {
        let rows = (0..<3_000).map { number in
            SIMSText.student("L\(number)", String(9_900_000_000 + number))
        }
        let result = try october(rows)
        #expect(result.sink.count(.students) == 3_000)
        #expect(result.sink.count(.attendanceSummary) == 3_000)
        #expect(result.findings == [])
    }

    @Test func columnsMayHaveTheNamesThatTheClerkTells() throws {
        let text = """
            LASID;State Id;First Name;Last Name;Status;School;Grade
            1;9900000001;Zoë;Lopes;01;99990505;09

            """
        let codes = """
            columns:
              sims: {DOE001: [LASID], DOE002: [state id], DOE003: [first name], DOE005: [last name],
                DOE012: [Status], DOE015: [School], DOE016: [Grade]}
            """
        let result = try StateFiles.read([("SIMS_October_2025.csv", text)], codes: codes)
        #expect(result.error == nil)
        #expect(result.sink.cells(.students, "first_name") == ["Zoë"])
        #expect(result.sink.cells(.enrollments, "grade_level") == ["09"])
    }

    @Test func aFileFromWindowsIsReadWithItsEncoding() throws {
        let folder = try TestFolder()
        let rows = [SIMSText.student("1", "9900000001", [3: "Zo?"])]
        var bytes = Array(SIMSText.withHeader(rows).utf8)
        for index in bytes.indices where bytes[index] == 0x3F { bytes[index] = 0xEB }
        let path = try folder.write("SIMS_October_2025.csv", bytes)
        let codes = try StateCodes.shipped()
        #expect(throws: ImportError.self) {
            let bundle = try StateBundle([StateFile(path: path, codes: codes)], codes: codes)
            var (sink, log) = (Collector(), FindingLog())
            _ = try Importer.read(bundle, into: &sink, log: &log)
        }
        let file = try StateFile(path: path, encoding: .windows1252, codes: codes)
        var (sink, log) = (Collector(), FindingLog())
        _ = try Importer.read(try StateBundle([file], codes: codes), into: &sink, log: &log)
        #expect(sink.cells(.students, "first_name") == ["Zoë"])
    }

    @Test(arguments: [1989, 2101, Int.max, Int.min])
    func aYearThatCannotBeIsRefused(year: Int) throws {
        var options = StateBundle.Options()
        options.year = year
        let result = try StateFiles.read(
            [("a.csv", SIMSText.withNames(SIMSText.three))],
            options: options
        )
        #expect(result.error?.finding.code == "state-year-unknown")
    }

    @Test func aFileWithoutAYearIsRefusedUntilSomebodySaysIt() throws {
        let files = [("students.csv", SIMSText.withNames(SIMSText.three))]
        #expect(try StateFiles.read(files).error?.finding.code == "state-year-unknown")
        var options = StateBundle.Options()
        options.year = 2025
        let result = try StateFiles.read(files, options: options)
        #expect(result.sink.snapshot?.schoolYear.endingIn == 2025)
        #expect(result.count(.collectionAssumed) == 1)
        #expect(result.sink.cell(.attendanceSummary, "00123", "period_end") == "2024-10-01")
    }

    @Test func emptyAndDamagedFilesAreRefused() throws {
        func code(_ text: String) throws -> String? {
            try StateFiles.read([("SIMS_October_2025.csv", text)]).error?.finding.code
        }
        #expect(try code("") == "csv-empty-file")
        #expect(try code("a,b,c\n1,2,3\n") == "state-form-unknown")
        #expect(try code("DOEHEADER,ELEMENTS=DOE001,DOE002\n1,2,3\n") == "state-element-count")
        #expect(try code("DOE001,DOE002\n1,2\n") == "missing-column")
        #expect(try code(SIMSText.header + "\"never closed,\n") == "csv-unclosed-quote")
    }

    @Test func aFileOfNamesAloneBringsNobody() throws {
        var options = StateBundle.Options()
        options.district = "9999"
        let result = try StateFiles.read(
            [("SIMS_October_2025.csv", SIMSText.withNames([]))],
            options: options
        )
        #expect(result.error == nil)
        #expect(result.sink.count(.students) == 0)
    }
}
