public import Indicators
public import Records

/// One end of a span of values.
public struct Bound: Hashable, Sendable {
    /// The value at the end.
    public var value: Ratio
    /// Whether the value itself belongs to the span.
    public var isIncluded: Bool

    /// An end with its value.
    public init(_ value: Ratio, isIncluded: Bool) {
        self.value = value
        self.isIncluded = isIncluded
    }
}

/// A span of exact values; an end that is nil is open.
public struct ValueInterval: Hashable, Sendable {
    /// The lower end.
    public var lower: Bound?
    /// The upper end.
    public var upper: Bound?

    /// A span with its ends.
    public init(lower: Bound? = nil, upper: Bound? = nil) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether a value belongs to the span; exact, by cross-multiplication.
    public func contains(_ value: Ratio) -> Bool {
        if let lower {
            let side = Self.side(value, of: lower.value)
            if side < 0 || (side == 0 && !lower.isIncluded) { return false }
        }
        if let upper {
            let side = Self.side(value, of: upper.value)
            if side > 0 || (side == 0 && !upper.isIncluded) { return false }
        }
        return true
    }

    /// −1 for a value below an end, 0 on it, 1 above: in 64 bits where the products fit, as they do for all but odd data.
    private static func side(_ value: Ratio, of end: Ratio) -> Int {
        let (left, isLeftTooLarge) = value.numerator.multipliedReportingOverflow(
            by: end.denominator
        )
        let (right, isRightTooLarge) = end.numerator.multipliedReportingOverflow(
            by: value.denominator
        )
        if isLeftTooLarge || isRightTooLarge { return value < end ? -1 : value == end ? 0 : 1 }
        return left < right ? -1 : left == right ? 0 : 1
    }
}

extension ValueInterval {
    /// The span in words, such as `80 % to < 90 %`, `≥ 4` or `yes`.
    public func text(in definition: IndicatorDefinition) -> String {
        if definition.unit == .yesNo {
            return contains(Ratio(1)) ? (contains(Ratio(0)) ? "yes or no" : "yes") : "no"
        }
        switch (lower, upper) {
        case (nil, nil): return "any value"
        case (let lower?, nil): return Self.text(lower, isLower: true, in: definition)
        case (nil, let upper?): return Self.text(upper, isLower: false, in: definition)
        case (let lower?, let upper?):
            if lower.value == upper.value { return Self.text(of: lower.value, in: definition) }
            let start = Self.text(lower, isLower: true, in: definition)
            return "\(start) and \(Self.text(upper, isLower: false, in: definition))"
        }
    }

    private static func text(
        _ bound: Bound,
        isLower: Bool,
        in definition: IndicatorDefinition
    ) -> String {
        let sign = isLower ? (bound.isIncluded ? "≥" : ">") : (bound.isIncluded ? "≤" : "<")
        return "\(sign) \(text(of: bound.value, in: definition))"
    }

    /// A threshold as it was written: `80 %`, not `80.0 %`.
    static func text(of value: Ratio, in definition: IndicatorDefinition) -> String {
        let number = exactText(value)
        return definition.unit == .percent ? "\(number) %" : number
    }

    /// A decimal number without trailing zeros.
    static func exactText(_ value: Ratio) -> String {
        var text = value.text(places: 6)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
