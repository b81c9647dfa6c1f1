import Foundation
import Indicators
import Records
import Scoring
import Store
import TestSupport
import Testing

/// The cast of SampleData, through the real program: each member has exactly what `cast.csv` says, and nothing else.
@Suite(.timeLimit(.minutes(Patience.minutes(10))))
struct CastTests {
    private let lines: [CastLine]

    init() throws {
        lines = try CastLine.all()
    }

    @Test func theListIsThere() {
        #expect(Set(lines.map(\.student)).count == 66)
    }

    @Test func everyMemberHasExactlyTheListedTiersAndTriggers() throws {
        let kept = try KeptScores()
        for (student, milestones) in members {
            let scores = try #require(kept.byStudent[student], "\(student) was not scored")
            for (milestone, expected) in milestones {
                // A grade without a milestone has its one N/A under a neighbouring one.
                let found = scores.filter {
                    milestone.isEmpty || $0.milestone.rawValue == milestone
                }
                try #require(found.count == 1, "\(student) \(milestone)")
                let fired = Set(found[0].triggers.map { "\($0.indicator) \($0.tier.rawValue)" })
                #expect(fired == Set(expected.compactMap(\.trigger)), "\(student) \(milestone)")
                #expect(fired.count == found[0].triggers.count, "\(student) \(milestone)")
                #expect(found[0].tier.rawValue == expected[0].tier, "\(student) \(milestone)")
            }
        }
    }

    @Test func noMemberHasATriggerForAMilestoneThatIsNotListed() throws {
        let kept = try KeptScores()
        for (student, milestones) in members {
            for score in kept.byStudent[student] ?? []
            where milestones[score.milestone.rawValue] == nil && milestones[""] == nil {
                #expect(score.tier == .notAvailable, "\(student) \(score.milestone)")
                #expect(score.triggers.isEmpty, "\(student) \(score.milestone)")
            }
        }
    }

    @Test func everyReasonForAMissingTierIsSaidInItsWords() throws {
        let kept = try KeptScores()
        for line in lines where line.tier == "na" {
            let words = try #require(CastLine.words[line.reason], "\(line.reason)")
            let score = try #require(
                kept.byStudent[line.student]?.first {
                    line.milestone.isEmpty || $0.milestone.rawValue == line.milestone
                }
            )
            #expect(score.notAvailableReason == words, "\(line.student) \(line.milestone)")
            let page = try SampleStore.waymark("show", "student", line.student)
            #expect(page.output.contains("not available: \(words)"), "\(line.student)")
        }
    }

    @Test func thePageOfEveryMemberShowsTheListedTriggersAndNoOther() throws {
        for (student, milestones) in members {
            let page = try SampleStore.waymark("show", "student", student, "--format", "json")
            #expect(page.status == 0)
            let rows = try Self.rows(of: page.output)
            for (milestone, expected) in milestones where !milestone.isEmpty {
                let here = rows.filter { $0["milestone"] as? String == milestone }
                #expect(!here.isEmpty, "\(student) \(milestone)")
                #expect(here.allSatisfy { $0["tier"] as? String == expected[0].tier })
                let fired = here.filter { $0["kind"] as? String == "trigger" }
                #expect(
                    Set(fired.compactMap { $0["indicator"] as? String })
                        == Set(expected.map(\.indicator).filter { !$0.isEmpty }),
                    "\(student) \(milestone)"
                )
                for row in fired {
                    for key in ["value", "threshold", "period"] {
                        #expect((row[key] as? String)?.isEmpty == false, "\(student) \(key)")
                    }
                }
            }
        }
    }

    @Test func everyBandOfTheUsualRulesThatCanFireHasAMember() throws {
        let bytes = try #require(ShippedRuleSets.yaml("waymark-default"))
        let lookup = IndicatorLookup(names: Indicators.all.map(\.id), find: Indicators.named)
        let rules = try RuleSet.read(bytes, lookup: lookup)
        var bands: Set<String> = []
        for measure in rules.groups.flatMap(\.measures) {
            for band in measure.bands where band.outcome.isTrigger {
                bands.insert("\(measure.indicator) \(band.outcome.tier.rawValue)")
            }
        }
        #expect(bands.count > 20)
        #expect(bands == Set(lines.compactMap(\.trigger)))
    }

    /// The lines by student and milestone.
    private var members: [String: [String: [CastLine]]] {
        Dictionary(grouping: lines, by: \.student).mapValues {
            Dictionary(grouping: $0, by: \.milestone)
        }
    }

    private static func rows(of json: String) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        return try #require(object?["rows"] as? [[String: Any]])
    }
}

/// The scores that the program kept for SampleData as of 6 March 2026.
private struct KeptScores {
    let byStudent: [String: [Score]]

    init() throws {
        let store = try Store.open(path: try SampleStore.path(), mode: .readOnly)
        let run = try #require(try store.latestRun(of: "9999"))
        #expect(run.asOf.description == "2026-03-06")
        #expect(run.ruleSet.hasPrefix("waymark-default "))
        let (students, scores) = try store.scores(of: run)
        byStudent = Dictionary(grouping: scores) { students[$0.student] }
    }
}

/// One line of `cast.csv`.
private struct CastLine {
    let student: String
    let milestone: String
    let tier: String
    let indicator: String
    let indicatorTier: String
    let reason: String

    var trigger: String? { indicator.isEmpty ? nil : "\(indicator) \(indicatorTier)" }

    /// What the program says for each reason.
    static let words = [
        "no_milestone_for_grade": "no milestone for this grade",
        "no_rule_set": "no rule set scores this milestone; a model needs past outcomes",
        "no_attendance": "no attendance recorded",
        "no_membership": "not enrolled on a school day yet",
        "unmapped_code": "a code has no meaning yet",
        "no_test": "no test result, no marks posted",
        "no_marks": "no marks posted",
    ]

    /// All lines; only the sentence at the end may be quoted, and it is not read.
    static func all() throws -> [CastLine] {
        let file = Places.sampleData.appending(path: "cast.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        try #require(
            rows.first?.prefix(8) == [
                "student_id", "name", "grade", "milestone", "tier", "indicator", "indicator_tier",
                "na_reason",
            ]
        )
        return rows.dropFirst().map {
            CastLine(
                student: $0[0],
                milestone: $0[3],
                tier: $0[4],
                indicator: $0[5],
                indicatorTier: $0[6],
                reason: $0[7]
            )
        }
    }
}
