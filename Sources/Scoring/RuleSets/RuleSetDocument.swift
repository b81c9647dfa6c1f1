import Indicators
import Records

/// The page `docs/definitions/rule-sets.md`, made from the shipped rule sets so that it cannot say anything else.
public struct RuleSetDocument: Sendable {
    private let ruleSets: [RuleSet]
    private let lookup: IndicatorLookup

    /// A page on rule sets that were read with a lookup.
    public init(_ ruleSets: [RuleSet], lookup: IndicatorLookup) {
        self.ruleSets = ruleSets
        self.lookup = lookup
    }

    /// The page on the shipped rule sets.
    public static func ruleSets() throws(RuleSetRefusal) -> String {
        RuleSetDocument(try ShippedRuleSets.all(), lookup: .builtIn).markdown()
    }

    /// The page as Markdown.
    public func markdown() -> String {
        ([Self.introduction] + ruleSets.map(section) + [Self.format]).joined(separator: "\n") + "\n"
    }

    private static let introduction = """
        # Rule sets

        <!-- Made from the YAML files in Sources/Scoring/RuleSets/Shipped; WAYMARK_RECORD=1 swift test rewrites it. -->

        A rule set turns indicators into a tier by thresholds. The worst tier that any threshold gives is the student's tier,
        and every threshold crossed is shown as a trigger with its value. Unknown is not low risk: where nothing fires and
        something required is unknown, the tier is N/A with the reason. Attributes of a person (race, ethnicity, gender,
        income, disability, language, housing and the like) are refused in rule files. Each indicator is defined in
        [indicators.md](indicators.md).

        **How far to trust published accuracy.** The figures come from the cohorts of their studies, in several of which 26
        to 57 % dropped out. Precision, the share of flagged students who did miss the outcome, falls with how rare the
        outcome is. The last column says what the same sensitivity and specificity give where 10 in 100 miss it; most flags
        are then right only once in three to six times. A score is a prompt for a person, absent intervention.

        """

    private func section(_ ruleSet: RuleSet) -> String {
        var lines = ["## \(ruleSet.title)", ""]
        lines.append("`\(ruleSet.id)`, version \(ruleSet.version).")
        lines += ["", "Source: \(ruleSet.source)"]
        if let url = ruleSet.sourceURL { lines.append("<\(url)>") }
        if let note = ruleSet.note { lines += ["", note] }
        if !ruleSet.levels.isEmpty {
            let levels = ruleSet.levels.map { "\($0.level) is \($0.tier.word)" }
            lines += ["", "Own levels: \(levels.joined(separator: ", "))."]
        }
        lines += accuracy(ruleSet.accuracy)
        for group in ruleSet.groups { lines += self.group(group, levels: ruleSet.levels) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func accuracy(_ flags: [PublishedAccuracy]) -> [String] {
        guard !flags.isEmpty else { return ["", "Published accuracy: none known."] }
        let rows = flags.map { flag in
            let shares = [flag.precision, flag.sensitivity, flag.specificity].map {
                $0.text(places: 3)
            }
            let local = flag.precision(atBaseRate: 0.1)?.text(places: 2) ?? ""
            return "| \(flag.flag) | \(shares.joined(separator: " | ")) | \(local) |"
        }
        let sources = Set(flags.map(\.source)).sorted().joined(separator: "; ")
        return [
            "", "Published accuracy (\(sources)):", "",
            "| Flag | Precision | Sensitivity | Specificity | Precision where 10 in 100 miss it |",
            "|---|---|---|---|---|",
        ] + rows
    }

    private func group(_ group: RuleGroup, levels: [RuleLevel]) -> [String] {
        let grades = group.grades.map { $0 == 0 ? "K" : String($0) }.joined(separator: ", ")
        let word = group.grades.count == 1 ? "Grade" : "Grades"
        let needed = group.requires.map { $0.map { "`\($0)`" }.joined(separator: " or ") }
        var lines = ["", "### \(word) \(grades): \(group.milestone.title)", ""]
        if !needed.isEmpty {
            lines += ["Must be known where nothing fires: \(needed.joined(separator: "; ")).", ""]
        }
        if !group.measures.isEmpty { lines += table(group.measures, Self.outcomes(levels)) }
        return lines + group.combinations.flatMap { ["", sentence($0)] }
    }

    /// What the columns of a table stand for, the most serious first.
    private static func outcomes(_ levels: [RuleLevel]) -> [Outcome] {
        levels.isEmpty
            ? [Tier.high, .moderate, .low].map { Outcome(tier: $0, level: nil) }
            : levels.map { Outcome(tier: $0.tier, level: $0.level) }
    }

    private func table(_ measures: [Measure], _ outcomes: [Outcome]) -> [String] {
        let names = outcomes.map { Self.word($0) }.joined(separator: " | ")
        let rule = String(repeating: "---|", count: outcomes.count + 1)
        let rows = measures.map { measure in
            let cells = outcomes.map { cell(measure, $0) }.joined(separator: " | ")
            return "| `\(measure.indicator)` | \(cells) |"
        }
        return ["| Indicator | \(names) |", "|\(rule)"] + rows
    }

    /// The values of an indicator that lead to an outcome; a dash where none do.
    private func cell(_ measure: Measure, _ outcome: Outcome) -> String {
        guard let definition = lookup[measure.indicator]?.definition else { return "–" }
        let values = measure.bands.filter { $0.outcome == outcome }
            .map { $0.interval.text(in: definition) }
        return values.isEmpty ? "–" : values.joined(separator: ", or ")
    }

    private func sentence(_ combination: Combination) -> String {
        let conditions = combination.conditions.compactMap { condition in
            lookup[condition.indicator].map {
                "`\(condition.indicator)` \(condition.interval.text(in: $0.definition))"
            }
        }
        let list = conditions.joined(separator: "; ")
        let count =
            combination.needed == conditions.count ? "all" : "at least \(combination.needed)"
        return "\(Self.word(combination.outcome)) where \(count) of these hold: \(list)."
    }

    private static func word(_ outcome: Outcome) -> String {
        outcome.level.map { "Level \($0) (\(outcome.tier.word))" } ?? outcome.tier.word
    }
}
