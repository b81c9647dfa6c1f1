internal import Records

/// The documents that follow from definitions.
public enum DefinitionsDocument {
    /// `docs/definitions/indicators.md`: one entry per indicator.
    public static func indicators() -> String {
        let entries = Indicators.all + [LocalIndicator("name")]
        let topics = IndicatorTopic.allCases.map { topic in
            let own = entries.filter { $0.definition.topic == topic }
            return "## \(title(topic))\n\n" + notes(topic)
                + own.map { entry($0.definition) }.joined(separator: "\n")
        }
        return introduction + topics.joined(separator: "\n")
    }

    private static let introduction = """
        # Indicators

        Every number and yes/no that rule sets can use, as of a day; nothing recorded later counts. This file is written from
        the definitions in `Sources/Indicators`; a test keeps them equal. Unknown is never zero and never low risk. Figures are
        exact fractions, so a value that is exactly a threshold is on the side that the rule set says. Numbers in brackets are
        the sources listed at the end of the domain reference, `domain.md` §9.


        """

    private static func title(_ topic: IndicatorTopic) -> String {
        switch topic {
        case .attendance: "Attendance"
        case .courses: "Courses"
        case .assessment: "Tests"
        case .behavior: "Behavior"
        case .mobility: "Mobility"
        case .local: "The district's own measures"
        }
    }

    private static func entry(_ definition: IndicatorDefinition) -> String {
        """
        ### `\(definition.id)`: \(definition.title)

        - Heading: \(definition.heading)
        - Formula: \(definition.formula)
        - Unit: \(unit(definition)); \(direction(definition))
        - Denominator: \(definition.denominator)
        - Window: \(definition.window)
        - Unknown when: \(definition.unknownWhen)
        - Source: \(definition.source)

        """
    }

    private static func direction(_ definition: IndicatorDefinition) -> String {
        if definition.topic == .local { return "the rule set says which values are worse" }
        return definition.higherIsWorse ? "higher is worse" : "lower is worse"
    }

    private static func unit(_ definition: IndicatorDefinition) -> String {
        let name =
            switch definition.unit {
            case .percent: "per cent"
            case .days: "school days"
            case .count: "count"
            case .gradePoints: "grade points"
            case .credits: "credits"
            case .yesNo: "yes or no"
            case .level: "level"
            case .percentile: "percentile"
            case .local: "the district's"
            }
        guard definition.unit != .yesNo, let lowest = definition.lowest else { return name }
        guard let highest = definition.highest else {
            return "\(name), from \(lowest.text(places: 0))"
        }
        return "\(name), \(lowest.text(places: 0)) to \(highest.text(places: 0))"
    }
}
