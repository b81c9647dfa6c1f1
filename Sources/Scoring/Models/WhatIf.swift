/// What a model says if one input of a student were different.
public struct WhatIf: Hashable, Sendable {
    /// The predictor's id.
    public var predictor: String
    /// The predictor's name.
    public var title: String
    /// The value as it is.
    public var present: Double
    /// The value that is supposed.
    public var supposed: Double
    /// The supposed value as people read it.
    public var supposedText: String
    /// How far that is, in standard deviations of past students.
    public var change: Double
    /// What the model would say.
    public var prediction: Prediction

    /// Such as `attendance rate 91.0 % would lower the tier to Moderate`.
    public var words: String {
        "\(title.lowercasedFirst) \(supposedText) would lower the tier to \(prediction.tier.word)"
    }
}

extension RiskModel {
    /// What the model says with one value changed; nil where it says nothing of the student.
    public func prediction(
        of values: [Double?],
        school: String? = nil,
        changing place: Int,
        to value: Double
    ) -> Prediction? {
        guard values.indices.contains(place) else { return nil }
        var changed = values
        changed[place] = value
        return prediction(of: changed, school: school)
    }

    /// For each input that can change, the nearest possible value that would lower the tier, the smallest change first.
    ///
    /// Inputs that are unknown, that nobody can change (age, earlier years), or whose bounds come first, have none. It is a
    /// sum, not a promise: the model knows what went together with the outcome, not what causes it.
    public func changesThatLowerTheTier(
        of values: [Double?],
        school: String? = nil
    ) -> [WhatIf] {
        guard let now = prediction(of: values, school: school),
            let band = cuts.bands.last(where: { now.probability >= $0.from }), band.from > 0
        else { return [] }
        let distance = Logistic.logit(band.from) - Logistic.logit(now.probability)
        let changes = predictors.indices.compactMap { place -> WhatIf? in
            guard predictors[place].isChangeable, let present = values[place] else { return nil }
            return change(of: place, from: present, by: distance, values, school, below: band.from)
        }
        return changes.enumerated().sorted {
            let (left, right) = ($0.element.change, $1.element.change)
            return left != right ? left < right : $0.offset < $1.offset
        }.map(\.element)
    }

    /// The smallest single change that would lower the tier; nil where none does.
    public func smallestChange(of values: [Double?], school: String? = nil) -> WhatIf? {
        changesThatLowerTheTier(of: values, school: school).first
    }

    private func change(
        of place: Int,
        from present: Double,
        by logit: Double,
        _ values: [Double?],
        _ school: String?,
        below cut: Double
    ) -> WhatIf? {
        let predictor = predictors[place]
        let slope = predictor.coefficient / predictor.deviation
        guard slope != 0 else { return nil }
        let exact = present + logit / slope
        guard exact.isFinite, abs(exact) < 1e12 else { return nil }
        let upward = exact > present
        var steps = (exact / predictor.step).rounded(upward ? .up : .down)
        // The exact value is the cut itself, which still belongs to the higher tier; one step more is always enough.
        for _ in 0..<3 {
            let value =
                predictor.step < 1
                ? steps / (1 / predictor.step).rounded() : steps * predictor.step
            guard value >= predictor.lowest ?? -.infinity, value <= predictor.highest ?? .infinity
            else { return nil }
            if value != present,
                let then = prediction(of: values, school: school, changing: place, to: value),
                then.probability < cut
            {
                return WhatIf(
                    predictor: predictor.id,
                    title: predictor.title,
                    present: present,
                    supposed: value,
                    supposedText: predictor.text(of: value),
                    change: abs(value - present) / predictor.deviation,
                    prediction: then
                )
            }
            steps += upward ? 1 : -1
        }
        return nil
    }
}
