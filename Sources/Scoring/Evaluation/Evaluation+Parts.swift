extension Evaluation {
    /// Flags by tier; students without a tier are in no rate.
    static func flags(_ input: EvaluationInput) -> [FlagRates] {
        guard let tiers = input.tiers else { return [] }
        let rows = tiers.indices.filter { tiers[$0] != .notAvailable }
        let missed = rows.map { input.missed[$0] }
        return [
            FlagRates("High", isFlagged: rows.map { tiers[$0] == .high }, missed: missed),
            FlagRates(
                "High or Moderate",
                isFlagged: rows.map { tiers[$0] <= .moderate },
                missed: missed
            ),
        ]
    }

    static func tiers(_ input: EvaluationInput) -> [TierOutcome] {
        guard let tiers = input.tiers else { return [] }
        return Tier.allCases.map { TierOutcome($0, tiers: tiers, missed: input.missed) }
            .filter { $0.value != .notAvailable || $0.met.total > 0 }
    }

    /// Schools first, then subgroups, by who is High or Moderate; without tiers by a probability of one half or more.
    static func groups(_ input: EvaluationInput) -> [GroupTable] {
        let rows: [Int]
        let isFlagged: [Bool]
        let flag: String
        if let tiers = input.tiers {
            rows = tiers.indices.filter { tiers[$0] != .notAvailable }
            isFlagged = rows.map { tiers[$0] <= .moderate }
            flag = "High or Moderate"
        } else if let probabilities = input.probabilities {
            rows = probabilities.indices.filter { probabilities[$0] != nil }
            isFlagged = rows.map { (probabilities[$0] ?? 0) >= 0.5 }
            flag = "probability of missing it 50 % or more"
        } else {
            return []
        }
        let missed = rows.map { input.missed[$0] }
        let schools = input.schools.map { [(name: "school", groups: $0)] } ?? []
        return (schools + input.groupings).map { grouping in
            GroupTable(
                by: grouping.name,
                flag: flag,
                groups: rows.map { grouping.groups[$0] },
                isFlagged: isFlagged,
                missed: missed
            )
        }
    }

    func notes(_ input: EvaluationInput) -> [String] {
        var notes: [String] = []
        if input.probabilities == nil {
            notes.append(
                "Rules give a tier and no probability: the area under the curve is that of the tier's order, and there is no Brier score and no calibration."
            )
        }
        if area == nil {
            notes.append("All students had the same outcome, so nothing can be told apart.")
        }
        if unscored > 0 {
            notes.append(
                unscored < Suppression.least
                    ? "Fewer than \(Suppression.least) students had no tier or probability and are in no rate."
                    : "\(unscored) students had no tier or probability and are in no rate."
            )
        }
        if groups.contains(where: { $0.rows.contains { $0.isHidden } }) {
            notes.append(
                "Groups of fewer than \(Suppression.least) students are not shown, nor one that would give such a group away; a share that stands for fewer is in tenths."
            )
        }
        return notes
    }
}
