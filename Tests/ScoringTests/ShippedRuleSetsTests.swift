import Indicators
import Records
import Testing

@testable import Scoring

/// A published threshold as it stands in the source: a value and the tier it must give.
private struct Line: Sendable {
    var ruleSet: String
    var grade: GradeLevel
    var indicator: String
    var value: Ratio
    var tier: Tier
    var level: Int?

    init(
        _ ruleSet: String, _ grade: GradeLevel, _ indicator: String, _ thousandths: Int, _ tier: Tier,
        level: Int? = nil
    ) {
        self.ruleSet = ruleSet
        self.grade = grade
        self.indicator = indicator
        self.value = Ratio(Int64(thousandths), over: 1000)
        self.tier = tier
        self.level = level
    }
}

private func lines(
    _ ruleSet: String, _ grades: [GradeLevel], _ indicator: String, _ steps: [(Int, Tier)]
) -> [Line] {
    grades.flatMap { grade in
        steps.map { Line(ruleSet, grade, indicator, $0.0, $0.1) }
    }
}

private let all: [GradeLevel] = [.grade1, .grade5, .grade9, .grade12]

private let defaultLines: [Line] =
    lines(
        "waymark-default", all, "attendance_rate",
        [
            (0, .high), (79_999, .high), (80_000, .moderate), (80_001, .moderate),
            (89_999, .moderate), (90_000, .low), (90_001, .low), (100_000, .low),
        ])
    + lines(
        "waymark-default", all, "attendance_rate_45d",
        [(79_999, .high), (80_000, .moderate), (89_999, .moderate), (90_000, .low)])
    + lines(
        "waymark-default", all, "suspensions",
        [(0, .low), (1000, .moderate), (2000, .moderate), (3000, .high), (99_000, .high)])
    + lines(
        "waymark-default", all, "schools_attended",
        [(0, .low), (1000, .low), (2000, .moderate), (3000, .high), (4000, .high)])
    + lines("waymark-default", all, "retained", [(0, .low), (1000, .moderate)])
    + lines("waymark-default", [.grade7, .grade12], "over_age", [(0, .low), (1000, .moderate)])
    + lines(
        "waymark-default", all, "consecutive_absences_current",
        [(4000, .low), (5000, .moderate), (9000, .moderate), (10_000, .high)])
    + lines(
        "waymark-default", [.grade4, .grade9, .grade12], "incidents_45d",
        [(1000, .low), (2000, .moderate), (4000, .moderate), (5000, .high)])

private let defaultCourseLines: [Line] =
    lines("waymark-default", [.grade1], "access_level", [(1999, .moderate), (2000, .low)])
    + lines(
        "waymark-default", [.grade4, .grade6], "mcas_ela_level",
        [(1000, .high), (2000, .moderate), (3000, .low), (4000, .low)])
    + lines(
        "waymark-default", [.grade4], "mcas_math_level",
        [(1000, .high), (2000, .moderate), (3000, .low)])
    + lines(
        "waymark-default", [.grade7], "mcas_math_level", [(1000, .moderate), (2000, .low)])
    + lines("waymark-default", [.grade9], "mcas_ela_level", [(1000, .moderate), (2000, .low)])
    + lines(
        "waymark-default", [.grade5], "course_failures_year_ela", [(0, .low), (1000, .high)])
    + lines(
        "waymark-default", [.grade5], "course_failures_year_math", [(0, .low), (1000, .high)])
    + lines(
        "waymark-default", [.grade7, .grade12], "course_failures_term",
        [(0, .low), (1000, .moderate), (2000, .moderate), (3000, .high), (4000, .high)])
    + lines(
        "waymark-default", [.grade7, .grade12], "gpa",
        [(999, .high), (1000, .moderate), (2000, .moderate), (2001, .low), (4000, .low)])
    + lines("waymark-default", [.grade8], "past_course_failures", [(0, .low), (1000, .moderate)])
    + lines(
        "waymark-default", [.grade10], "past_course_failures",
        [(1000, .low), (2000, .moderate), (3000, .moderate), (4000, .high)])
    + lines(
        "waymark-default", [.grade11], "credits_behind",
        [(0, .low), (1, .moderate), (4999, .moderate), (5000, .high), (5001, .high)])
    + lines("waymark-default", [.grade10], "grade9_on_track", [(0, .moderate), (1000, .low)])

private let otherLines: [Line] =
    lines(
        "balfanz-abc-6", [.grade6], "attendance_rate",
        [(79_999, .high), (80_000, .high), (80_001, .low)])
    + lines("balfanz-abc-6", [.grade6], "course_failures_year_math", [(0, .low), (1000, .high)])
    + lines("balfanz-abc-6", [.grade6], "course_failures_year_ela", [(0, .low), (1000, .high)])
    + lines("balfanz-abc-6", [.grade6], "suspensions", [(0, .low), (1000, .high)])
    + lines(
        "air-nhsc-high-school", [.grade9, .grade10], "attendance_rate",
        [(89_999, .moderate), (90_000, .moderate), (90_001, .low)])
    + lines(
        "air-nhsc-high-school", [.grade9, .grade12], "course_failures_term",
        [(0, .low), (1000, .moderate)])
    + lines(
        "air-nhsc-high-school", [.grade9, .grade12], "gpa",
        [(1999, .moderate), (2000, .moderate), (2001, .low)])
    + lines(
        "air-nhsc-high-school", [.grade9, .grade12], "suspensions", [(0, .low), (1000, .moderate)])
    + lines(
        "chicago-on-track", [.grade9], "core_failures_year",
        [(0, .low), (1000, .low), (2000, .high), (3000, .high)])
    + lines(
        "chicago-on-track", [.grade10, .grade12], "grade9_on_track", [(0, .high), (1000, .low)])
    + lines(
        "dews-days-missed", [.grade6, .grade8, .grade12], "days_missed_180",
        [
            (11_999, .low), (12_000, .low), (12_001, .moderate), (20_000, .moderate),
            (20_001, .high),
        ])
    + lines(
        "dews-days-missed", [.grade6, .grade9, .grade10], "schools_attended",
        [(1000, .low), (2000, .moderate), (3000, .high)])

private let massachusettsLines: [Line] = [GradeLevel.grade9, .grade10, .grade12].flatMap { grade in
    [
        ("marks_below_65_term", 0, Tier.low, 0), ("marks_below_65_term", 1000, .low, 0),
        ("marks_below_65_term", 2000, .moderate, 2), ("marks_below_65_term", 3000, .high, 3),
        ("marks_below_65_term", 4000, .high, 4), ("marks_below_65_term", 7000, .high, 4),
        ("attendance_rate_45d", 79_999, .high, 4), ("attendance_rate_45d", 80_000, .high, 3),
        ("attendance_rate_45d", 84_999, .high, 3), ("attendance_rate_45d", 85_000, .moderate, 2),
        ("attendance_rate_45d", 89_999, .moderate, 2), ("attendance_rate_45d", 90_000, .low, 1),
        ("attendance_rate_45d", 94_999, .low, 1), ("attendance_rate_45d", 95_000, .low, 0),
        ("attendance_rate_45d", 100_000, .low, 0), ("incidents_45d", 4000, .low, 0),
        ("incidents_45d", 5000, .high, 3), ("incidents_45d", 6000, .high, 3),
        ("incidents_45d", 7000, .high, 4), ("marks_65_to_69_term", 9000, .low, 0),
    ].map { Line("ma-high-school", grade, $0.0, $0.1, $0.2, level: $0.3) }
}

/// Values of a healthy student, for everything that the tests do not vary.
private let healthy: [String: Ratio] = [
    "attendance_rate": Ratio(100), "attendance_rate_45d": Ratio(100), "suspensions": Ratio(0),
    "incidents_45d": Ratio(0), "schools_attended": Ratio(1), "course_failures_term": Ratio(0),
    "course_failures_year_ela": Ratio(0), "course_failures_year_math": Ratio(0),
    "core_failures_year": Ratio(0), "past_course_failures": Ratio(0),
    "marks_below_65_term": Ratio(0), "marks_65_to_69_term": Ratio(0),
    "consecutive_absences_current": Ratio(0), "days_missed_180": Ratio(0), "retained": Ratio(0),
    "over_age": Ratio(0), "grade9_on_track": Ratio(1), "gpa": Ratio(4), "credits_behind": Ratio(0),
    "mcas_ela_level": Ratio(4), "mcas_math_level": Ratio(4), "access_level": Ratio(6),
]

@Suite struct ShippedRuleSetsTests {
    @Test(arguments: [defaultLines, defaultCourseLines, otherLines, massachusettsLines])
    fileprivate func thePublishedThresholdsHoldBelowAtAndAbove(lines: [Line]) throws {
        var sets: [String: RuleSet] = [:]
        for line in lines {
            let ruleSet = try sets[line.ruleSet] ?? Fakes.shipped(line.ruleSet)
            sets[line.ruleSet] = ruleSet
            var known = healthy
            known[line.indicator] = line.value
            let score = try Fakes.score(ruleSet, grade: line.grade, known)
            let place = "\(line.ruleSet) \(line.grade) \(line.indicator) \(line.value.text(places: 3))"
            #expect(score.tier == line.tier, "\(place)")
            #expect(score.level == line.level, "\(place)")
            let fires = line.tier < .low || (line.level ?? 0) > 0
            #expect(score.triggers.map(\.indicator) == (fires ? [line.indicator] : []), "\(place)")
        }
    }

    @Test(arguments: ShippedRuleSets.files.map(\.id))
    func aHealthyStudentIsLowInEveryGradeThatASetCovers(id: String) throws {
        let ruleSet = try Fakes.shipped(id)
        for group in ruleSet.groups {
            for grade in group.grades.compactMap({ GradeLevel(number: $0) }) {
                let score = try Fakes.score(ruleSet, grade: grade, healthy)
                #expect(score.tier == .low && score.milestone == group.milestone)
                #expect(score.triggers.isEmpty && score.gaps.isEmpty)
                #expect(score.completeness == 1)
            }
        }
    }

    @Test(arguments: ShippedRuleSets.files.map(\.id))
    func everyEndOfEveryBandIsInExactlyOneBand(id: String) throws {
        let hair = Ratio(1, over: 1_000_000)
        for group in try Fakes.shipped(id).groups {
            for measure in group.measures {
                let definition = try #require(Fakes.lookup[measure.indicator]?.definition)
                let ends = measure.bands.flatMap { [$0.interval.lower, $0.interval.upper] }
                for value in ends.compactMap({ $0?.value }) {
                    let below = Ratio(value.numerator * 1_000_000 - value.denominator * hair.numerator,
                        over: value.denominator * 1_000_000)
                    let above = Ratio(value.numerator * 1_000_000 + value.denominator * hair.numerator,
                        over: value.denominator * 1_000_000)
                    for candidate in [below, value, above] {
                        let isReal = candidate == value || ![.count, .yesNo].contains(definition.unit)
                        guard isReal else { continue }
                        let count = measure.bands.count { $0.interval.contains(candidate) }
                        #expect(count == 1, "\(id) \(measure.indicator)")
                    }
                }
            }
        }
    }

    @Test(arguments: ShippedRuleSets.files.map(\.id))
    func aShippedSetIsNamedLikeItsFileAndCitesItsSource(id: String) throws {
        let ruleSet = try Fakes.shipped(id)
        #expect(ruleSet.id == id)
        #expect(ruleSet.version == "1.0")
        #expect(ruleSet.source.count > 40)
        #expect(ruleSet.sourceURL?.hasPrefix("https://") == true)
    }

    @Test func theDefaultCoversGradesOneToTwelveOnce() throws {
        let grades = try Fakes.shipped(ShippedRuleSets.usual).groups.flatMap(\.grades)
        #expect(grades.sorted() == Array(1...12))
    }

    @Test func ageIsNotWeighedBeforeGradeSeven() throws {
        let ruleSet = try Fakes.shipped("waymark-default")
        for group in ruleSet.groups {
            let has = group.indicators.contains("over_age")
            #expect(has == (group.grades[0] >= 7))
        }
    }

    @Test(arguments: [(0, 2, 0), (1, 1, 0), (1, 2, 1), (1, 3, 1), (2, 2, 2)])
    func oneFAndTwoDsTogetherAreLevelOne(failures: Int, nearly: Int, level: Int) throws {
        var known = healthy
        known["marks_below_65_term"] = Ratio(failures)
        known["marks_65_to_69_term"] = Ratio(nearly)
        let score = try Fakes.score(Fakes.shipped("ma-high-school"), grade: .grade10, known)
        #expect(score.level == level)
    }

    @Test func twoFlagsTogetherAreHighByTheHighSchoolFlags() throws {
        let flags = [
            ("attendance_rate", Ratio(90)), ("course_failures_term", Ratio(1)), ("gpa", Ratio(2)),
            ("suspensions", Ratio(1)),
        ]
        let ruleSet = try Fakes.shipped("air-nhsc-high-school")
        for first in flags.indices {
            for second in flags.indices where second > first {
                var known = healthy
                for flag in [flags[first], flags[second]] { known[flag.0] = flag.1 }
                let score = try Fakes.score(ruleSet, grade: .grade11, known)
                #expect(score.tier == .high)
                #expect(score.triggers.map(\.indicator) == [flags[first].0, flags[second].0])
                #expect(score.triggers.allSatisfy { $0.tier == .high })
            }
        }
    }

    @Test func publishedAccuracyIsThatOfTheReview() throws {
        let flags = try Fakes.shipped("balfanz-abc-6").accuracy
        #expect(flags.count == 5)
        #expect(flags[1].precision == Ratio(83, over: 100))
        #expect(flags[1].sensitivity == Ratio(233, over: 1000))
        #expect(flags[1].specificity == Ratio(936, over: 1000))
        let share = RuleSetDocument.precision(of: flags[1], missingOf100: 10)
        #expect(share.text(places: 2) == "0.29")
        let onTrack = try Fakes.shipped("chicago-on-track").accuracy[0]
        #expect(RuleSetDocument.precision(of: onTrack, missingOf100: 10).text(places: 2) == "0.35")
    }
}
