import Indicators
import Records

/// A group of a rule set made ready for evaluation: columns in place of names, thresholds in words.
struct GroupPlan: Sendable {
    /// A band with its threshold in words.
    struct BandPlan: Sendable {
        let interval: ValueInterval
        let outcome: Outcome
        let threshold: String
    }

    struct MeasurePlan: Sendable {
        let column: Int
        let brief: String?
        let bands: [BandPlan]

        /// The band that a value lies in.
        func band(of value: Ratio) -> Int? {
            let bands = bands.span
            for place in bands.indices where bands[place].interval.contains(value) { return place }
            return nil
        }
    }

    struct ConditionPlan: Sendable {
        let column: Int
        let brief: String?
        let interval: ValueInterval
        let threshold: String
    }

    struct CombinationPlan: Sendable {
        let conditions: [ConditionPlan]
        let needed: Int
        let outcome: Outcome
    }

    let milestone: Milestone
    let measures: [MeasurePlan]
    let combinations: [CombinationPlan]
    /// The columns whose values can fire.
    let measured: [Int]
    /// Of each entry at least one must be known where nothing fires.
    let requires: [[Int]]

    init(_ group: RuleGroup, definitions: [IndicatorDefinition]) {
        let places = Dictionary(
            uniqueKeysWithValues: definitions.enumerated().map { ($1.id, $0) }
        )
        let briefs = Dictionary(
            group.measures.map { ($0.indicator, $0.brief) }
        ) { first, _ in first }
        milestone = group.milestone
        measured = group.measured.compactMap { places[$0] }
        requires = group.requires.map { $0.compactMap { places[$0] } }
        measures = group.measures.compactMap { measure in
            guard let column = places[measure.indicator] else { return nil }
            let bands = Self.plans(measure.bands, definitions[column])
            return MeasurePlan(column: column, brief: measure.brief, bands: bands)
        }
        combinations = group.combinations.map { combination in
            let conditions = combination.conditions.compactMap { condition in
                places[condition.indicator].map { (condition, definitions[$0], $0) }
            }
            let plans = conditions.indices.map { index in
                ConditionPlan(
                    column: conditions[index].2,
                    brief: briefs[conditions[index].0.indicator] ?? nil,
                    interval: conditions[index].0.interval,
                    threshold: Self.threshold(index, conditions, combination.needed)
                )
            }
            return CombinationPlan(
                conditions: plans,
                needed: combination.needed,
                outcome: combination.outcome
            )
        }
    }

    /// Says the ends of each band that lie towards less serious ones: of 80 to below 90, `< 90 %`.
    private static func plans(_ bands: [Band], _ definition: IndicatorDefinition) -> [BandPlan] {
        bands.indices.map { index in
            let band = bands[index]
            let isLess = { (other: Int) in
                bands.indices.contains(other)
                    && Outcome.isMoreSerious(band.outcome, bands[other].outcome)
            }
            let ends = ValueInterval(
                lower: isLess(index - 1) ? band.interval.lower : nil,
                upper: isLess(index + 1) ? band.interval.upper : nil
            )
            let isOpen = ends.lower == nil && ends.upper == nil || definition.unit == .yesNo
            let shown = isOpen ? band.interval : ends
            return BandPlan(
                interval: band.interval,
                outcome: band.outcome,
                threshold: shown.text(in: definition)
            )
        }
    }

    private static func threshold(
        _ index: Int,
        _ conditions: [(Condition, IndicatorDefinition, Int)],
        _ needed: Int
    ) -> String {
        let own = conditions[index].0.interval.text(in: conditions[index].1)
        if needed < conditions.count {
            return needed == 1 ? own : "\(own), \(needed) of \(conditions.count) flags"
        }
        let others = conditions.indices.filter { $0 != index }.map { place in
            let (condition, definition, _) = conditions[place]
            let title = definition.title.prefix(1).lowercased() + definition.title.dropFirst()
            return " and \(title) \(condition.interval.text(in: definition))"
        }
        return own + others.joined()
    }
}
