import Indicators
import Records
import Yams

extension RuleSetReader {
    private static var limits: [String] { ["is", "from", "above", "to", "below"] }

    /// The bands of a measure, the lowest first; gaps and overlaps over all that the indicator can be are reported.
    mutating func readBands(_ node: Node, of definition: IndicatorDefinition?) -> [Band] {
        var placed: [(band: Band, node: Node)] = []
        for item in items(node, "bands") {
            guard
                let fields = fields(
                    item,
                    of: "a band",
                    allowed: Self.limits + ["tier", "level"]
                )
            else { continue }
            let outcome = readOutcome(fields, at: item)
            guard let interval = readInterval(fields, at: item), let outcome else { continue }
            placed.append((Band(interval: interval, outcome: outcome), item))
        }
        let isWhole = placed.count == (node.sequence?.count ?? 0) && !placed.isEmpty
        guard let definition, isWhole else { return placed.map(\.band) }
        var tiling = BandTiling(definition: definition)
        let order = tiling.check(placed.map(\.band.interval))
        for fault in tiling.faults {
            report(
                fault.band.map { placed[$0].node } ?? node,
                fault.code,
                fault.reason,
                fault.remedy
            )
        }
        return order.map { placed[$0].band }
    }

    mutating func readCombinations(_ node: Node) -> [Combination] {
        items(node, "combinations").compactMap { readCombination($0) }
    }

    private mutating func readCombination(_ node: Node) -> Combination? {
        guard
            let fields = fields(
                node,
                of: "a combination",
                allowed: ["all", "at_least", "of", "tier", "level"]
            )
        else { return nil }
        let outcome = readOutcome(fields, at: node)
        guard let list = fields["all"] ?? fields["of"],
            (fields["all"] == nil) == (fields["at_least"] != nil),
            (fields["all"] == nil) == (fields["of"] != nil)
        else {
            report(
                node,
                "bad-combination",
                "A combination needs `all`, or `at_least` and `of`.",
                "Write `all: [...]` or `at_least: 2` and `of: [...]`."
            )
            return nil
        }
        let conditions = items(list, "conditions").compactMap { readCondition($0) }
        let count = list.sequence?.count ?? 0
        let needed = fields["at_least"].map { readNeeded($0, of: count) } ?? count
        guard let outcome, conditions.count == count, count > 0 else { return nil }
        return Combination(conditions: conditions, needed: needed, outcome: outcome)
    }

    private mutating func readNeeded(_ node: Node, of count: Int) -> Int {
        if let needed = whole(node, in: 1...max(1, count)) { return needed }
        report(
            node,
            "bad-combination",
            "`at_least` is not a whole number from 1 to \(count).",
            "Ask for no more conditions than are listed."
        )
        return count
    }

    private mutating func readCondition(_ node: Node) -> Condition? {
        guard
            let fields = fields(
                node,
                of: "a condition",
                allowed: ["indicator"] + Self.limits,
                required: ["indicator"]
            )
        else { return nil }
        let definition = indicator(fields["indicator"])
        guard let interval = readInterval(fields, at: node), let definition else { return nil }
        if interval.lower == nil && interval.upper == nil {
            report(
                node,
                "open-condition",
                "The condition holds for every value.",
                "Add `from`, `above`, `to`, `below` or `is`."
            )
        }
        var tiling = BandTiling(definition: definition)
        tiling.checkReach([interval])
        for fault in tiling.faults { report(node, fault.code, fault.reason, fault.remedy) }
        return Condition(indicator: definition.id, interval: interval)
    }

    private mutating func readInterval(_ fields: [String: Node], at node: Node) -> ValueInterval? {
        let limits = Self.limits.filter { fields[$0] != nil }
        let clashes =
            [["is", "from"], ["is", "above"], ["is", "to"], ["is", "below"]]
            + [["from", "above"], ["to", "below"]]
        if clashes.contains(where: { Set($0).isSubset(of: limits) }) {
            report(
                node,
                "bad-limits",
                "\(Self.list(limits)) do not go together.",
                "Use one of `from` and `above`, one of `to` and `below`, or `is` alone."
            )
            return nil
        }
        if let exact = fields["is"] {
            guard let value = yesNo(exact) ?? number(exact) else { return nil }
            let bound = Bound(value, isIncluded: true)
            return ValueInterval(lower: bound, upper: bound)
        }
        let count = problems.count
        let lower = bound(fields, "from", "above")
        let upper = bound(fields, "to", "below")
        return problems.count == count ? ValueInterval(lower: lower, upper: upper) : nil
    }

    private func yesNo(_ node: Node) -> Ratio? {
        switch node.scalar?.string {
        case "yes": Ratio(1)
        case "no": Ratio(0)
        default: nil
        }
    }

    private mutating func bound(
        _ fields: [String: Node],
        _ including: String,
        _ excluding: String
    ) -> Bound? {
        if let node = fields[including] {
            return number(node).map { Bound($0, isIncluded: true) }
        }
        return fields[excluding].flatMap { number($0) }.map { Bound($0, isIncluded: false) }
    }

    /// The tier or level of a band or combination: levels where the set has them, tiers where it has none.
    private mutating func readOutcome(_ fields: [String: Node], at node: Node) -> Outcome? {
        switch (fields["tier"], fields["level"]) {
        case (let tierNode?, nil) where levels.isEmpty:
            return tier(tierNode).map { Outcome(tier: $0, level: nil) }
        case (nil, let levelNode?):
            guard let level = levelNumber(levelNode) else { return nil }
            if let rule = levels.first(where: { $0.level == level }) {
                return Outcome(tier: rule.tier, level: level)
            }
            report(
                levelNode,
                "unmapped-level",
                "Level \(level) stands for no tier.",
                "Add it to `levels:` at the top of the file."
            )
        case (_?, nil):
            report(
                node,
                "tier-beside-levels",
                "The set has its own levels, and here is a tier.",
                "Write `level:` in place of `tier:`."
            )
        case (_?, _?):
            report(node, "tier-and-level", "Here are a tier and a level.", "Keep one.")
        case (nil, nil):
            let word = levels.isEmpty ? "tier" : "level"
            report(node, "missing-\(word)", "The \(word) is missing.", "Add `\(word):`.")
        }
        return nil
    }
}
