import Indicators
import Records
import Testing

@testable import Scoring

private let rules = """
          - indicator: attendance_rate
            bands:
              - {below: 80, tier: high}
              - {from: 80, below: 90, tier: moderate}
              - {from: 90, tier: low}
          - indicator: course_failures_term
            brief: "{value} failed"
            bands:
              - {below: 1, tier: low}
              - {from: 1, below: 3, tier: moderate}
              - {from: 3, tier: high}
          - indicator: retained
            bands:
              - {is: yes, tier: moderate}
              - {is: no, tier: low}
    """

private func ruleSet(requires: String = "[attendance_rate]") throws -> RuleSet {
    try Fakes.ruleSet(rules + "\n    requires: \(requires)")
}

private let good: [String: Ratio] = [
    "attendance_rate": Ratio(95), "course_failures_term": Ratio(0), "retained": Ratio(0),
]

@Suite struct ScorerTests {
    @Test func theWorstTierWinsAndTriggersComeMostSeriousFirst() throws {
        let known = [
            "attendance_rate": Ratio(899, over: 10), "course_failures_term": Ratio(4),
            "retained": Ratio(1),
        ]
        let score = try Fakes.score(ruleSet(), grade: .grade9, known)
        #expect(score.tier == .high)
        #expect(
            score.triggers.map(\.indicator) == [
                "course_failures_term", "attendance_rate", "retained",
            ]
        )
        #expect(score.triggers.map(\.threshold) == ["≥ 3", "< 90 %", "yes"])
        #expect(score.triggers.map(\.valueText) == ["4", "89.9 %", "yes"])
        #expect(score.triggers.map(\.brief) == ["4 failed", "absent 10 %", "repeats the grade"])
        #expect(score.triggers.map(\.tier) == [.high, .moderate, .moderate])
        #expect(score.triggers[0].period.name == "to date")
        #expect(score.ruleSet == "made-up 1")
        #expect(score.indicatorCount == 3 && score.completeness == 1)
    }

    @Test func aThresholdIsSaidTowardsTheLessSeriousSide() throws {
        let high = try Fakes.score(
            ruleSet(),
            grade: .grade9,
            ["attendance_rate": Ratio(799, over: 10)]
        )
        #expect(high.triggers.map(\.threshold) == ["< 80 %"])
        let moderate = try Fakes.score(
            ruleSet(),
            grade: .grade9,
            ["attendance_rate": Ratio(95), "course_failures_term": Ratio(2)]
        )
        #expect(moderate.triggers.map(\.threshold) == ["≥ 1"])
    }

    @Test func aBandWorseThanBothItsNeighborsIsSaidWithBothEnds() throws {
        let rules = """
                  - indicator: gpa
                    bands:
                      - {below: 1, tier: low}
                      - {from: 1, to: 2, tier: high}
                      - {above: 2, tier: low}
            """
        let score = try Fakes.score(Fakes.ruleSet(rules), grade: .grade9, ["gpa": Ratio(1)])
        #expect(score.triggers.map(\.threshold) == ["≥ 1 and ≤ 2"])
        #expect(score.triggers.map(\.valueText) == ["1.00"])
    }

    @Test func aFiredTriggerStandsThoughOthersAreUnknown() throws {
        let score = try Fakes.score(
            ruleSet(),
            grade: .grade9,
            ["course_failures_term": Ratio(1)],
            unknown: ["attendance_rate": .noAttendance, "retained": .noPriorYear]
        )
        #expect(score.tier == .moderate)
        #expect(score.notAvailableReason == nil)
        #expect(
            score.gaps == [
                Gap(indicator: "attendance_rate", reason: .noAttendance),
                Gap(indicator: "retained", reason: .noPriorYear),
            ]
        )
        #expect(score.completeness == 1.0 / 3)
    }

    @Test func nothingFiredAndARequiredIndicatorUnknownIsNotAvailable() throws {
        let score = try Fakes.score(
            ruleSet(),
            grade: .grade9,
            ["course_failures_term": Ratio(0), "retained": Ratio(0)],
            unknown: ["attendance_rate": .noAttendance]
        )
        #expect(score.tier == .notAvailable)
        #expect(score.notAvailableReason == "no attendance recorded")
        #expect(score.level == nil && score.triggers.isEmpty)
    }

    @Test func anUnknownIndicatorThatIsNotRequiredIsOnlyAGap() throws {
        let score = try Fakes.score(
            ruleSet(),
            grade: .grade9,
            ["attendance_rate": Ratio(90), "retained": Ratio(0)],
            unknown: ["course_failures_term": .noMarks]
        )
        #expect(score.tier == .low)
        #expect(score.gaps == [Gap(indicator: "course_failures_term", reason: .noMarks)])
    }

    @Test func oneOfAListOfRequiredIndicatorsIsEnough() throws {
        let either = try ruleSet(requires: "[attendance_rate, [course_failures_term, gpa]]")
        let known = ["attendance_rate": Ratio(95), "retained": Ratio(0)]
        let without = try Fakes.score(
            either,
            grade: .grade9,
            known,
            unknown: ["course_failures_term": .noMarks, "gpa": .noMarks]
        )
        #expect(without.tier == .notAvailable)
        #expect(without.notAvailableReason == "no marks posted")
        #expect(without.gaps.map(\.indicator) == ["course_failures_term", "gpa"])
        #expect(without.indicatorCount == 4)
        let with = try Fakes.score(
            either,
            grade: .grade9,
            known.merging(["gpa": Ratio(3)]) { first, _ in first },
            unknown: ["course_failures_term": .noMarks]
        )
        #expect(with.tier == .low)
        #expect(with.gaps.map(\.indicator) == ["course_failures_term"])
    }

    @Test func severalReasonsAreNamedOnceEach() throws {
        let all = try ruleSet(requires: "[attendance_rate, course_failures_term, gpa]")
        let score = try Fakes.score(
            all,
            grade: .grade9,
            [:],
            unknown: [
                "attendance_rate": .noAttendance, "course_failures_term": .noMarks, "gpa": .noMarks,
                "retained": .noPriorYear,
            ]
        )
        #expect(score.notAvailableReason == "no attendance recorded, no marks posted")
    }

    @Test func aStudentOfWhomNothingIsKnownIsNotAvailableThoughNothingIsRequired() throws {
        let score = try Fakes.score(
            Fakes.ruleSet(rules),
            grade: .grade9,
            [:],
            unknown: [
                "attendance_rate": .noAttendance, "course_failures_term": .noMarks,
                "retained": .noPriorYear,
            ]
        )
        #expect(score.tier == .notAvailable)
        #expect(
            score.notAvailableReason
                == "no attendance recorded, no marks posted, last year's grade not known"
        )
        #expect(score.completeness == 0)
    }

    @Test func whatDoesNotApplyToTheGradeIsNeitherAGapNorCounted() throws {
        let score = try Fakes.score(
            ruleSet(),
            grade: .grade9,
            ["attendance_rate": Ratio(95), "course_failures_term": Ratio(0)],
            unknown: ["retained": .notForGrade]
        )
        #expect(score.gaps.isEmpty && score.indicatorCount == 2 && score.tier == .low)
    }

    @Test func aLevelThatStandsForLowIsATriggerButDoesNotHideWhatIsUnknown() throws {
        let known = ["attendance_rate_45d": Ratio(92)]
        let set = try Fakes.shipped("ma-high-school")
        let unknown = try Fakes.score(
            set,
            grade: .grade9,
            known,
            unknown: ["marks_below_65_term": .noMarks]
        )
        #expect(unknown.tier == .notAvailable && unknown.level == nil)
        #expect(unknown.notAvailableReason == "no marks posted")
        #expect(unknown.triggers.map(\.level) == [1])
        let whole = try Fakes.score(
            set,
            grade: .grade9,
            known.merging(["marks_below_65_term": Ratio(0)]) { first, _ in first }
        )
        #expect(whole.tier == .low && whole.level == 1)
        #expect(whole.triggers.map(\.threshold) == ["< 95 %"])
    }

    @Test func aCombinationNamesEachOfItsConditions() throws {
        let score = try Fakes.score(
            Fakes.shipped("ma-high-school"),
            grade: .grade9,
            [
                "attendance_rate_45d": Ratio(100), "marks_below_65_term": Ratio(1),
                "marks_65_to_69_term": Ratio(2),
            ]
        )
        #expect(
            score.triggers.map(\.threshold) == [
                "≥ 1 and marks from 65 to 69 this term ≥ 2", "≥ 2 and marks below 65 this term ≥ 1",
            ]
        )
        #expect(score.triggers.map(\.brief) == ["1 F", "2 Ds"])
    }

    @Test func aCombinationDoesNotFireOnWhatIsUnknown() throws {
        let score = try Fakes.score(
            Fakes.shipped("air-nhsc-high-school"),
            grade: .grade9,
            ["attendance_rate": Ratio(85)],
            unknown: ["gpa": .noMarks]
        )
        #expect(score.tier == .moderate)
        #expect(score.triggers.map(\.threshold) == ["≤ 90 %"])
    }

    @Test func highSchoolStudentsHaveThreeMilestonesThatNoRuleScores() throws {
        let set = try Fakes.shipped("waymark-default")
        let scores = try Fakes.scores(set, grade: .grade10, ["attendance_rate": Ratio(70)])
        #expect(
            scores.map(\.milestone) == [
                .graduation, .collegeEnrollment, .academicReadiness, .collegePersistence,
            ]
        )
        #expect(scores.map(\.tier) == [.high, .notAvailable, .notAvailable, .notAvailable])
        for score in scores.dropFirst() {
            #expect(
                score.notAvailableReason
                    == "no rule set scores this milestone; a model needs past outcomes"
            )
        }
    }

    @Test(arguments: [
        GradeLevel.prekindergarten, .kindergartenFullDay, .kindergartenPartDay, .beyond12,
        .ungraded,
    ])
    func gradesWithoutAMilestoneAreNotAvailable(grade: GradeLevel) throws {
        let scores = try Fakes.scores(Fakes.shipped("waymark-default"), grade: grade, good)
        #expect(scores.map(\.tier) == [.notAvailable])
        #expect(scores.map(\.notAvailableReason) == ["no milestone for this grade"])
    }

    @Test func anUnknownGradeIsNotAvailable() throws {
        let scores = try Fakes.scores(Fakes.shipped("waymark-default"), grade: nil, good)
        #expect(scores.map(\.notAvailableReason) == ["grade not known"])
    }

    @Test func aGradeThatTheSetDoesNotCoverIsNotAvailable() throws {
        let scores = try Fakes.scores(ruleSet(), grade: .grade5, good)
        #expect(scores.map(\.milestone) == [.grade6Readiness])
        #expect(scores.map(\.notAvailableReason) == ["the rule set has no rules for this grade"])
    }

    @Test func onlyEnrolledStudentsAreScored() throws {
        let readings = ["attendance_rate": (0..<3).map { Reading.value(Ratio(70 + 10 * $0)) }]
        let scorer = try Scorer(ruleSet: ruleSet(), lookup: Fakes.lookup(readings))
        let roll = ScoringRoll(
            isEnrolled: [true, false, true],
            grades: [.grade9, .grade9, .grade9]
        )
        let scores = scorer.scores(of: 0..<3, in: Fakes.facts(3), roll: roll)
        #expect(scores.map(\.student) == [0, 2])
        #expect(scores.map(\.tier) == [.high, .low])
    }

    @Test func anEmptyRangeHasNoScores() throws {
        let scorer = try Scorer(ruleSet: ruleSet(), lookup: Fakes.lookup)
        let roll = ScoringRoll(isEnrolled: [], grades: [])
        #expect(scorer.scores(of: 0..<0, in: Fakes.facts(0), roll: roll).isEmpty)
    }

    @Test func manyStudentsAreScoredAlikeWhateverTheRanges() throws {
        let count = 9000
        let readings = [
            "attendance_rate": (0..<count).map { Reading.value(Ratio($0 % 101)) },
            "course_failures_term": (0..<count).map { Reading.value(Ratio($0 % 5)) },
        ]
        let scorer = try Scorer(ruleSet: ruleSet(), lookup: Fakes.lookup(readings))
        let roll = ScoringRoll(
            isEnrolled: Array(repeating: true, count: count),
            grades: Array(repeating: .grade9, count: count)
        )
        let facts = Fakes.facts(count)
        let whole = scorer.scores(of: 0..<count, in: facts, roll: roll)
        #expect(whole.count == count)
        #expect(whole[5000].triggers.first?.value == Ratio(5000 % 101))
        let pieces = [0..<1, 1..<4097, 4097..<count].flatMap {
            scorer.scores(of: $0, in: facts, roll: roll)
        }
        #expect(pieces == whole)
        #expect(scorer.scores(of: 0..<count, in: facts, roll: roll) == whole)
    }

    @Test func aScorerNeedsTheIndicatorsOfItsRules() throws {
        let set = try ruleSet()
        #expect(throws: UnknownIndicator(name: "attendance_rate")) {
            try Scorer(ruleSet: set) { _ in nil }
        }
    }
}
