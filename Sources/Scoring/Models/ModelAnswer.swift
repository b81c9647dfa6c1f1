/// What a model says of one student, in words: chance, tier, why, and what would change it.
public struct ModelAnswer: Sendable {
    /// The model.
    public let model: RiskModel
    /// What is known, by the names of indicators.
    public let values: [String: Double]
    /// The code of the student's school; nil where there is none.
    public let school: String?

    /// The answer of a model to what is known of a student.
    public init(model: RiskModel, values: [String: Double], school: String?) {
        self.model = model
        self.values = values
        self.school = school
    }

    /// The answer as lines; where there is none, what it lacks.
    public var text: String { sentences.joined(separator: "\n") + "\n" }

    /// The answer a sentence at a time.
    public var sentences: [String] {
        guard let (used, prediction) = model.answer(values, school: school) else {
            return [refusal]
        }
        let chance = (prediction.probability * 100).text(places: 0)
        let (low, high) = interval(of: prediction)
        var lines = [
            "Model \(used.id) \(used.version), trained on \(used.cohort.rows) past students (\(used.asOfRule)).",
            "Chance of missing “\(used.outcome)”: \(chance) % (about \(low) to \(high) %). Tier: \(prediction.tier.letter) \(prediction.tier.word).",
        ]
        if let other = prediction.straddled {
            lines.append("Not clear: within one standard error it could as well be \(other.word).")
        }
        if let band = used.cuts.bands.first(where: { $0.value == prediction.tier }) {
            let met = (band.achieved * 100).text(places: 0)
            lines.append("Of 100 past students like this, about \(met) met it.")
        }
        lines.append("Why: \(prediction.words).")
        if used.cuts.bands.first?.value != prediction.tier { lines.append(smallestChange(used)) }
        if used.id == model.id, used.predictors.count != model.predictors.count {
            lines.append("From the fallback without courses, for marks are not known.")
        }
        lines.append(
            "A prompt for a person to look, not a verdict; it says what happens if nothing is done."
        )
        return lines
    }

    private var refusal: String {
        let lacking = model.lacking(model.predictors.map { values[$0.id] })
        let names = lacking.map { model.predictors[$0].id }
        let needed = names.isEmpty ? model.predictors.map(\.id) : names
        return "N/A: the model needs \(needed.joined(separator: ", ")). Unknown is not low risk."
    }

    private func smallestChange(_ used: RiskModel) -> String {
        let row = used.predictors.map { values[$0.id] }
        guard let change = used.smallestChange(of: row, school: school) else {
            return "No single change that is possible would lower the tier."
        }
        return "Smallest single change: \(change.words)."
    }

    /// The ends of two standard errors around the logit, in per cent.
    private func interval(of prediction: Prediction) -> (String, String) {
        let ends = prediction.interval
        return ((ends.low * 100).text(places: 0), (ends.high * 100).text(places: 0))
    }
}
