internal import Records

/// What must hold of a model whatever wrote it.
struct ModelCheck {
    let model: RiskModel
    let lookup: IndicatorLookup
    /// Where in the document it stands: empty, or that of a fallback with a point after it.
    let place: String

    func check() throws(ModelRefusal) {
        try checkSizes()
        try checkNumbers()
        for (index, predictor) in model.predictors.enumerated() {
            try check(predictor, "predictors[\(index)]")
        }
        try checkCuts()
        if let milestone = model.milestone, Milestone(rawValue: milestone) == nil {
            throw refusal("milestone", "there is no such milestone")
        }
        for (index, fallback) in model.fallbacks.enumerated() {
            guard index == 0, fallback.fallbacks.isEmpty else {
                throw refusal("fallbacks", "there may be one, without fallbacks of its own")
            }
            try ModelCheck(model: fallback, lookup: lookup, place: place + "fallbacks[0].").check()
        }
    }

    private func refusal(_ field: String, _ reason: String) -> ModelRefusal {
        ModelRefusal(place: place + field, reason: reason)
    }

    private func checkSizes() throws(ModelRefusal) {
        guard !model.predictors.isEmpty, model.predictors.count <= TrainingTable.mostColumns else {
            throw refusal(
                "predictors",
                "there must be 1 to \(TrainingTable.mostColumns)"
            )
        }
        let expected = UpperTriangle.count(size: model.size)
        guard model.covariance.count == expected else {
            throw refusal(
                "covariance",
                "\(model.covariance.count) numbers, and \(model.size) coefficients need \(expected)"
            )
        }
        let ids = Set(model.predictors.map(\.id))
        guard ids.count == model.predictors.count else {
            throw refusal("predictors", "an input stands there twice")
        }
    }

    private func checkNumbers() throws(ModelRefusal) {
        try checkFinite("intercept", model.intercept)
        try checkFinite("interceptError", model.interceptError)
        for (index, number) in model.covariance.enumerated() {
            try checkFinite("covariance[\(index)]", number)
        }
        for row in 0..<model.size {
            let index = UpperTriangle.place(row, row, size: model.size)
            guard model.covariance[index] >= 0 else {
                throw refusal("covariance[\(index)]", "a variance must not be below 0")
            }
        }
        guard model.penalty.lambda >= 0, model.penalty.lambda.isFinite else {
            throw refusal("penalty.lambda", "it must be a number of 0 or more")
        }
        guard let schools = model.schools else { return }
        guard schools.variance >= 0, schools.variance.isFinite else {
            throw refusal("schools.variance", "it must be a number of 0 or more")
        }
        for (index, effect) in schools.effects.enumerated() {
            try checkFinite("schools.effects[\(index)].effect", effect.effect)
            try checkFinite("schools.effects[\(index)].error", effect.error)
        }
    }

    private func check(_ predictor: ModelPredictor, _ field: String) throws(ModelRefusal) {
        if let attribute = ForbiddenNames.attribute(in: predictor.id) {
            throw refusal("\(field).id", "\(attribute) never enters a model")
        }
        if model.inputs == .indicators, lookup[predictor.id] == nil {
            throw refusal("\(field).id", "there is no such indicator")
        }
        try checkFinite("\(field).mean", predictor.mean)
        try checkFinite("\(field).coefficient", predictor.coefficient)
        try checkFinite("\(field).error", predictor.error)
        guard predictor.deviation > 0, predictor.deviation.isFinite else {
            throw refusal("\(field).deviation", "it must be a number above 0")
        }
        guard predictor.step > 0, predictor.step.isFinite else {
            throw refusal("\(field).step", "it must be a number above 0")
        }
        guard (predictor.missingCoefficient == nil) == (predictor.missingError == nil) else {
            throw refusal(
                "\(field).missingError",
                "coefficient and standard error of not knowing come together"
            )
        }
        try checkFinite("\(field).missingCoefficient", predictor.missingCoefficient ?? 0)
        try checkFinite("\(field).missingError", predictor.missingError ?? 0)
        try checkFinite("\(field).lowest", predictor.lowest ?? 0)
        try checkFinite("\(field).highest", predictor.highest ?? 0)
    }

    private func checkCuts() throws(ModelRefusal) {
        var last = -1.0
        for (index, band) in model.cuts.bands.enumerated() {
            let field = "cuts.bands[\(index)]"
            guard let tier = Tier(rawValue: band.tier), tier != .notAvailable else {
                throw refusal("\(field).tier", "there is no such tier")
            }
            guard band.from > last, band.from < 1, index > 0 || band.from == 0 else {
                throw refusal("\(field).from", "tiers begin at 0 and go up, below 1")
            }
            guard band.students >= band.met, band.met >= 0 else {
                throw refusal("\(field).met", "it must be between 0 and the number of students")
            }
            last = band.from
        }
        // High is the smallest tier, so from the lowest probability up tiers fall.
        let tiers = model.cuts.bands.map(\.value)
        guard zip(tiers, tiers.dropFirst()).allSatisfy({ $0 > $1 }) else {
            throw refusal("cuts.bands", "tiers must go from Low up to High, each once")
        }
    }

    private func checkFinite(_ field: String, _ number: Double) throws(ModelRefusal) {
        guard number.isFinite else { throw refusal(field, "it is not a finite number") }
    }
}
