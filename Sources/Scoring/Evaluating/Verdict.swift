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

extension GroupPlan {
    /// The verdict on a student of the chunk.
    func verdict(on student: Int, _ readings: Readings) -> Verdict {
        var weighing = Weighing()
        weighing.weigh(student, by: self, readings)
        let failed = failed(student, readings)
        let (gaps, count) = gaps(of: student, readings, failed)
        let reason = reason(weighing.worst, failed, student, readings)
        return Verdict(
            tier: reason == nil ? weighing.worst?.tier ?? .low : .notAvailable,
            level: reason == nil ? weighing.worst?.level : nil,
            triggers: weighing.fired.map { trigger($0, student, readings) },
            gaps: gaps,
            reason: reason,
            indicatorCount: count
        )
    }

    /// The requirements of which nothing is known.
    func failed(_ student: Int, _ readings: Readings) -> [[Int]] {
        requires.filter { choices in
            choices.allSatisfy { readings.reading($0, student).value == nil }
        }
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
    func reason(
        _ worst: Outcome?,
        _ failed: [[Int]],
        _ student: Int,
        _ readings: Readings
    ) -> String? {
        if let worst, worst.tier < .low || failed.isEmpty { return nil }
        var reasons: [UnknownReason] = []
        for column in failed.isEmpty ? measured : Array(failed.joined()) {
            guard case .unknown(let reason) = readings.reading(column, student),
                !reasons.contains(reason), !failed.isEmpty || reason != .notForGrade
            else { continue }
            reasons.append(reason)
        }
        let words = reasons.map(\.words)
        return words.isEmpty ? "not for this grade" : words.joined(separator: ", ")
    }

    private func trigger(
        _ fired: Weighing.Fired,
        _ student: Int,
        _ readings: Readings
    ) -> Trigger {
        let indicator = readings.indicators[fired.column]
        let definition = readings.definitions[fired.column]
        let (threshold, brief) = words(of: fired.rule)
        return Trigger(
            indicator: definition.id,
            value: fired.value,
            valueText: definition.text(of: fired.value),
            detail: indicator.detail(of: student, in: readings.facts),
            threshold: threshold,
            tier: fired.outcome.tier,
            level: fired.outcome.level,
            period: indicator.period(of: student, in: readings.facts),
            brief: Brief.text(brief, fired.value, definition)
        )
    }

    /// The threshold in words and the pattern of the few words that lists show.
    private func words(of rule: Weighing.Fired.Rule) -> (threshold: String, brief: String?) {
        switch rule {
        case .band(let measure, let band):
            return (measures[measure].bands[band].threshold, measures[measure].brief)
        case .condition(let combination, let condition):
            let plan = combinations[combination].conditions[condition]
            return (plan.threshold, plan.brief)
        }
    }
}
