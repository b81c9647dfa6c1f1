import Indicators
import Scoring
import Screen

/// A value of a model's input while it is typed.
struct ValueEntry: Sendable {
    /// The input.
    let predictor: ModelPredictor
    /// The student's own value as people read it.
    let present: String
    var field = TextField()
    /// What is wrong with what was typed; nil until Enter finds something.
    var problem: String?

    /// The number that is typed; nil where it is none or out of bounds.
    var value: Double? {
        let words = ["yes": 1.0, "no": 0.0]
        let text = field.text.split(separator: " ").joined()
        guard let value = words[text.lowercased()] ?? Double(text), value.isFinite,
            value >= predictor.lowest ?? -.infinity, value <= predictor.highest ?? .infinity
        else { return nil }
        return value
    }

    /// What can be typed, in words.
    var bounds: String {
        if predictor.indicatorUnit == .yesNo { return "yes or no" }
        guard let low = predictor.lowest, let high = predictor.highest else {
            return predictor.lowest.map { "a number from \(predictor.text(of: $0))" } ?? "a number"
        }
        return "\(predictor.text(of: low)) to \(predictor.text(of: high))"
    }

    /// What stands in front of the field.
    var label: String {
        "\(predictor.title), now \(present)\(problem.map { " (\($0))" } ?? ""): "
    }
}
