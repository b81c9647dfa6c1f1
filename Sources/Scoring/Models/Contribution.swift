internal import Indicators

/// What one input adds to a student's log-odds of missing it, beside the average past student.
public struct Contribution: Hashable, Sendable {
    /// The predictor's id.
    public var predictor: String
    /// The predictor's name.
    public var title: String
    /// The student's value as people read it.
    public var valueText: String
    /// The log-odds that it adds; below zero it helps.
    public var logOdds: Double

    /// Whether it counts something of which there is none.
    public var isNone: Bool

    /// Name and value, such as `attendance rate 84.0 %` or `no suspensions`.
    public var name: String {
        isNone ? "no \(title.lowercasedFirst)" : "\(title.lowercasedFirst) \(valueText)"
    }

    /// Name, value and size, such as `attendance rate 84.0 % (+0.7)`.
    public var words: String { "\(name) (\(logOdds.text(places: 1, signed: true)))" }
}

extension RiskModel {
    /// What each input of a student adds, the largest first whichever way it goes; of equals in the order of the predictors.
    public func contributions(of values: [Double?]) -> [Contribution] {
        let all = zip(predictors, values).map { predictor, value in
            Contribution(
                predictor: predictor.id,
                title: predictor.title,
                valueText: predictor.text(of: value),
                logOdds: value.map { predictor.coefficient * predictor.standardized($0) }
                    ?? predictor.missingCoefficient ?? 0,
                isNone: value == 0 && [.count, .days].contains(predictor.indicatorUnit)
            )
        }
        return all.enumerated().sorted {
            let (left, right) = (abs($0.element.logOdds), abs($1.element.logOdds))
            return left != right ? left > right : $0.offset < $1.offset
        }.map(\.element)
    }
}

extension Prediction {
    /// Smaller contributions are not worth a word.
    private static let worthTelling = 0.1

    /// What adds most and what helps, at most three of each, such as
    /// `attendance rate 84.0 % adds most (+0.7); what helps: no suspensions (−0.2)`.
    public var words: String {
        let adds = contributions.filter { $0.logOdds >= Self.worthTelling }.prefix(3)
        let helps = contributions.filter { $0.logOdds <= -Self.worthTelling }.prefix(3)
        var parts: [String] = []
        if let most = adds.first {
            let size = most.logOdds.text(places: 1, signed: true)
            let rest = adds.dropFirst().map(\.words)
            let start = "\(most.name) adds most (\(size))"
            parts.append(([start] + rest).joined(separator: ", "))
        }
        if !helps.isEmpty {
            parts.append("what helps: " + helps.map(\.words).joined(separator: ", "))
        }
        return parts.isEmpty ? "nothing stands out" : parts.joined(separator: "; ")
    }
}

extension String {
    /// The text with a small first letter, unless the first word is an abbreviation.
    package var lowercasedFirst: String {
        guard let first, first.isUppercase, dropFirst().first?.isLowercase ?? true else {
            return self
        }
        return first.lowercased() + dropFirst()
    }
}
