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

    /// The page as Markdown.
    public func markdown() -> String {
        ([Self.introduction] + ruleSets.map(section)).joined(separator: "\n") + "\n"
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
        for group in ruleSet.groups { lines += self.group(group) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func accuracy(_ flags: [PublishedAccuracy]) -> [String] {
        guard !flags.isEmpty else { return ["", "Published accuracy: none known."] }
        let rows = flags.map { flag in
            let shares = [flag.precision, flag.sensitivity, flag.specificity].map {
                $0.text(places: 3)
            }
            let local = Self.precision(of: flag, missingOf100: 10).text(places: 2)
            return "| \(flag.flag) | \(shares.joined(separator: " | ")) | \(local) |"
        }
        let sources = Set(flags.map(\.source)).sorted().joined(separator: "; ")
        return [
            "", "Published accuracy (\(sources)):", "",
            "| Flag | Precision | Sensitivity | Specificity | Precision where 10 in 100 miss it |",
            "|---|---|---|---|---|",
        ] + rows
    }

    /// The share of flagged students who miss the outcome where the given number of 100 do (Bayes' rule).
    static func precision(of flag: PublishedAccuracy, missingOf100 missing: Int) -> Ratio {
        let scale = { (value: Ratio) in value.numerator * 1_000_000 / value.denominator }
        let found = scale(flag.sensitivity) * Int64(missing)
        let wrong = (1_000_000 - scale(flag.specificity)) * Int64(100 - missing)
        return Ratio(found, over: found + wrong)
    }

    private func group(_ group: RuleGroup) -> [String] {
        let grades = group.grades.map { $0 == 0 ? "K" : String($0) }.joined(separator: ", ")
        let word = group.grades.count == 1 ? "Grade" : "Grades"
        let needed = group.requires.map { $0.map { "`\($0)`" }.joined(separator: " or ") }
        var lines = ["", "### \(word) \(grades): \(group.milestone.title)", ""]
        if !needed.isEmpty {
            lines += ["Must be known where nothing fires: \(needed.joined(separator: "; ")).", ""]
        }
        lines += ["| Indicator | Values | Leads to |", "|---|---|---|"]
        for measure in group.measures {
            guard let definition = lookup[measure.indicator]?.definition else { continue }
            for band in measure.bands {
                let values = band.interval.text(in: definition)
                lines.append("| `\(measure.indicator)` | \(values) | \(Self.word(band.outcome)) |")
            }
        }
        for combination in group.combinations { lines.append(row(combination)) }
        return lines
    }

    private func row(_ combination: Combination) -> String {
        let conditions = combination.conditions.compactMap { condition in
            lookup[condition.indicator].map {
                "`\(condition.indicator)` \(condition.interval.text(in: $0.definition))"
            }
        }
        let isAll = combination.needed == conditions.count
        let head = isAll ? "all together" : "at least \(combination.needed) of \(conditions.count)"
        let list = conditions.joined(separator: "; ")
        return "| \(head) | \(list) | \(Self.word(combination.outcome)) |"
    }

    private static func word(_ outcome: Outcome) -> String {
        outcome.level.map { "level \($0) (\(outcome.tier.word))" } ?? outcome.tier.word
    }
}
