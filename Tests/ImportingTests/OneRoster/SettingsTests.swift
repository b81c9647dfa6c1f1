import Records
import Testing

@testable import Importing

struct SettingsTests {
    @Test func allSettingsAreRead() throws {
        let settings = try OneRosterSettings(
            yaml: """
                district_id: "99990000"
                district_name: Made-up
                school_year: 2026
                student_id: sourcedId
                dates: day-first
                marks: {Report: grading_period}
                """,
            file: "s.yaml"
        )
        let result = try MadeUpBundle.with(settings: settings)
        #expect(result.sink.snapshot?.districtID == "99990000")
        #expect(result.sink.snapshot?.districtName == "Made-up")
        #expect(result.sink.cells(.students, "student_id") == ["u1", "u2"])
        #expect(settings.dates == .dayFirst)
        #expect(settings.categories == ["Report": .gradingPeriod])
    }

    @Test(arguments: [
        ("colour: red", 1), ("school_year: 26", 1), ("about: x\ndates: backwards", 2),
        ("student_id: name", 1), ("marks:\n  Final: best", 2), ("- 1", 1),
    ])
    func aMistakeIsToldWithItsLine(yaml: String, line: Int) {
        let error = #expect(throws: ImportError.self) {
            try OneRosterSettings(yaml: yaml, file: "s.yaml")
        }
        #expect(error?.finding.code == "bad-mapping")
        #expect(error?.finding.line == line)
    }

    @Test(arguments: [
        ("2025-09-01T00:00:00Z", "2025-09-01"), ("2025/9/1", "2025-09-01"),
        ("13/1/2025", "2025-01-13"), ("1/13/2025", "2025-01-13"), ("5/5/2025", "2025-05-05"),
    ])
    func aDateOfOneMeaningNeedsNoSetting(text: String, date: String) {
        #expect(DateOrder.unknown.date(text)?.description == date)
    }

    @Test(arguments: ["1/05/2023", "1/5/23", "", "yesterday", "2025-02-30", "1//2025"])
    func aDateOfSeveralMeaningsOrNoneIsNone(text: String) {
        #expect(DateOrder.unknown.date(text) == nil)
    }
}
