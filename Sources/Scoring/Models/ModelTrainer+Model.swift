internal import Indicators

extension ModelTrainer {
    /// The model's file from what was fitted; numbers keep ten significant digits.
    func model(
        _ table: TrainingTable,
        _ fit: LogisticFit,
        _ outOfFold: [Double],
        folds: Int
    ) -> RiskModel {
        let errors = fit.standardErrors
        return RiskModel(
            id: id,
            version: version,
            milestone: milestone,
            outcome: outcome,
            grades: grades,
            inputs: inputs,
            predictors: predictors(table, fit, errors),
            intercept: fit.intercept.rounded(significant: 10),
            interceptError: errors[0].rounded(significant: 10),
            covariance: fit.covariance.map { $0.rounded(significant: 10) },
            penalty: ModelPenalty(
                lambda: fit.penalty,
                chosen: penalty == nil ? "cross-validated" : "given",
                folds: folds
            ),
            schools: schools(table, fit),
            cohort: ModelCohort(
                source: source,
                years: table.cohortYears,
                rows: table.count,
                missed: table.missedCount
            ),
            asOfRule: asOfRule,
            sourceDigest: table.digest(),
            software: software,
            metrics: ModelMetrics(probabilities: outOfFold, missed: table.missed),
            cuts: cuts(table, outOfFold)
        )
    }

    private func predictors(
        _ table: TrainingTable,
        _ fit: LogisticFit,
        _ errors: [Double]
    ) -> [ModelPredictor] {
        var indicator = table.columns.count
        return table.columns.indices.map { place in
            let predictor = table.columns[place].predictor
            let missing = fit.missingCoefficients[place]
            if missing != nil { indicator += 1 }
            return ModelPredictor(
                id: predictor.id,
                title: predictor.title,
                unit: predictor.unit.rawValue,
                mean: fit.scales[place].mean.rounded(significant: 10),
                deviation: fit.scales[place].deviation.rounded(significant: 10),
                coefficient: fit.coefficients[place].rounded(significant: 10),
                error: errors[place + 1].rounded(significant: 10),
                missingCoefficient: missing?.rounded(significant: 10),
                missingError: missing.map { _ in errors[indicator].rounded(significant: 10) },
                lowest: predictor.lowest,
                highest: predictor.highest,
                step: predictor.step,
                isChangeable: predictor.isChangeable
            )
        }
    }

    private func schools(_ table: TrainingTable, _ fit: LogisticFit) -> ModelSchools? {
        fit.schoolVariance.map { variance in
            ModelSchools(
                variance: variance.rounded(significant: 10),
                effects: table.schoolIDs.indices.map { school in
                    ModelSchools.Effect(
                        school: table.schoolIDs[school],
                        effect: fit.schoolEffects[school].rounded(significant: 10),
                        error: fit.schoolErrors[school].rounded(significant: 10)
                    )
                }
            )
        }
    }

    private func cuts(_ table: TrainingTable, _ outOfFold: [Double]) -> TierCuts {
        var cuts = TierCuts.choose(probabilities: outOfFold, missed: table.missed)
        for place in cuts.bands.indices {
            cuts.bands[place].from = cuts.bands[place].from.rounded(significant: 10)
        }
        return cuts
    }
}

extension ModelMetrics {
    /// Metrics of probabilities that a fit gave students it had not seen.
    init(probabilities: [Double], missed: [Bool]) {
        let area = AreaUnderCurve(scores: probabilities, missed: missed)
        let line = CalibrationLine(probabilities: probabilities, missed: missed)
        let brier = BrierScore(probabilities: probabilities, missed: missed)
        let loss = zip(probabilities, missed).reduce(0.0) {
            $0 + Logistic.loss(Logistic.logit($1.0), missed: $1.1)
        }
        self.init(
            auc: (area?.value ?? 0.5).rounded(significant: 10),
            aucLow: (area?.low ?? 0).rounded(significant: 10),
            aucHigh: (area?.high ?? 1).rounded(significant: 10),
            brier: brier.value.rounded(significant: 10),
            brierReference: brier.reference.rounded(significant: 10),
            logLoss: (loss / Double(max(1, missed.count))).rounded(significant: 10),
            calibrationSlope: line?.slope.rounded(significant: 10),
            calibrationIntercept: line?.intercept.rounded(significant: 10)
        )
    }
}
