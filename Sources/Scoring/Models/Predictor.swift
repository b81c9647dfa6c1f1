public import Indicators
internal import Records

/// What a model knows of one of its inputs besides the numbers: its name, how it is written, and what of it can change.
public struct Predictor: Hashable, Sendable {
    /// An indicator's id, or a column's name where the model was trained on a flat table.
    public var id: String
    /// The name as people read it, such as `attendance rate`.
    public var title: String
    /// What its numbers count.
    public var unit: IndicatorUnit
    /// The lowest possible value, nil where there is no bound.
    public var lowest: Double?
    /// The highest possible value, nil where there is none.
    public var highest: Double?
    /// The smallest change that means something: whole counts, 0.1 percent, 0.01 grade points.
    public var step: Double
    /// Whether school and student can still change it; age, repeated grades and earlier years stand as they are.
    public var isChangeable: Bool

    /// A predictor with all its parts.
    public init(
        id: String,
        title: String,
        unit: IndicatorUnit,
        lowest: Double? = nil,
        highest: Double? = nil,
        step: Double,
        isChangeable: Bool
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.lowest = lowest
        self.highest = highest
        self.step = step
        self.isChangeable = isChangeable
    }

    /// The predictor that an indicator makes.
    public init(_ definition: IndicatorDefinition) {
        self.init(
            id: definition.id,
            title: definition.title,
            unit: definition.unit,
            lowest: definition.lowest?.double,
            highest: definition.unit == .yesNo ? 1 : definition.highest?.double,
            step: Self.step(of: definition.unit),
            isChangeable: definition.topic != .assessment && definition.topic != .mobility
                && !Self.standing.contains(definition.id)
        )
    }

    /// A column of a flat table, in whole steps where all its values are whole.
    public init(column name: String, isWhole: Bool) {
        self.init(
            id: name,
            title: name,
            unit: .local,
            step: isWhole ? 1 : 0.01,
            isChangeable: true
        )
    }

    /// Whether the two names of it may enter a model; race, income, disability, language and the like never do.
    public var forbiddenAttribute: String? { ForbiddenNames.attribute(in: id) }

    /// What nobody can change in the year being scored.
    private static let standing: Set<String> = [
        "over_age", "retained", "past_course_failures", "gpa_cumulative",
    ]

    private static func step(of unit: IndicatorUnit) -> Double {
        switch unit {
        case .percent: 0.1
        case .gradePoints: 0.01
        case .credits: 0.5
        case .days, .count, .yesNo, .level, .percentile: 1
        case .local: 0.01
        }
    }
}

extension IndicatorUnit {
    /// A value as people read it, such as `84.0 %`, `4` or `yes`.
    func text(of value: Double) -> String {
        switch self {
        case .percent: "\(value.text(places: 1)) %"
        case .yesNo: value == 0 ? "no" : "yes"
        case .gradePoints: value.text(places: 2)
        case .days, .credits, .level, .local, .count, .percentile: value.trimmedText(places: 2)
        }
    }
}
