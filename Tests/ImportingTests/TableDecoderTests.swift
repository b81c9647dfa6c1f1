import Records
import Testing

@testable import Importing

@Suite struct TableDecoderTests {
    private func students(_ columns: String, _ cells: String) throws -> Imported {
        try SmallDistrict.with([
            "students.csv": "student_id,first_name,last_name\(columns)\nS1,A,B\(cells)\n"
                + "S2,C,D\(String(repeating: ",", count: columns.count { $0 == "," }))\n"
        ])
    }

    @Test(arguments: ["", "NULL", "null", "N/A", "-", "   "])
    func wordsForNoValueAreUnknown(word: String) throws {
        let result = try students(",middle_name,birth_date", ",\(word),\(word)")
        #expect(result.findings == [])
        #expect(result.sink.cells(.students, "middle_name") == [nil, nil])
        #expect(result.sink.cells(.students, "birth_date") == [nil, nil])
    }

    @Test func blanksAroundValuesAreTakenOff() throws {
        let result = try students(",middle_name,birth_date", ",  Ann B , 2011-03-01 ")
        #expect(result.sink.cell(.students, "S1", "middle_name") == "Ann B")
        #expect(result.sink.cell(.students, "S1", "birth_date") == "2011-03-01")
    }

    @Test(arguments: [
        (",birth_date", ",3/1/2011", "bad-date"), (",birth_date", ",2011-02-30", "bad-date"),
        (",expected_graduation_year", ",20x9", "bad-integer"),
        (",expected_graduation_year", ",1989", "impossible-value"),
        (",expected_graduation_year", ",2101", "impossible-value"),
        (",state_student_id", ",990000000", "nine-digit-state-id"),
        (",state_student_id", ",99000000011", "bad-state-id"),
        (",state_student_id", ",1.23E+09", "spreadsheet-number"),
        (",state_student_id", ",99 0000000", "bad-identifier"),
    ])
    func aBadOptionalFieldIsSetAsideAndTheRowKept(
        column: String,
        cell: String,
        code: String
    ) throws {
        let result = try students(column, cell)
        #expect(result.findings == ["students.csv:2:\(code)"])
        #expect(result.log.examples[0].severity == .warning)
        #expect(result.log.examples[0].column == String(column.dropFirst()))
        #expect(result.sink.count(.students) == 2)
        #expect(result.sink.cell(.students, "S1", String(column.dropFirst())) == nil)
        #expect(result.report?.exitCode == 0)
    }

    @Test(arguments: [1990, 2100])
    func theEndsOfARangeArePossible(year: Int) throws {
        let result = try students(",expected_graduation_year", ",\(year)")
        #expect(result.findings == [])
    }

    @Test(arguments: [
        ("", "missing-value"), ("S 3", "bad-identifier"), ("1.23E+09", "spreadsheet-number"),
        (String(repeating: "a", count: 65), "bad-identifier"), ("Ä1", "bad-identifier"),
    ])
    func aBadKeyRejectsTheRow(id: String, code: String) throws {
        let file = (SmallDistrict.files["students.csv"] ?? "") + "\n\(id),,Cy,Doe,\n"
        let result = try SmallDistrict.with(["students.csv": file])
        #expect(result.findings == ["students.csv:4:\(code)"])
        #expect(result.log.examples[0].severity == .error)
        #expect(result.sink.count(.students) == 2)
        #expect(result.report?[.students]?.rejected == 1)
        #expect(result.report?.exitCode == 1)
    }

    @Test(arguments: ["007", "a.b_c@d:e-f", "12E4", String(repeating: "9", count: 64)])
    func idsAreKeptAsTheyStand(id: String) throws {
        let result = try SmallDistrict.with([
            "staff.csv": "staff_id,last_name\n\(id),X\n"
        ])
        #expect(result.findings == [])
        #expect(result.sink.cells(.staff, "staff_id") == [id])
    }

    @Test func anUnknownCodeIsKeptAsUnmappedWithItsRawValue() throws {
        let result = try SmallDistrict.with([
            "attendance.csv":
                "student_id,org_id,date,category\nS1,99990505,2025-09-15,AU\n"
        ])
        #expect(result.findings == ["attendance.csv:2:unmapped-code"])
        #expect(result.sink.cells(.attendance, "category") == ["unmapped"])
        #expect(result.sink.cells(.attendance, "category_raw") == ["AU"])
        #expect(result.report?.exitCode == 0)
    }

    @Test func aCodeMapTranslatesAndFillsThePortion() throws {
        let result = try SmallDistrict.with([
            "code_maps.csv": """
            source,field,source_code,native_value,portion_absent
            sis,attendance.category,AU,unexcused_absence,
            sis,category,H,partial,0.5
            sis,nonsense,H,partial,
            sis,attendance.category,Q,nonsense,
            """,
            "attendance.csv": """
            student_id,org_id,date,category,portion_absent
            S1,99990505,2025-09-15,AU,
            S1,99990505,2025-09-16,H,
            S2,99990505,2025-09-15,H,0.25
            S2,99990505,2025-09-16,tardy,
            """,
        ])
        #expect(
            result.findings == ["code_maps.csv:4:code-map-field", "code_maps.csv:5:code-map-value"]
        )
        #expect(
            result.sink.cells(.attendance, "category")
                == ["unexcused_absence", "partial", "partial", "tardy"]
        )
        #expect(result.sink.cells(.attendance, "portion_absent") == [nil, "0.5", "0.25", nil])
    }

    @Test(arguments: [("08:30", true), ("24:00", false), ("8:30", false), ("08:30:59", true)])
    func timesAreChecked(time: String, isGood: Bool) throws {
        let result = try SmallDistrict.with([
            "attendance.csv":
                "student_id,org_id,date,category,arrival_time\nS1,99990505,2025-09-15,tardy,\(time)\n"
        ])
        #expect(result.findings.isEmpty == isGood)
        #expect(result.sink.count(.attendance) == 1)
    }

    @Test(arguments: [
        ("110", nil), ("110.5", "unlikely-value"), ("200", "unlikely-value"),
        ("200.5", "impossible-value"), ("-1", "impossible-value"), ("58,5", "bad-decimal"),
    ])
    func marksAreLikelyUnlikelyOrImpossible(mark: String, code: String?) throws {
        let result = try SmallDistrict.with([
            "marks.csv":
                "student_id,section_id,term_id,mark_type,numeric_mark\n"
                + "S1,ALG1-1,Q1,grading_period,\"\(mark)\"\n"
        ])
        #expect(result.findings == (code.map { ["marks.csv:2:\($0)"] } ?? []))
        #expect(result.sink.count(.marks) == 1)
    }

    @Test func anExitDateOfTheDayAfterBecomesTheLastDay() throws {
        let file =
            "student_id,org_id,entry_date,grade_level,exit_date\n"
            + "S1,99990505,2025-09-02,09,2025-12-01\nS2,99990505,2025-09-02,09,\n"
        let result = try SmallDistrict.with(
            ["enrollments.csv": file],
            manifest: "exitDate.meaning,day_after"
        )
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2025-11-30", nil])
        #expect(result.sink.cells(.enrollments, "is_primary") == ["true", "true"])
    }
}
