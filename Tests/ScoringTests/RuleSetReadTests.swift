import Records
import Testing

@testable import Scoring

@Suite struct RuleSetReadTests {
    @Test func aGoodFileIsReadWithAllItsParts() throws {
        let ruleSet = try RuleSet.read(
            Array(
                """
                id: made-up
                version: 1.10
                title: Made up
                source: >
                  A paper,
                  and its page
                source_url: https://example.org
                levels: {0: low, 2: high, 1: moderate}
                groups:
                  - grades: [K, 9]
                    milestone: grade9_courses
                    requires: [gpa, [attendance_rate, suspensions]]
                    measures:
                      - indicator: attendance_rate
                        brief: "absent {missed}"
                        bands:
                          - {from: 92.5, level: 0}
                          - {below: 92.5, level: 2}
                    combinations:
                      - all: [{indicator: gpa, to: 2}, {indicator: retained, is: yes}]
                        level: 1
                """.utf8
            ),
            lookup: Fakes.lookup
        )
        #expect(ruleSet.name == "made-up 1.10")
        #expect(ruleSet.source == "A paper, and its page")
        #expect(ruleSet.levels.map(\.level) == [2, 1, 0])
        #expect(ruleSet.levels.map(\.tier) == [.high, .moderate, .low])
        let group = try #require(ruleSet.groups.first)
        #expect(group.grades == [0, 9])
        #expect(group.requires == [["gpa"], ["attendance_rate", "suspensions"]])
        #expect(group.measures[0].bands.map(\.outcome.level) == [2, 0])
        #expect(group.measures[0].bands[0].interval.upper?.value == Ratio(185, over: 2))
        #expect(group.combinations[0].needed == 2)
        #expect(ruleSet.indicators == ["attendance_rate", "gpa", "retained", "suspensions"])
        #expect(ruleSet.digest.count == 64)
    }

    @Test func allProblemsOfAFileAreReportedInTheOrderOfTheirLines() {
        let file = """
            id: Made Up
            title: ""
            surce: Nowhere
            groups:
              - grades: [9, 13]
                milestone: graduating
                measures:
                  - indicator: atendance_rate
                    bands: [{below: 80%, tier: hihg}]
              - grades: [9]
                milestone: grade9_courses
              - grades: []
                milestone: graduation
                measures: []
            """
        #expect(
            problems(file) == """
                1:1: error: [missing-version] A rule set has no `version`. Add `version:`.
                1:1: error: [missing-source] A rule set has no `source`. Add `source:`.
                1:5: error: [bad-id] The id has letters other than a to z, digits and hyphens. \
                Write it like `waymark-default`.
                2:8: error: [missing-title] `title` has no text. Write some.
                3:1: error: [unknown-key] A rule set has no key `surce`. Did you mean `source`?
                5:17: error: [bad-grade] A grade is not K or a whole number from 1 to 12. \
                Write grades like `[9, 10]`.
                6:16: error: [unknown-milestone] There is no such milestone. Did you mean `graduation`?
                8:20: error: [unknown-indicator] There is no indicator `atendance_rate`. \
                Did you mean `attendance_rate`?
                9:25: error: [bad-number] Expected a decimal number with at most 12 digits, \
                six of them after the point. Write it like `80` or `59.5`, without a unit.
                9:36: error: [bad-tier] There is no such tier. Write `high`, `moderate` or `low`.
                10:5: error: [empty-group] The group has no measures. \
                Add `measures:` with at least one indicator and its bands.
                12:13: error: [empty-grades] `grades` is not a list with at least one entry. \
                Write its entries with `-` before each.
                14:15: error: [empty-measures] `measures` is not a list with at least one entry. \
                Write its entries with `-` before each.
                """
        )
    }

    @Test func levelsMustBeMappedAndUsedAlone() {
        let rules = """
                  - indicator: suspensions
                    bands:
                      - {to: 0, level: 0}
                      - {is: 1, level: 5}
                      - {is: 2, tier: high}
                      - {is: 3, level: 1, tier: high}
                      - {from: 4}
            """
        #expect(
            problems(Fakes.file(rules, levels: "levels: {0: low, 1: high, 2: moderate, x: high}"))
                == """
                5:9: error: [levels-out-of-order] Level 1 stands for a more serious tier than level 2. \
                Let higher levels be the more serious ones.
                5:40: error: [bad-level] A level is not a whole number from 0 to 99. \
                Write it like `level: 3`.
                13:28: error: [unmapped-level] Level 5 stands for no tier. \
                Add it to `levels:` at the top of the file.
                14:13: error: [tier-beside-levels] The set has its own levels, and here is a tier. \
                Write `level:` in place of `tier:`.
                15:13: error: [tier-and-level] Here are a tier and a level. Keep one.
                16:13: error: [missing-level] The level is missing. Add `level:`.
                """
        )
    }

    @Test func aGradeBelongsToOneGroupOfAMilestone() {
        let group = """

              - grades: [9]
                milestone: grade9_courses
                measures: [{indicator: gpa, bands: [{tier: low}]}]
            """
        let file = Fakes.file("      - {indicator: gpa, bands: [{tier: low}]}") + group
        #expect(
            problems(file) == """
                10:14: error: [grade-twice] Grade 9 is already given for the milestone grade9_courses. \
                Give each grade to one group of a milestone.
                """
        )
    }

    @Test func aMeasureIsGivenOnce() {
        let line = "      - {indicator: gpa, bands: [{tier: low}]}"
        #expect(
            problems(Fakes.file("\(line)\n\(line)")) == """
                10:9: error: [duplicate-measure] gpa is already a measure of this group. \
                Put all its bands into one measure.
                """
        )
    }

    @Test func limitsThatContradictEachOtherAreRefused() {
        let rules = "      - {indicator: gpa, bands: [{from: 1, above: 2, tier: low}]}"
        #expect(
            problems(Fakes.file(rules)) == """
                9:34: error: [bad-limits] `from`, `above` do not go together. \
                Use one of `from` and `above`, one of `to` and `below`, or `is` alone.
                """
        )
    }

    @Test(arguments: [
        "1e3", "+1", "1.", ".5", "0x10", "80 %", "1.1234567", "1234567890123", "nan", "", "--1",
        "1.2.3",
        "١", "[1]",
    ])
    func onlyPlainDecimalsAreNumbers(number: String) {
        let rules = "      - {indicator: gpa, bands: [{from: \(number), tier: low}]}"
        #expect(problems(Fakes.file(rules)).contains("[bad-number]"))
    }

    @Test func decimalsAreExact() {
        #expect(RuleSetReader.decimal("59.5") == Ratio(119, over: 2))
        #expect(RuleSetReader.decimal("0.1") == Ratio(1, over: 10))
        #expect(RuleSetReader.decimal("-2.000001") == Ratio(-2_000_001, over: 1_000_000))
        #expect(RuleSetReader.decimal("999999.999999") == Ratio(999_999_999_999, over: 1_000_000))
    }

    @Test func combinationsMustBeComplete() {
        let rules = """
                  - {indicator: gpa, bands: [{tier: low}]}
                combinations:
                  - {tier: high}
                  - {all: [], tier: high}
                  - {at_least: 3, of: [{indicator: gpa, to: 1}, {indicator: gpa}], tier: high}
                  - {all: [{indicator: gpa, from: 5}], at_least: 1, tier: high}
                  - {all: [{indicator: gpa, from: 5}], tier: high}
            """
        #expect(
            problems(Fakes.file(rules)) == """
                11:9: error: [bad-combination] A combination needs `all`, or `at_least` and `of`. \
                Write `all: [...]` or `at_least: 2` and `of: [...]`.
                12:15: error: [empty-conditions] `conditions` is not a list with at least one entry. \
                Write its entries with `-` before each.
                13:20: error: [bad-combination] `at_least` is not a whole number from 1 to 2. \
                Ask for no more conditions than are listed.
                13:53: error: [open-condition] The condition holds for every value. \
                Add `from`, `above`, `to`, `below` or `is`.
                14:9: error: [bad-combination] A combination needs `all`, or `at_least` and `of`. \
                Write `all: [...]` or `at_least: 2` and `of: [...]`.
                15:16: error: [band-unreachable] No value of gpa is within these limits. Look at both ends.
                """
        )
    }

    @Test func aPlaceholderThatThereIsNoneOfIsRefused() {
        let rules = "      - {indicator: gpa, brief: \"{name} {value}\", bands: [{tier: low}]}"
        #expect(
            problems(Fakes.file(rules)) == """
                9:33: error: [unknown-placeholder] A brief has no placeholder `{name}`. \
                Placeholders are `{value}`, `{missed}` and `{s}`.
                """
        )
    }

    @Test func accuracyIsGivenAsShares() {
        let file = """
            accuracy: [{flag: F, precision: 83, sensitivity: 0.5, specificity: 0.5, source: S}]
            """ + "\n" + Fakes.file("      - {indicator: gpa, bands: [{tier: low}]}")
        #expect(
            problems(file)
                == "1:33: error: [bad-share] A share is not from 0 to 1. Write 83 % as 0.83."
        )
    }

    @Test func aDistrictsOwnMeasureIsAnIndicator() throws {
        let rules = """
                  - indicator: local.reading_log
                    bands:
                      - {below: 504, tier: high}
                      - {from: 504, tier: low}
            """
        let set = try RuleSet.read(Array(Fakes.file(rules).utf8))
        #expect(set.indicators == ["local.reading_log"])
        #expect(
            problems(Fakes.file(rules.replacing("local.reading_log", with: "local."))).contains(
                "[unknown-indicator]"
            )
        )
    }

    @Test func aByteOrderMarkAndWindowsLineEndsAreNoProblem() throws {
        let file = Fakes.file("      - {indicator: gpa, bands: [{tier: low}]}")
        #expect(problems("\u{FEFF}" + file) == "accepted")
        #expect(problems(file.replacing("\n", with: "\r\n")) == "accepted")
    }

    @Test func theDigestChangesWithTheFile() throws {
        let file = Fakes.file("      - {indicator: gpa, bands: [{tier: low}]}")
        let one = try RuleSet.read(Array(file.utf8))
        let other = try RuleSet.read(Array((file + "\n# a remark\n").utf8))
        #expect(one.digest != other.digest && one.groups == other.groups)
    }

    @Test(arguments: [
        "[]", "text", "- a", "groups: 1", "groups: [1]", "groups: [{measures: 1}]",
        "groups: [{measures: [1]}]", "groups: [{measures: [{bands: 1}]}]", "{[a]: b}",
        "groups: [{measures: [{indicator: gpa, bands: [1, [2], {from: {a: 1}}]}]}]",
        "groups: [{combinations: [1, {all: 1}, {all: [1]}]}]", "levels: []", "levels: {1: [2]}",
        "accuracy: [1]", "groups: [{requires: [[], 1, {}]}]", "id: [1]", "~: ~",
    ])
    func theWrongKindOfValueIsRefusedAndDoesNotCrash(yaml: String) {
        #expect(problems(yaml).contains("error: ["))
    }
}
