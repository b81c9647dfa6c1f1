import Indicators
import Records

/// What fired for one student, before any of it is put into words.
struct Weighing {
    /// An indicator that fired.
    struct Fired {
        /// Where the rule that it fired by stands in its plan.
        enum Rule {
            case band(measure: Int, band: Int)
            case condition(combination: Int, condition: Int)
        }

        var column: Int
        var value: Ratio
        var outcome: Outcome
        var rule: Rule
        /// Its place in the file.
        var order: Int
    }

    /// The indicators that fired, the most serious first.
    private(set) var fired: [Fired] = []
    /// The worst outcome of all; nil where nothing was known.
    private(set) var worst: Outcome?

    mutating func removeAll() {
        fired.removeAll(keepingCapacity: true)
        worst = nil
    }
}

extension Weighing {
    /// Weighs a student of the chunk by the rules of a plan.
    mutating func weigh(_ student: Int, by plan: GroupPlan, _ readings: Readings) {
        removeAll()
        for place in plan.measures.indices { weigh(student, plan, measure: place, readings) }
        for place in plan.combinations.indices {
            weigh(student, plan, combination: place, readings)
        }
        guard fired.count > 1 else { return }
        fired.sort {
            if Outcome.isMoreSerious($0.outcome, $1.outcome) { return true }
            return !Outcome.isMoreSerious($1.outcome, $0.outcome) && $0.order < $1.order
        }
    }

    private mutating func weigh(
        _ student: Int,
        _ plan: GroupPlan,
        measure place: Int,
        _ readings: Readings
    ) {
        let column = plan.measures[place].column
        guard case .value(let value) = readings.reading(column, student),
            let band = plan.measures[place].band(of: value)
        else { return }
        let outcome = plan.measures[place].bands[band].outcome
        note(outcome)
        guard outcome.isTrigger else { return }
        fired.append(
            Fired(
                column: column,
                value: value,
                outcome: outcome,
                rule: .band(measure: place, band: band),
                order: place
            )
        )
    }

    private mutating func weigh(
        _ student: Int,
        _ plan: GroupPlan,
        combination place: Int,
        _ readings: Readings
    ) {
        let combination = plan.combinations[place]
        let met = combination.conditions.indices.filter { index in
            let condition = combination.conditions[index]
            let value = readings.reading(condition.column, student).value
            return value.map(condition.interval.contains) ?? false
        }
        guard met.count >= combination.needed else { return }
        note(combination.outcome)
        guard combination.outcome.isTrigger else { return }
        for index in met {
            let column = combination.conditions[index].column
            guard let value = readings.reading(column, student).value else { continue }
            add(
                Fired(
                    column: column,
                    value: value,
                    outcome: combination.outcome,
                    rule: .condition(combination: place, condition: index),
                    order: plan.measures.count + fired.count
                )
            )
        }
    }

    /// Adds what a condition fired; an indicator fires once, by the more serious rule.
    private mutating func add(_ new: Fired) {
        guard let earlier = fired.firstIndex(where: { $0.column == new.column }) else {
            fired.append(new)
            return
        }
        guard Outcome.isMoreSerious(new.outcome, fired[earlier].outcome) else { return }
        let order = fired[earlier].order
        fired[earlier] = new
        fired[earlier].order = order
    }

    private mutating func note(_ outcome: Outcome) {
        if let worst, !Outcome.isMoreSerious(outcome, worst) { return }
        worst = outcome
    }
}
