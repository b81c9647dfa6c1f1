public import Records

/// What a person typed for a value of an indicator.
public enum TypedIndicatorValue: Hashable, Sendable {
    /// A value within the indicator's bounds, exactly as it was typed.
    case value(Ratio)
    /// Neither a number nor yes or no.
    case noValue
    /// A value that the indicator cannot have.
    case outOfBounds
}

extension IndicatorDefinition {
    /// What a text means as a value: a number with at most six places, or yes or no.
    public func typed(_ text: String) -> TypedIndicatorValue {
        let words = ["yes": Ratio(1), "no": Ratio(0)]
        let exact = FixedDecimal(text).map { Ratio($0.millionths, over: FixedDecimal.scale) }
        guard let value = words[text.lowercased()] ?? exact else { return .noValue }
        let isLow = lowest.map { value < $0 } ?? false
        let isHigh = highest.map { value > $0 } ?? false
        return isLow || isHigh ? .outOfBounds : .value(value)
    }
}
