public import Indicators

/// One input of a model: what it is, its scale among past students, and its coefficient.
public struct ModelPredictor: Codable, Hashable, Sendable {
    /// An indicator's id, or a column's name.
    public var id: String
    /// The name as people read it.
    public var title: String
    /// The unit's code.
    public var unit: String
    /// The mean of the known values.
    public var mean: Double
    /// Their standard deviation.
    public var deviation: Double
    /// The log-odds that one standard deviation adds.
    public var coefficient: Double
    /// Its standard error.
    public var error: Double
    /// The log-odds that not knowing it adds to those of an average student; nil where it was always known.
    public var missingCoefficient: Double?
    /// Its standard error.
    public var missingError: Double?
    /// The lowest possible value.
    public var lowest: Double?
    /// The highest possible value.
    public var highest: Double?
    /// The smallest change that means something.
    public var step: Double
    /// Whether it can still change.
    public var isChangeable: Bool

    /// The unit; a district's own where the code is unknown.
    public var indicatorUnit: IndicatorUnit { IndicatorUnit(rawValue: unit) ?? .local }

    /// A value as people read it, such as `84.0 %`.
    public func text(of value: Double?) -> String {
        value.map { indicatorUnit.text(of: $0) } ?? "not known"
    }

    /// The place of a value among past students, in standard deviations.
    public func standardized(_ value: Double) -> Double { (value - mean) / deviation }
}
