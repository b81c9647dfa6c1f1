import Indicators
import Records
import Reports
import Scoring

/// How well several models did on a past cohort, such as all that `train --all` wrote: each by itself, and all they said together.
///
/// A model of one grade is judged on a hundred students, which tells its slope to within a half; all of a district's models together
/// are judged on several times as many.
struct ModelsEvaluation {
    /// Years, point of the year and perhaps grades; the milestone is set from each model.
    var template: CohortFromStore
    /// The models; no two for the same milestone and grade.
    var models: [RiskModel]

    /// Reads the cohort once and judges.
    ///
    /// - Throws: ``Failure`` where models cannot be judged together, or there is nobody to judge any of them on.
    func report() throws -> EvaluationReport {
        do { _ = try ModelScorer(models) } catch { throw Failure(description: "\(error)") }
        let past = pastYears
        var (rows, inputs, notes): ([JudgedModel], [EvaluationInput], [String]) = ([], [], [])
        for model in models {
            do {
                let (cohort, input) = try job(model, past).input()
                rows.append(try judged(model, input))
                guard rows.last?.evaluation != nil else { continue }
                inputs.append(input)
                if let note = cohort.note(of: model) { notes.append(note) }
            } catch let failure as Failure {
                rows.append(JudgedModel(model, reason: failure.description))
            }
        }
        guard !inputs.isEmpty else {
            let reason = rows.compactMap(\.reason).first ?? "none was given."
            throw Failure(description: "none of the models can be judged: \(reason)")
        }
        var together = try Evaluation.judging(EvaluationInput(joining: inputs, as: "the milestone"))
        together.notes += notes
        return EvaluationReport(title: title, models: rows, together: together)
    }

    private var title: String {
        let years = template.years.map {
            "cohort " + $0.sorted().map(String.init).joined(separator: ", ")
        }
        return "\(models.count) models · \(years ?? "all years") as of \(template.point.words)"
    }

    /// Each year is read once for all models.
    private var pastYears: PastYears {
        PastYears(
            store: template.store,
            district: template.district,
            point: template.point,
            indicators: Set(models.flatMap(\.indicatorIDs)).sorted().compactMap(Indicators.named)
        )
    }

    private func job(_ model: RiskModel, _ past: PastYears) -> StoreEvaluation {
        var cohort = template
        cohort.past = past
        if let milestone = model.milestone.flatMap(Milestone.init(rawValue:)) {
            cohort.milestone = milestone
        }
        cohort.grades = model.grades(among: template.grades)
        return StoreEvaluation(cohort: cohort, model: model)
    }

    /// A model of too few students is neither shown nor pooled, for it could be found by subtraction.
    private func judged(_ model: RiskModel, _ input: EvaluationInput) throws -> JudgedModel {
        guard input.missed.count >= Suppression.least else {
            return JudgedModel(
                model,
                reason: "fewer than \(Suppression.least) past students of these years and grades."
            )
        }
        return JudgedModel(model, evaluation: try Evaluation.judging(input))
    }
}

extension RiskModel {
    /// The grades to judge it on: those that were asked for among those that it is for; nil where neither names any.
    func grades(among asked: Set<Int>?) -> Set<Int>? {
        let own = Set(grades.compactMap { GradeLevel(rawValue: $0)?.number })
        guard !own.isEmpty else { return asked }
        return asked.map(own.intersection) ?? own
    }
}
