import Indicators
import Records
import Testing

struct GradePointAverageTests {
    private func school() -> MadeUpDistrict {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.addTerms()
        return district
    }

    @Test func theMeanIsWeightedByCreditsAndOneWhereTheyAreNotRecorded() {
        var district = school()
        district.addCourse("FULL", "math", credits: "1")
        district.addCourse("HALF", "arts", credits: "0.5")
        district.addCourse("OPEN", "ela")
        district.addCourse("NONE", "other", credits: "0")
        district.mark("FULL", ["letter_mark": "A"])
        district.mark("HALF", ["letter_mark": "C"])
        district.mark("OPEN", ["letter_mark": "F"])
        district.mark("NONE", ["letter_mark": "A"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("gpa", facts) == .number(2))
        #expect(detail("gpa", facts) == "over 3 sections")
    }

    @Test func theFinalStandsAboveTheLatestPeriod() {
        var district = school()
        district.addCourse("ALG", "math")
        district.mark("ALG", "Q1", ["letter_mark": "A"])
        district.mark("ALG", "Q2", ["letter_mark": "C"])
        district.mark("ALG", "YR", ["letter_mark": "B", "posted_on": "2026-01-10"], type: "final")
        #expect(reading("gpa", district.facts(asOf: "2025-12-01")) == .number(4))
        #expect(reading("gpa", district.facts(asOf: "2026-01-30")) == .number(3))
    }

    @Test func marksThatOnlyPassAreLeftOut() {
        var district = school()
        district.addCourse("ALG", "math")
        district.mark("ALG", ["letter_mark": "P"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("gpa", facts) == .unknown(.noMarks))
        #expect(detail("gpa", facts) == nil)
        #expect(reading("course_failures_term", facts) == .number(0))
    }
}
