import Indicators
import Records

/// What the rules of a group say of one student.
struct Verdict {
    var tier: Tier
    var level: Int?
    var triggers: [Trigger]
    var gaps: [Gap]
    var reason: String?
    var indicatorCount: Int
}

/// An indicator that fired, before it is put into words.
private struct Fired {
    var column: Int
    var value: Ratio
    var outcome: Outcome
    var threshold: String
    var brief: String?
    /// Its place in the file.
    var order: Int
}

extension GroupPlan {
    /// The verdict on a student of the chunk.
    func verdict(on student: Int, _ readings: Readings) -> Verdict {
        var fired: [Fired] = []
        var worst: Outcome?
        weighMeasures(student, readings, &fired, &worst)
        weighCombinations(student, readings, &fired, &worst)
        let failed = requires.filter { choices in
            choices.allSatisfy { readings.reading($0, student).value == nil }
        }
        let (gaps, count) = gaps(of: student, readings, failed)
        fired.sort {
            if Outcome.isMoreSerious($0.outcome, $1.outcome) { return true }
            return !Outcome.isMoreSerious($1.outcome, $0.outcome) && $0.order < $1.order
        }
        let reason = reason(worst, failed, gaps, student, readings)
        return Verdict(
            tier: reason == nil ? worst?.tier ?? .low : .notAvailable,
            level: reason == nil ? worst?.level : nil,
            triggers: fired.map { trigger($0, student, readings) },
            gaps: gaps,
            reason: reason,
            indicatorCount: count
        )
    }

    private func weighMeasures(
        _ student: Int,
        _ readings: Readings,
        _ fired: inout [Fired],
        _ worst: inout Outcome?
    ) {
        for (order, measure) in measures.enumerated() {
            guard let value = readings.reading(measure.column, student).value,
                let band = measure.bands.first(where: { $0.interval.contains(value) })
            else { continue }
            if worst.map({ Outcome.isMoreSerious(band.outcome, $0) }) ?? true {
                worst = band.outcome
            }
            guard band.outcome.isTrigger else { continue }
            fired.append(
                Fired(
                    column: measure.column,
                    value: value,
                    outcome: band.outcome,
                    threshold: band.threshold,
                    brief: measure.brief,
                    order: order
                )
            )
        }
    }

    private func weighCombinations(
        _ student: Int,
        _ readings: Readings,
        _ fired: inout [Fired],
        _ worst: inout Outcome?
    ) {
        for combination in combinations {
            let met = combination.conditions.filter { condition in
                let value = readings.reading(condition.column, student).value
                return value.map(condition.interval.contains) ?? false
            }
            guard met.count >= combination.needed else { continue }
            if worst.map({ Outcome.isMoreSerious(combination.outcome, $0) }) ?? true {
                worst = combination.outcome
            }
            guard combination.outcome.isTrigger else { continue }
            for condition in met { add(condition, combination.outcome, student, readings, &fired) }
        }
    }

    /// Adds a condition's trigger; an indicator fires once, by the more serious rule.
    private func add(
        _ condition: ConditionPlan,
        _ outcome: Outcome,
        _ student: Int,
        _ readings: Readings,
        _ fired: inout [Fired]
    ) {
        guard let value = readings.reading(condition.column, student).value else { return }
        let earlier = fired.firstIndex { $0.column == condition.column }
        if let earlier, !Outcome.isMoreSerious(outcome, fired[earlier].outcome) { return }
        let new = Fired(
            column: condition.column,
            value: value,
            outcome: outcome,
            threshold: condition.threshold,
            brief: condition.brief,
            order: earlier.map { fired[$0].order } ?? measures.count + fired.count
        )
        if let earlier { fired[earlier] = new } else { fired.append(new) }
    }

    /// The unknown indicators and how many were looked at; what does not apply to the grade is neither.
    private func gaps(
        of student: Int,
        _ readings: Readings,
        _ failed: [[Int]]
    ) -> ([Gap], Int) {
        var gaps: [Gap] = []
        var count = 0
        for column in measured {
            if case .unknown(let reason) = readings.reading(column, student) {
                if reason == .notForGrade { continue }
                gaps.append(Gap(indicator: readings.definitions[column].id, reason: reason))
            }
            count += 1
        }
        for column in failed.joined() where !measured.contains(column) {
            let name = readings.definitions[column].id
            if case .unknown(let reason) = readings.reading(column, student),
                !gaps.contains(where: { $0.indicator == name })
            {
                gaps.append(Gap(indicator: name, reason: reason))
                count += 1
            }
        }
        return (gaps, count)
    }

    /// Why there is no tier; nil where there is one.
    private func reason(
        _ worst: Outcome?,
        _ failed: [[Int]],
        _ gaps: [Gap],
        _ student: Int,
        _ readings: Readings
    ) -> String? {
        if let worst, worst.tier < .low { return nil }
        if failed.isEmpty && worst != nil { return nil }
        var reasons = gaps.map(\.reason)
        if !failed.isEmpty {
            reasons = failed.joined().compactMap { column in
                guard case .unknown(let reason) = readings.reading(column, student) else {
                    return nil
                }
                return reason
            }
        }
        var seen = Set<UnknownReason>()
        let words = reasons.filter { seen.insert($0).inserted }.map(\.words)
        return words.isEmpty ? "not for this grade" : words.joined(separator: ", ")
    }

    private func trigger(_ fired: Fired, _ student: Int, _ readings: Readings) -> Trigger {
        let indicator = readings.indicators[fired.column]
        let definition = readings.definitions[fired.column]
        return Trigger(
            indicator: definition.id,
            value: fired.value,
            valueText: definition.text(of: fired.value),
            detail: indicator.detail(of: student, in: readings.facts),
            threshold: fired.threshold,
            tier: fired.outcome.tier,
            level: fired.outcome.level,
            period: indicator.period(of: student, in: readings.facts),
            brief: Brief.text(fired.brief, fired.value, definition)
        )
    }
}
