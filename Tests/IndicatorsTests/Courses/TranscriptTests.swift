import Indicators
import Records
import Testing

struct TranscriptTests {
    private func school(grade: String = "10") -> MadeUpDistrict {
        var district = MadeUpDistrict.school(180)
        district.addStudent(grade: grade)
        district.addTerms()
        for (course, subject) in [("ENG", "ela"), ("ALG", "math"), ("ART", "arts")] {
            district.addCourse(course, subject)
        }
        return district
    }

    private func credits(_ earned: String, of attempted: String = "1") -> [String: String] {
        ["credits_attempted": attempted, "credits_earned": earned]
    }

    @Test(arguments: [("4.999999", Int64(1)), ("5", 0), ("5.5", 0)])
    func creditsBehindAreExactAtFive(earned: String, millionths: Int64) {
        var district = school()
        district.take("ENG", credits(earned, of: "6"))
        let facts = district.facts(asOf: "2025-10-01")
        #expect(reading("credits_behind", facts) == .number(millionths, over: 1_000_000))
    }

    @Test(arguments: [("09", Int64(0)), ("10", 1), ("11", 6), ("12", 11)])
    func eachYearOfHighSchoolExpectsFiveCredits(grade: String, behind: Int64) {
        var district = school(grade: grade)
        district.take("ENG", credits("4", of: "4"))
        let facts = district.facts(asOf: "2025-10-01")
        #expect(reading("credits_behind", facts) == .number(behind))
        #expect(reading("credits_earned", facts) == .number(4))
    }

    @Test func belowGrade9CreditsDoNotApply() {
        for grade in ["08", "KF", "SP", "UG"] {
            let facts = school(grade: grade).facts(asOf: "2025-10-01")
            #expect(reading("credits_behind", facts) == .unknown(.notForGrade), "\(grade)")
            #expect(reading("credits_earned", facts) == .unknown(.notForGrade), "\(grade)")
            #expect(reading("grade9_on_track", facts) == .unknown(.notForGrade), "\(grade)")
        }
    }

    @Test func withoutATranscriptNothingIsKnownExceptInGrade9() {
        let tenth = school().facts(asOf: "2025-10-01")
        for id in [
            "credits_behind", "credits_earned", "grade9_on_track", "gpa_cumulative",
            "past_course_failures",
        ] {
            #expect(reading(id, tenth) == .unknown(.noTranscript), "\(id)")
        }
        #expect(
            reading("credits_behind", school(grade: "09").facts(asOf: "2025-10-01")) == .number(0)
        )
    }

    @Test func rowsOfGrade8GiveNoHighSchoolCredits() {
        var district = school()
        district.take("ALG", grade: "08", credits("1"))
        let facts = district.facts(asOf: "2025-10-01")
        #expect(reading("credits_behind", facts) == .unknown(.noTranscript))
        #expect(reading("past_course_failures", facts) == .number(0))
    }

    @Test func thisYearCountsWhenItsTermHasEnded() {
        var district = school()
        let row = credits("2", of: "2").merging(["term_id": "SEM1"]) { $1 }
        district.take("ENG", year: "2026", grade: "10", row)
        #expect(
            reading("credits_earned", district.facts(asOf: "2026-01-22"))
                == .unknown(.noTranscript)
        )
        #expect(reading("credits_earned", district.facts(asOf: "2026-01-23")) == .number(2))
        #expect(
            reading("past_course_failures", district.facts(asOf: "2026-01-23"))
                == .unknown(.noTranscript)
        )
    }

    @Test func thisYearWithoutATermCountsFromTheLastSchoolDay() {
        let last = MadeUpDistrict.schoolDays(180)[179]
        var district = school()
        district.take("ENG", year: "2026", grade: "10", credits("2", of: "2"))
        let before = MadeUpDistrict.schoolDays(180)[178]
        #expect(reading("credits_earned", district.facts(asOf: before)) == .unknown(.noTranscript))
        #expect(reading("credits_earned", district.facts(asOf: last)) == .number(2))
    }

    @Test func aRowThatAnEarlierYearRepeatsCountsOnce() {
        var district = school()
        district.take("ENG", credits("5", of: "5"))
        let row = ["student_id": "A", "school_year": "2025", "course_id": "ENG", "attempt": "1"]
        district.addYearBefore(
            .transcript,
            row.merging(["grade_level": "09", "credits_earned": "3"]) { $1 }
        )
        district.addYearBefore(
            .transcript,
            row.merging(["attempt": "2", "grade_level": "09", "credits_earned": "1"]) { $1 }
        )
        #expect(reading("credits_earned", district.facts(asOf: "2025-10-01")) == .number(6))
    }

    @Test func anOlderCopyNeverStandsInForTheNewestOneThatIsNotDueYet() {
        var district = school()
        let row = credits("2", of: "2").merging(["term_id": "SEM1"]) { $1 }
        district.take("ENG", year: "2026", grade: "10", row)
        let copy = ["student_id": "A", "school_year": "2026", "course_id": "ENG", "attempt": "1"]
        district.addYearBefore(
            .transcript,
            copy.merging(["grade_level": "10", "credits_earned": "3", "term_id": "Q1"]) { $1 }
        )
        #expect(
            reading("credits_earned", district.facts(asOf: "2026-01-22"))
                == .unknown(.noTranscript)
        )
        #expect(reading("credits_earned", district.facts(asOf: "2026-01-23")) == .number(2))
    }

    @Test func failuresOfEarlierYearsAreCountedByThePassRule() {
        var district = school()
        district.take("ENG", ["final_numeric": "59.49"])
        district.take("ALG", ["final_numeric": "59.5"])
        district.take("ART", ["result": "fail"])
        district.take("GYM", ["final_letter": "D-"])
        #expect(reading("past_course_failures", district.facts(asOf: "2025-10-01")) == .number(2))
    }

    @Test func theCumulativeAverageIsWeightedByCreditsAttempted() {
        var district = school()
        district.take("ENG", ["final_letter": "A", "credits_attempted": "1"])
        district.take("ALG", ["final_letter": "C", "credits_attempted": "3"])
        district.take("ART", ["final_letter": "P", "credits_attempted": "9"])
        let facts = district.facts(asOf: "2025-10-01")
        #expect(reading("gpa_cumulative", facts) == .number(25, over: 10))
        #expect(detail("gpa_cumulative", facts) == "over 2 courses")
    }

    @Test(arguments: [("4.999999", Int64(0)), ("5", 1)])
    func gradeNineIsOnTrackFromFiveCredits(earned: String, onTrack: Int64) {
        var district = school()
        district.take("ENG", credits(earned, of: earned))
        #expect(reading("grade9_on_track", district.facts(asOf: "2025-10-01")) == .number(onTrack))
    }

    @Test func oneFailedCoreCourseIsOnTrackAndTwoAreNot() {
        var district = school()
        district.take("ART", credits("6", of: "6"))
        district.take("GYM", ["result": "fail"])
        district.take("ENG", ["result": "fail"])
        #expect(reading("grade9_on_track", district.facts(asOf: "2025-10-01")) == .number(1))
        district.take("ALG", ["result": "fail"])
        let facts = district.facts(asOf: "2025-10-01")
        #expect(reading("grade9_on_track", facts) == .number(0))
        #expect(detail("grade9_on_track", facts) == "6 credits, 2 core courses failed")
    }

    @Test func inGrade9OnTrackIsUnknownUntilTheYearIsOver() {
        var district = school(grade: "09")
        district.take(
            "ENG",
            year: "2026",
            credits("6", of: "6").merging(["term_id": "SEM1"]) { $1 }
        )
        let days = MadeUpDistrict.schoolDays(180)
        #expect(
            reading("grade9_on_track", district.facts(asOf: days[178])) == .unknown(.noTranscript)
        )
        #expect(reading("grade9_on_track", district.facts(asOf: days[179])) == .number(1))
    }
}
