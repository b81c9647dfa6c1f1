import Records
import Yams

extension RuleSetReader {
    /// Notes a problem at the place of a node.
    mutating func report(_ node: Node, _ code: String, _ reason: String, _ remedy: String) {
        let mark = node.mark
        problems.append(
            RuleSetProblem(
                line: mark?.line ?? 1,
                column: mark?.column ?? 1,
                code: code,
                reason: reason,
                remedy: remedy
            )
        )
    }

    /// The values of a mapping by key; keys that are unknown or missing are reported.
    mutating func fields(
        _ node: Node,
        of what: String,
        allowed: [String],
        required: [String] = []
    ) -> [String: Node]? {
        guard let mapping = node.mapping else {
            report(
                node,
                "not-a-mapping",
                "Expected \(what) as keys and values.",
                "Known keys are \(Self.list(allowed))."
            )
            return nil
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if allowed.contains(name) {
                fields[name] = value
            } else if ForbiddenNames.attribute(in: name) == nil {
                reportUnknown(key, name, of: what, allowed: allowed)
            }
        }
        for name in required where fields[name] == nil {
            report(
                node,
                "missing-\(Self.kebab(name))",
                "\(Self.capitalized(what)) has no `\(name)`.",
                "Add `\(name):`."
            )
        }
        return fields
    }

    private mutating func reportUnknown(
        _ node: Node,
        _ name: String,
        of what: String,
        allowed: [String]
    ) {
        let hint = Misspelling.nearest(to: name, among: allowed)
        report(
            node,
            "unknown-key",
            "\(Self.capitalized(what)) has no key `\(name)`.",
            hint.map { "Did you mean `\($0)`?" } ?? "Known keys are \(Self.list(allowed))."
        )
    }

    /// The text of a value, or nil with a report where it is empty or not text; an absent node has been reported already.
    mutating func text(_ node: Node?, _ name: String) -> String? {
        guard let node else { return nil }
        let words = node.scalar?.string.split(whereSeparator: \.isWhitespace) ?? []
        if words.isEmpty {
            report(node, "missing-\(Self.kebab(name))", "`\(name)` has no text.", "Write some.")
            return nil
        }
        return words.joined(separator: " ")
    }

    /// The items of a list, with a report where it is not one or has none.
    mutating func items(_ node: Node, _ name: String) -> [Node] {
        let items = node.sequence.map(Array.init) ?? []
        if items.isEmpty {
            report(
                node,
                "empty-\(Self.kebab(name))",
                "`\(name)` is not a list with at least one entry.",
                "Write its entries with `-` before each."
            )
        }
        return items
    }

    /// An exact decimal number with at most six places, or nil with a report.
    mutating func number(_ node: Node) -> Ratio? {
        if let text = node.scalar?.string, let value = Self.decimal(text) { return value }
        report(
            node,
            "bad-number",
            "Expected a decimal number with at most 12 digits, six of them after the point.",
            "Write it like `80` or `59.5`, without a unit."
        )
        return nil
    }

    static func decimal(_ text: String) -> Ratio? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let digits = text.utf8.count { $0 >= 48 && $0 <= 57 }
        guard parts.count <= 2, digits <= 12, parts[0] != "", parts[0] != "-",
            text.first != "+", parts.count == 1 || (1...6).contains(parts[1].utf8.count)
        else { return nil }
        return FixedDecimal(text)?.ratio
    }

    /// A whole number within a range, or nil.
    func whole(_ node: Node, in range: ClosedRange<Int>) -> Int? {
        guard let text = node.scalar?.string, let value = Int(text), range.contains(value),
            String(value) == text
        else { return nil }
        return value
    }

    mutating func levelNumber(_ node: Node) -> Int? {
        if let level = whole(node, in: 0...99) { return level }
        report(
            node,
            "bad-level",
            "A level is not a whole number from 0 to 99.",
            "Write it like `level: 3`."
        )
        return nil
    }

    mutating func tier(_ node: Node) -> Tier? {
        let tiers: [Tier] = [.high, .moderate, .low]
        if let tier = tiers.first(where: { $0.rawValue == node.scalar?.string }) { return tier }
        report(
            node,
            "bad-tier",
            "There is no such tier.",
            "Write `high`, `moderate` or `low`."
        )
        return nil
    }

    static func list(_ names: [String]) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }

    static func kebab(_ name: String) -> String {
        String(name.map { $0 == "_" ? "-" : $0 })
    }

    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
