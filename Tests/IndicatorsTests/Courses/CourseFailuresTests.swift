import Indicators
import Records
import Testing

struct CourseFailuresTests {
    private func school() -> MadeUpDistrict {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.addTerms()
        district.addCourse("ENG", "ela")
        district.addCourse("ALG", "math")
        district.addCourse("BIO", "science")
        district.addCourse("HIS", "history_social")
        district.addCourse("ART", "arts")
        return district
    }

    @Test(arguments: [("59.49", Int64(1)), ("59.5", 0), ("59.51", 0)])
    func aNumberFailsBelow59Point5(number: String, failures: Int64) {
        var district = school()
        district.mark("ALG", ["numeric_mark": number])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .number(failures))
        #expect(reading("course_failures_term_math", facts) == .number(failures))
        #expect(reading("course_failures_year", facts) == .number(failures))
        #expect(reading("course_failures_year_math", facts) == .number(failures))
        #expect(reading("core_failures_year", facts) == .number(failures))
    }

    @Test func subjectsAreCountedApartAndTheCoreTogether() {
        var district = school()
        for course in ["ENG", "ALG", "BIO", "HIS", "ART"] {
            district.mark(course, ["letter_mark": course == "BIO" ? "D-" : "F"])
        }
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .number(4))
        #expect(reading("core_failures_year", facts) == .number(3))
        for (subject, failures) in [("ela", 1), ("math", 1), ("science", 0), ("history_social", 1)]
        {
            #expect(reading("course_failures_term_\(subject)", facts) == .number(Int64(failures)))
            #expect(reading("course_failures_year_\(subject)", facts) == .number(Int64(failures)))
        }
        #expect(detail("course_failures_term", facts) == "failing 4 of 5 courses")
        #expect(detail("course_failures_term_ela", facts) == "failing 1 of 1 course")
    }

    @Test func aSubjectWithoutMarksIsUnknownAndNotZero() {
        var district = school()
        district.mark("ALG", ["letter_mark": "A"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .number(0))
        #expect(reading("course_failures_term_ela", facts) == .unknown(.noMarks))
        #expect(reading("course_failures_year_ela", facts) == .unknown(.noMarks))
        #expect(detail("course_failures_year_ela", facts) == nil)
    }

    @Test func anUnmappedSubjectIsSaid() {
        var district = school()
        district.addCourse("ZZZ", "unmapped")
        district.mark("ZZZ", ["letter_mark": "F"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .number(1))
        #expect(reading("course_failures_term_ela", facts) == .unknown(.unmappedCode))
    }

    @Test func marksCountFromTheDayTheyArePosted() {
        var district = school()
        district.mark("ALG", ["letter_mark": "F", "posted_on": "2025-11-10"])
        #expect(
            reading("course_failures_term", district.facts(asOf: "2025-11-09"))
                == .unknown(.noMarks)
        )
        #expect(reading("course_failures_term", district.facts(asOf: "2025-11-10")) == .number(1))
    }

    @Test func withoutAPostingDayMarksCountFromTheLastDayOfTheirTerm() {
        var district = school()
        district.mark("ALG", ["letter_mark": "F"])
        #expect(
            reading("course_failures_year", district.facts(asOf: "2025-11-06"))
                == .unknown(.noMarks)
        )
        #expect(reading("course_failures_year", district.facts(asOf: "2025-11-07")) == .number(1))
    }

    @Test func thisTermIsTheLatestWithAMark() {
        var district = school()
        district.mark("ALG", "Q1", ["letter_mark": "F"])
        district.mark("ENG", "Q1", ["letter_mark": "F"])
        district.mark(
            "ALG",
            "Q2",
            ["letter_mark": "C", "posted_on": "2025-12-01"],
            type: "progress"
        )
        let before = district.facts(asOf: "2025-11-30")
        #expect(reading("course_failures_term", before) == .number(2))
        #expect(period("course_failures_term", before)?.name == "Q1")
        #expect(period("course_failures_term", before)?.end == SchoolDate("2025-11-07"))
        let after = district.facts(asOf: "2025-12-01")
        #expect(reading("course_failures_term", after) == .number(0))
        #expect(reading("course_failures_year", after) == .number(2))
        #expect(period("course_failures_term", after)?.name == "Q2")
        #expect(period("course_failures_term", after)?.end == SchoolDate("2025-12-01"))
    }

    @Test func ofTermsThatEndTogetherTheShorterIsThisTerm() {
        var district = school()
        district.mark("ALG", "Q2", ["letter_mark": "F"])
        district.mark("ALG", "SEM1", ["letter_mark": "C"], type: "semester")
        let facts = district.facts(asOf: "2026-02-01")
        #expect(reading("course_failures_term", facts) == .number(1))
        #expect(period("course_failures_term", facts)?.name == "Q2")
    }

    @Test func aLaterMarkOfTheTermReplacesAnEarlier() {
        var district = school()
        district.mark("ALG", ["letter_mark": "F", "posted_on": "2025-10-01"], type: "progress")
        district.mark("ALG", ["letter_mark": "C", "posted_on": "2025-11-07"])
        #expect(reading("course_failures_term", district.facts(asOf: "2025-10-02")) == .number(1))
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .number(0))
        #expect(reading("course_failures_year", facts) == .number(0))
    }

    @Test func progressReportsAloneDoNotFailTheYear() {
        var district = school()
        district.mark("ALG", ["letter_mark": "F", "posted_on": "2025-10-01"], type: "progress")
        let facts = district.facts(asOf: "2025-10-02")
        #expect(reading("course_failures_term", facts) == .number(1))
        #expect(reading("course_failures_year", facts) == .unknown(.noMarks))
    }

    @Test func aFinalStandsAboveMarksOfPeriods() {
        var district = school()
        district.mark("ALG", "Q1", ["letter_mark": "F"])
        district.mark("ALG", "YR", ["letter_mark": "D-", "posted_on": "2026-06-15"], type: "final")
        district.mark("ENG", "Q1", ["letter_mark": "A"])
        district.mark("ENG", "YR", ["letter_mark": "F", "posted_on": "2026-06-15"], type: "final")
        #expect(
            detail("course_failures_year", district.facts(asOf: "2026-06-14"))
                == "failing 1 of 2 courses"
        )
        let facts = district.facts(asOf: "2026-06-15")
        #expect(reading("course_failures_year_math", facts) == .number(0))
        #expect(reading("course_failures_year_ela", facts) == .number(1))
    }

    @Test func conductExamsMidtermsAndReplacedMarksAreLeftOut() {
        var district = school()
        for type in ["conduct", "exam", "midterm", "unmapped"] {
            district.mark("ALG", ["letter_mark": "F"], type: type)
        }
        district.mark("ENG", ["letter_mark": "F", "is_current": "false"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .unknown(.noMarks))
        #expect(reading("course_failures_year", facts) == .unknown(.noMarks))
        #expect(reading("gpa", facts) == .unknown(.noMarks))
    }

    @Test func twoSectionsOfOneCourseAreOneFailure() {
        var district = school()
        district.addSection("ALG-2", of: "ALG")
        district.mark("ALG", ["letter_mark": "F"])
        district.mark("ALG-2", ["letter_mark": "F"])
        district.mark("UNLISTED", ["letter_mark": "F"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .number(2))
        #expect(reading("course_failures_year_math", facts) == .number(1))
    }

    @Test func incompleteAndWithdrawnAreNoJudgement() {
        var district = school()
        district.mark("ALG", ["letter_mark": "I"])
        district.mark("ENG", ["letter_mark": "W"])
        let facts = district.facts(asOf: "2025-11-07")
        #expect(reading("course_failures_term", facts) == .unknown(.noMarks))
        #expect(reading("course_failures_year", facts) == .unknown(.noMarks))
    }

    @Test func whatTheSourceSaysDecides() {
        var district = school()
        district.mark("ALG", ["letter_mark": "A", "is_passing": "false"])
        district.mark("ENG", ["numeric_mark": "20", "is_passing": "true"])
        #expect(reading("course_failures_term", district.facts(asOf: "2025-11-07")) == .number(1))
    }
}
