import Indicators
import Records
import Testing

struct TestLevelTests {
    private func facts(_ change: (inout MadeUpDistrict) -> Void) -> Facts {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        change(&district)
        return district.facts(asOf: "2025-10-01")
    }

    @Test(arguments: [
        ("440", Int64(1)), ("469", 1), ("470", 2), ("499", 2), ("500", 3), ("529", 3), ("530", 4),
        ("560", 4),
    ])
    func scoresOfTheNewScaleAreCutExactly(score: String, level: Int64) {
        for scale in [("440", "560"), nil] {
            let facts = facts { $0.test(scale: scale, ["scale_score": score]) }
            #expect(reading("mcas_ela_level", facts) == .number(level))
            #expect(detail("mcas_ela_level", facts) == "\(score) on 440–560, May 2025")
        }
    }

    @Test(arguments: [
        ("200", Int64(1)), ("218", 1), ("220", 2), ("238", 2), ("240", 3), ("258", 3), ("260", 4),
        ("280", 4),
    ])
    func scoresOfTheOldScaleAreCutExactly(score: String, level: Int64) {
        let facts = facts {
            $0.test(subject: "math", scale: ("200", "280"), ["scale_score": score])
        }
        #expect(reading("mcas_math_level", facts) == .number(level))
    }

    @Test(arguments: [
        ("NM", Int64(1)), ("PM", 2), ("M", 3), ("E", 4), ("W", 1), ("F", 1), ("NI", 2), ("P", 3),
        ("A", 4),
    ])
    func codesOfBothTestsAreKnown(code: String, level: Int64) {
        let facts = facts { $0.test(subject: "science", ["performance_level": code]) }
        #expect(reading("mcas_science_level", facts) == .number(level))
    }

    @Test func theOrderDecidesThenTheCodeThenTheScore() {
        let all = ["performance_order": "2", "performance_level": "E", "scale_score": "440"]
        #expect(reading("mcas_ela_level", facts { $0.test(all) }) == .number(2))
        let code = ["performance_level": "E", "scale_score": "440"]
        #expect(reading("mcas_ela_level", facts { $0.test(code) }) == .number(4))
        let odd = ["performance_order": "7", "performance_level": "?", "scale_score": "300"]
        #expect(reading("mcas_ela_level", facts { $0.test(odd) }) == .unknown(.noTest))
    }

    @Test func aScoreOffItsOwnScaleTellsNothing() {
        let facts = facts { $0.test(scale: ("440", "560"), ["scale_score": "240"]) }
        #expect(reading("mcas_ela_level", facts) == .unknown(.noTest))
    }

    @Test func onlyTestedResultsCountAndTheLatestHolds() {
        let facts = facts { district in
            district.test(id: "T1", on: "2024-05-10", ["performance_order": "4"])
            district.test(id: "T2", on: "2025-05-10", ["performance_order": "1"])
            district.test(
                id: "T3",
                on: "2025-09-10",
                ["performance_order": "3", "status": "absent"]
            )
            district.test(id: "T4", on: "2025-10-02", ["performance_order": "3"])
        }
        #expect(reading("mcas_ela_level", facts) == .number(1))
        #expect(period("mcas_ela_level", facts)?.end == SchoolDate("2025-05-10"))
        #expect(reading("mcas_math_level", facts) == .unknown(.noTest))
        #expect(detail("mcas_math_level", facts) == nil)
    }

    @Test func resultsOfEarlierYearsCountWithTheirOwnScale() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.addYearBefore(
            .assessments,
            [
                "assessment_id": "T1", "family": "mcas", "subject": "ela", "scale_min": "440",
                "scale_max": "560",
            ]
        )
        district.addYearBefore(
            .assessmentResults,
            [
                "student_id": "A", "assessment_id": "T1", "administered_on": "2025-05-01",
                "attempt": "1", "scale_score": "476", "growth_percentile": "33",
            ]
        )
        let facts = district.facts(asOf: "2025-10-01")
        #expect(reading("mcas_ela_level", facts) == .number(2))
        #expect(reading("mcas_ela_sgp", facts) == .number(33))
        #expect(detail("mcas_ela_sgp", facts) == "476 on 440–560, May 2025")
    }

    /// What the level is where an older snapshot says 4 of a result and this year's says something else of it.
    private func corrected(_ cells: [String: String]) -> Reading? {
        let facts = facts { district in
            district.test(cells)
            district.addYearBefore(.assessments, ["assessment_id": "T1"].merging(Self.ela) { $1 })
            let copy = ["student_id": "A", "assessment_id": "T1", "administered_on": "2025-05-12"]
            district.addYearBefore(
                .assessmentResults,
                copy.merging(["performance_order": "4", "growth_percentile": "80"]) { $1 }
            )
        }
        let isKnown = cells["attempt"] != nil
        #expect(reading("mcas_ela_sgp", facts)?.value == (isKnown ? Ratio(80) : nil))
        return reading("mcas_ela_level", facts)
    }

    private static let ela = ["family": "mcas", "subject": "ela"]

    @Test func anOlderCopyOfAResultNeverSurvivesItsCorrection() {
        #expect(corrected(["performance_order": "1"]) == .number(1))
        #expect(corrected(["performance_order": "1", "status": "invalid"]) == .unknown(.noTest))
        #expect(corrected(["status": "absent"]) == .unknown(.noTest))
        #expect(corrected([:]) == .unknown(.noTest))
        // Another attempt is another result.
        #expect(corrected(["status": "invalid", "attempt": "2"]) == .number(4))
    }

    @Test func aResultThatDoesNotSayWhetherItWasTestedCounts() {
        let facts = facts { district in
            district.add(.assessments, ["assessment_id": "T1"].merging(Self.ela) { $1 })
            district.add(
                .assessmentResults,
                [
                    "student_id": "A", "assessment_id": "T1", "administered_on": "2025-05-12",
                    "performance_order": "2",
                ]
            )
        }
        #expect(reading("mcas_ela_level", facts) == .number(2))
    }

    @Test func growthIsThatOfTheLatestResultOnly() {
        let facts = facts { district in
            district.test(
                id: "T1",
                on: "2024-05-10",
                ["performance_order": "4", "growth_percentile": "99"]
            )
            district.test(id: "T2", on: "2025-05-10", ["performance_order": "1"])
            district.test(
                id: "T3",
                subject: "math",
                ["growth_percentile": "1", "scale_score": "500"]
            )
        }
        #expect(reading("mcas_ela_sgp", facts) == .unknown(.noGrowth))
        #expect(reading("mcas_math_sgp", facts) == .number(1))
        let none = self.facts { _ in }
        #expect(reading("mcas_ela_sgp", none) == .unknown(.noTest))
    }

    @Test func theOverallLevelOfACCESSKeepsItsDecimals() {
        let overall = facts {
            $0.test(
                family: "access",
                subject: nil,
                form: "Overall",
                ["performance_level": "1.9", "scale_score": "310"]
            )
        }
        #expect(reading("access_level", overall) == .number(19, over: 10))
        let oral = facts {
            $0.test(family: "access", subject: nil, form: "Oral", ["performance_level": "2.1"])
        }
        #expect(reading("access_level", oral) == .unknown(.noTest))
        let order = facts { $0.test(family: "access", subject: nil, ["performance_order": "6"]) }
        #expect(reading("access_level", order) == .number(6))
        let off = facts { $0.test(family: "access", subject: nil, ["performance_level": "0.9"]) }
        #expect(reading("access_level", off) == .unknown(.noTest))
    }
}
