extension EvaluationInput {
    /// What several models said of their students, as one list: each student counts once for each model that answers for them.
    ///
    /// Schools and subgroups are left out: shares of different milestones differ for more reasons than groups do.
    ///
    /// - Parameters:
    ///   - inputs: what each model said; tiers and probabilities that one of them lacks are unknown.
    ///   - outcome: what they all tell of, in words.
    public init(joining inputs: [EvaluationInput], as outcome: String) {
        self.init(
            outcome: outcome,
            missed: inputs.flatMap(\.missed),
            probabilities: inputs.flatMap { $0.probabilities ?? $0.missed.map { _ in nil } },
            tiers: inputs.flatMap { $0.tiers ?? $0.missed.map { _ in .notAvailable } }
        )
    }
}
