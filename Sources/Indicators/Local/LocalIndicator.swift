internal import Records

/// A district's own measure, as given in `local_indicators`.
public struct LocalIndicator: Indicator {
    /// What rule sets write before the measure's name.
    public static let prefix = "local."
    /// The measure's name, without `local.`.
    public let name: String

    /// The measure with a name.
    public init(_ name: String) {
        self.name = name
    }

    /// What it is, for people; its meaning is the district's.
    public var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: Self.prefix + name,
            title: name.replacing("_", with: " "),
            heading: String(name.prefix(6)),
            topic: .local,
            unit: .local,
            lowest: nil,
            formula: "the value that the district gives in `local_indicators` under this name",
            window: "the latest value that holds by the as-of day",
            unknownWhen: "the district has given no value for the student by the as-of day",
            source: "the district"
        )
    }

    /// The latest value by the day.
    public func reading(of student: Int, in facts: Facts) -> Reading {
        facts.local.value(of: name, for: student).map { .value($0.value.ratio) }
            ?? .unknown(.noLocalValue)
    }

    /// The day from which the value holds, to the day of the facts.
    public func period(of student: Int, in facts: Facts) -> Period {
        Period(start: facts.local.value(of: name, for: student)?.from, end: facts.asOf)
    }

    /// The day from which the value holds.
    public func detail(of student: Int, in facts: Facts) -> String? {
        facts.local.value(of: name, for: student).map { "from \($0.from.spoken)" }
    }
}
