import Indicators
import Yams

extension RuleSetReader {
    /// Reports each key and each name among the values that is an attribute which must never enter a score.
    mutating func refuseForbiddenNames(in node: Node) {
        if let mapping = node.mapping {
            for (key, value) in mapping {
                refuseForbiddenNames(in: key)
                refuseForbiddenNames(in: value)
            }
        } else if let sequence = node.sequence {
            for item in sequence { refuseForbiddenNames(in: item) }
        } else if let text = node.scalar?.string, ForbiddenNames.isIdentifier(text) {
            refuseForbiddenName(text, at: node)
        }
    }

    /// Reports a text in which an attribute is named that must never be a reason.
    mutating func refuseForbiddenName(_ text: String, at node: Node) {
        guard let attribute = ForbiddenNames.attribute(in: text) else { return }
        report(
            node,
            "forbidden-attribute",
            "`\(attribute)` must never enter a score or a trigger.",
            "Remove it; such attributes serve filters and subgroup tables only."
        )
    }

    /// The definition of the indicator that a value names, or nil with a report where there is none.
    mutating func indicator(_ node: Node?) -> IndicatorDefinition? {
        guard let node, let name = text(node, "indicator") else { return nil }
        if ForbiddenNames.attribute(in: name) != nil { return nil }
        if let indicator = lookup[name] { return indicator.definition }
        let hint = Misspelling.nearest(to: name, among: lookup.names)
        report(
            node,
            "unknown-indicator",
            "There is no indicator `\(name)`.",
            hint.map { "Did you mean `\($0)`?" }
                ?? "A district's own measure is named `local.` and its name."
        )
        return nil
    }
}
