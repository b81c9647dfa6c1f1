import Indicators
import Records
import Screen

/// A value of an indicator while it is typed.
struct MeasureEntry: Sendable {
    /// The indicator.
    let definition: IndicatorDefinition
    var field = TextField()
    /// What is wrong with what was typed; nil until Enter finds something.
    var problem: String?

    /// What a text means.
    enum Typed: Hashable {
        /// A value within its bounds; nil where nothing was typed, which is not known.
        case value(Ratio?)
        /// No value, or one out of bounds.
        case wrong
    }

    /// What is typed.
    var typed: Typed {
        let text = field.text.split(separator: " ").joined().lowercased()
        if text.isEmpty || text == unknownSign { return .value(nil) }
        guard case .value(let value) = definition.typed(text) else { return .wrong }
        return .value(value)
    }

    /// The values that there are, in words.
    var span: String {
        if definition.unit == .yesNo { return "yes or no" }
        let low = definition.lowest.map { definition.text(of: $0) }
        let high = definition.highest.map { definition.text(of: $0) }
        guard let low else { return high.map { "up to \($0)" } ?? "a number" }
        return high.map { "\(low) to \($0)" } ?? "from \(low)"
    }

    /// What can be typed, in words.
    var bounds: String { "\(span), empty for not known" }

    /// What stands in front of the field.
    var label: String { "\(definition.title)\(problem.map { " (\($0))" } ?? ""): " }
}
