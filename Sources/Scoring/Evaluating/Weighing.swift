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
        let (measures, combinations) = (plan.measures.span, plan.combinations.span)
        for place in measures.indices { weigh(student, measures[place], place, readings) }
        for place in combinations.indices {
            weigh(student, combinations[place], place, after: measures.count, readings)
        }
        guard fired.count > 1 else { return }
        fired.sort {
            if Outcome.isMoreSerious($0.outcome, $1.outcome) { return true }
            return !Outcome.isMoreSerious($1.outcome, $0.outcome) && $0.order < $1.order
        }
    }

    /// The plan is looked at through spans: a rule that were taken out of its array would be retained for each student.
    private mutating func weigh(
        _ student: Int,
        _ measure: borrowing GroupPlan.MeasurePlan,
        _ place: Int,
        _ readings: Readings
    ) {
        guard case .value(let value) = readings.reading(measure.column, student),
            let band = measure.band(of: value)
        else { return }
        let outcome = measure.bands.span[band].outcome
        note(outcome)
        guard outcome.isTrigger else { return }
        fired.append(
            Fired(
                column: measure.column,
                value: value,
                outcome: outcome,
                rule: .band(measure: place, band: band),
                order: place
            )
        )
    }

    private mutating func weigh(
        _ student: Int,
        _ combination: borrowing GroupPlan.CombinationPlan,
        _ place: Int,
        after measures: Int,
        _ readings: Readings
    ) {
        let conditions = combination.conditions.span
        var met = 0
        for index in conditions.indices
        where conditions[index].value(of: student, readings) != nil { met += 1 }
        guard met >= combination.needed else { return }
        note(combination.outcome)
        guard combination.outcome.isTrigger else { return }
        for index in conditions.indices {
            guard let value = conditions[index].value(of: student, readings) else { continue }
            add(
                Fired(
                    column: conditions[index].column,
                    value: value,
                    outcome: combination.outcome,
                    rule: .condition(combination: place, condition: index),
                    order: measures + fired.count
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

extension GroupPlan.ConditionPlan {
    /// A student's value where it meets the condition.
    fileprivate func value(of student: Int, _ readings: Readings) -> Ratio? {
        guard let value = readings.reading(column, student).value, interval.contains(value) else {
            return nil
        }
        return value
    }
}
