/// A model's card: what it is for, what it was made of and how far to trust it, for whoever must decide about its use.
public enum ModelCard {
    /// The card as Markdown, all of it from the model.
    public static func markdown(of model: RiskModel) -> String {
        let parts = [
            head(model), use(model), cohort(model), inputs(model), metrics(model), tiers(model),
            limits(model),
        ]
        return parts.joined(separator: "\n")
    }

    private static func head(_ model: RiskModel) -> String {
        """
        # Model \(cell(model.id)), version \(cell(model.version))

        Tells, of students, the probability of missing: \(cell(model.outcome)). Software \(cell(model.software)), format \(model.format).

        """
    }

    private static func use(_ model: RiskModel) -> String {
        let grades = model.grades.isEmpty ? "" : " Grades: \(model.grades.joined(separator: ", "))."
        return """
            ## What it is for

            To say early whom a person should look at, so that help comes in time.\(grades) A probability is a prompt, not a verdict: it tells
            what became of past students like this one if nothing else was done.

            **Not for** deciding on marks, placement, promotion, discipline, admission, or the evaluation of teachers; not for students who
            differ from those it was learned from (other grades, other years of a changed policy, newly arrived students without records).

            """
    }

    private static func cohort(_ model: RiskModel) -> String {
        let cohort = model.cohort
        let years = cohort.years.map(String.init).joined(separator: ", ")
        return """
            ## Whom it was learned from

            \(cohort.rows) past students of \(cell(cohort.source))\(years.isEmpty ? "" : ", school years \(years)"); \(cohort.missed) missed it and \(cohort.rows - cohort.missed) met it. Values: \(cell(model.asOfRule)).
            Digest of the sorted rows (SHA-256): `\(model.sourceDigest)`.

            """
    }

    private static func inputs(_ model: RiskModel) -> String {
        let rows = model.predictors.map { predictor in
            let direction = predictor.coefficient > 0 ? "more" : "less"
            let missing =
                predictor.missingCoefficient.map { $0.text(places: 2, signed: true) } ?? "no answer"
            return
                "| \(cell(predictor.title)) | \(predictor.text(of: predictor.mean)) | \(predictor.deviation.trimmedText(places: 2)) | \(predictor.coefficient.text(places: 2, signed: true)) ± \(predictor.error.text(places: 2)) | a higher value: \(direction) likely to miss it | \(missing) |"
        }
        let schools =
            model.schools.map {
                "\nSchools have effects of their own, with a variance of \($0.variance.text(places: 3)); \($0.effects.count) schools. A new school adds nothing but uncertainty.\n"
            } ?? ""
        return """
            ## What it looks at

            Log-odds that one standard deviation adds, with standard errors; the average student has \(model.intercept.text(places: 2, signed: true)) (± \(model.interceptError.text(places: 2))).
            Penalty \(model.penalty.lambda.trimmedText(places: 4)), \(model.penalty.chosen) with \(model.penalty.folds) folds. “No answer”: a student of whom it is not known gets no probability from this model.

            | input | mean | standard deviation | coefficient | meaning | where unknown |
            |---|---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            \(schools)
            """
    }
}
