import Indicators
import Records
import Testing

@testable import Scoring

@Suite struct ShippedRuleSetsTests {
    @Test(arguments: [defaultLines, defaultCourseLines, otherLines, massachusettsLines])
    func thePublishedThresholdsHoldBelowAtAndAbove(lines: [Line]) throws {
        var sets: [String: RuleSet] = [:]
        for line in lines {
            let ruleSet = try sets[line.ruleSet] ?? Fakes.shipped(line.ruleSet)
            sets[line.ruleSet] = ruleSet
            var known = healthy
            known[line.indicator] = line.value
            let score = try Fakes.score(ruleSet, grade: line.grade, known)
            let place =
                "\(line.ruleSet) \(line.grade) \(line.indicator) \(line.value.text(places: 3))"
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
                    let below = Ratio(
                        value.numerator * 1_000_000 - value.denominator * hair.numerator,
                        over: value.denominator * 1_000_000
                    )
                    let above = Ratio(
                        value.numerator * 1_000_000 + value.denominator * hair.numerator,
                        over: value.denominator * 1_000_000
                    )
                    for candidate in [below, value, above] {
                        let isReal =
                            candidate == value || ![.count, .yesNo].contains(definition.unit)
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
        let share = try #require(flags[1].precision(atBaseRate: 0.1))
        #expect(share.text(places: 2) == "0.29")
        let onTrack = try Fakes.shipped("chicago-on-track").accuracy[0]
        #expect(onTrack.precision(atBaseRate: 0.1)?.text(places: 2) == "0.35")
    }
}
