import Records
import Testing

@testable import Importing

@Suite struct HeaderRulesTests {
    @Test func namesAreTrimmedAndTheirCaseIsFolded() throws {
        let result = try SmallDistrict.with([
            "courses.csv": " Course_ID ,TITLE,subject\nALG1,Algebra 1,math\n"
        ])
        #expect(result.findings == [])
        #expect(result.sink.count(.courses) == 1)
    }

    @Test func anUnknownColumnIsNotedOnceAndAnExtraOneIsKept() throws {
        let result = try SmallDistrict.with([
            "courses.csv":
                "course_id,title,subject,room,x_dept,x_no\nALG1,Alg,math,12,\"M \"\"1\"\"\",\n"
        ])
        #expect(result.findings == ["courses.csv:1:unknown-column"])
        #expect(result.log.examples[0].column == "room")
        let extras = result.sink.batches.first { $0.table == .courses }?.extras
        #expect(extras?[0] == #"{"x_dept":"M \"1\""}"#)
    }

    @Test func twoColumnsOfOneNameRefuseTheImport() throws {
        let result = try SmallDistrict.with([
            "courses.csv": "course_id,title,Title,subject\nA,B,C,math\n"
        ])
        #expect(result.error?.finding.code == "duplicate-column")
        #expect(result.error?.finding.column == "title")
        #expect(result.sink.snapshot == nil)
    }

    @Test func aMissingRequiredColumnRefusesTheImport() throws {
        let result = try SmallDistrict.with(["courses.csv": "course_id,title\nA,B\n"])
        #expect(result.error?.finding.code == "missing-column")
        #expect(result.error?.finding.column == "subject")
        #expect(result.log.isRefused)
    }

    @Test func aRequiredColumnWithADefaultMayBeMissing() throws {
        let result = try SmallDistrict.with([
            "calendar.csv":
                "org_id,date,day_type,is_school_day\n99990505,2025-09-15,instructional,true\n"
                + "99990505,2025-09-16,instructional,true\n"
        ])
        #expect(result.findings == [])
        #expect(result.sink.cells(.calendar, "calendar_code") == ["main", "main"])
    }
}
