import Records
import Yams

/// Reads a rule set from the nodes of its file and collects every problem on the way.
struct RuleSetReader {
    let lookup: IndicatorLookup
    var problems: [RuleSetProblem] = []
    /// The set's levels, once read; empty where it has none.
    var levels: [RuleLevel] = []
    /// The milestone and grade pairs that a group has already taken.
    var taken: Set<[Int]> = []

    init(lookup: IndicatorLookup) {
        self.lookup = lookup
    }

    /// The rule set, as far as it could be read; ``problems`` says whether that is all of it.
    mutating func ruleSet(_ root: Node, digest: String) -> RuleSet? {
        refuseForbiddenNames(in: root)
        let allowed = [
            "id", "version", "title", "source", "source_url", "note", "levels", "accuracy",
            "groups",
        ]
        let required = ["id", "version", "title", "source", "groups"]
        guard
            let fields = fields(root, of: "a rule set", allowed: allowed, required: required)
        else { return nil }
        levels = readLevels(fields["levels"])
        return RuleSet(
            id: readID(fields["id"]),
            version: text(fields["version"], "version") ?? "",
            title: text(fields["title"], "title") ?? "",
            source: text(fields["source"], "source") ?? "",
            sourceURL: fields["source_url"].flatMap { text($0, "source_url") },
            note: fields["note"].flatMap { text($0, "note") },
            levels: levels,
            accuracy: readAccuracy(fields["accuracy"]),
            groups: readGroups(fields["groups"]),
            digest: digest
        )
    }

    private mutating func readID(_ node: Node?) -> String {
        guard let node, let id = text(node, "id") else { return "" }
        let isKebab = id.utf8.allSatisfy {
            ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-")
        }
        if !isKebab {
            report(
                node,
                "bad-id",
                "The id has letters other than a to z, digits and hyphens.",
                "Write it like `waymark-default`."
            )
        }
        return id
    }

    private mutating func readLevels(_ node: Node?) -> [RuleLevel] {
        guard let node else { return [] }
        guard let mapping = node.mapping, !mapping.isEmpty else {
            report(
                node,
                "bad-levels",
                "`levels` is not a list of levels and tiers.",
                "Write it like `{2: high, 1: moderate, 0: low}`."
            )
            return []
        }
        var levels: [RuleLevel] = []
        for (key, value) in mapping {
            guard let level = levelNumber(key), let tier = tier(value) else { continue }
            levels.append(RuleLevel(level: level, tier: tier))
        }
        levels.sort { $0.level > $1.level }
        for (higher, lower) in zip(levels, levels.dropFirst()) where lower.tier < higher.tier {
            report(
                node,
                "levels-out-of-order",
                "Level \(lower.level) stands for a more serious tier than level \(higher.level).",
                "Let higher levels be the more serious ones."
            )
        }
        return levels
    }

    private mutating func readAccuracy(_ node: Node?) -> [PublishedAccuracy] {
        guard let node else { return [] }
        let names = ["flag", "precision", "sensitivity", "specificity", "source"]
        return items(node, "accuracy").compactMap { item in
            guard
                let fields = fields(item, of: "`accuracy`", allowed: names, required: names),
                let flag = text(fields["flag"], "flag"),
                let source = text(fields["source"], "source"),
                let precision = share(fields["precision"]),
                let sensitivity = share(fields["sensitivity"]),
                let specificity = share(fields["specificity"])
            else { return nil }
            return PublishedAccuracy(
                flag: flag,
                precision: precision,
                sensitivity: sensitivity,
                specificity: specificity,
                source: source
            )
        }
    }

    private mutating func share(_ node: Node?) -> Ratio? {
        guard let node, let value = number(node) else { return nil }
        if value < Ratio(0) || Ratio(1) < value {
            report(node, "bad-share", "A share is not from 0 to 1.", "Write 83 % as 0.83.")
            return nil
        }
        return value
    }
}
