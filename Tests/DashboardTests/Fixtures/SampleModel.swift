import Records

@testable import Scoring

/// A model of two inputs, made by hand, and a page that it answers for.
enum SampleModel {
    /// Absences for the worse, marks for the better; age cannot change.
    static func page() throws -> StudentPage {
        var page = SamplePage.haddad()
        guard !page.scores.isEmpty else { return page }
        let model = try model(page.scores[0].milestone)
        page.scores[0].estimate = Estimate(
            model: model.name,
            probability: 0.6,
            straddled: nil,
            rulesTier: .high
        )
        page.answers[page.scores[0].milestone] = ModelAnswer(
            model: model,
            values: ["attendance_rate": 84, "gpa": 1.5],
            school: nil
        )
        return page
    }

    private static func predictor(
        _ id: String,
        _ unit: String,
        _ mean: Double,
        _ highest: Double,
        changes: Bool = true
    ) -> ModelPredictor {
        ModelPredictor(
            id: id,
            title: id == "gpa" ? "GPA this year" : "Attendance rate",
            unit: unit,
            mean: mean,
            deviation: mean / 10,
            coefficient: -1,
            error: 0.1,
            lowest: 0,
            highest: highest,
            step: 0.1,
            isChangeable: changes
        )
    }

    /// The model, for all grades of a milestone.
    static func model(_ milestone: Milestone) throws -> RiskModel {
        RiskModel(
            id: "g9",
            version: "2025",
            milestone: milestone.rawValue,
            outcome: milestone.title,
            grades: [],
            inputs: .indicators,
            predictors: [
                predictor("attendance_rate", "percent", 90, 100),
                predictor("gpa", "grade_points", 2, 4),
            ],
            intercept: 0,
            interceptError: 0.1,
            covariance: [0.01, 0, 0, 0.01, 0, 0.01],
            penalty: ModelPenalty(lambda: 1, chosen: "given", folds: 5),
            schools: nil,
            cohort: ModelCohort(source: "test", years: [2024], rows: 100, missed: 40),
            asOfRule: "as of 14 November of each school year",
            sourceDigest: "",
            software: "0.1",
            metrics: ModelMetrics(
                auc: 0.8,
                aucLow: 0.7,
                aucHigh: 0.9,
                brier: 0.1,
                brierReference: 0.2,
                logLoss: 0.3
            ),
            cuts: TierCuts(
                bands: [
                    TierCuts.Band(tier: "low", from: 0, promised: 0.9, students: 50, met: 45),
                    TierCuts.Band(tier: "high", from: 0.5, promised: 0.25, students: 50, met: 12),
                ]
            )
        )
    }
}
