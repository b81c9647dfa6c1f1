import Indicators
import Records
import Reports
import Scoring

/// How well rules or a model did on a past cohort of the store.
struct StoreEvaluation {
    var cohort: CohortFromStore
    /// The model; nil judges the rules of the cohort's scorer.
    var model: RiskModel?
    /// Names of schools by their codes, for people; a school without one goes by its code.
    var schoolNames: [String: String] = [:]

    /// Reads the cohort and judges, for people and scripts.
    ///
    /// - Throws: ``Failure`` where there is nobody to judge on.
    func report() throws -> EvaluationReport {
        let (past, evaluation) = try judge()
        return EvaluationReport(
            title: title(past),
            evaluation,
            published: cohort.scorer?.ruleSet.accuracy ?? []
        )
    }

    /// Reads the cohort and judges.
    ///
    /// - Throws: ``Failure`` where there is nobody to judge on.
    func judge() throws -> (cohort: Cohort, evaluation: Evaluation) {
        let (past, input) = try input()
        var evaluation = try Evaluation.judging(input)
        if let model, let note = past.note(of: model) { evaluation.notes.append(note) }
        return (past, evaluation)
    }

    /// Reads the cohort, with what the model or the rules say of each student.
    ///
    /// - Throws: ``Failure`` where there is nobody to judge on.
    func input() throws -> (cohort: Cohort, input: EvaluationInput) {
        let indicators = (model?.indicatorIDs ?? []).compactMap(Indicators.named)
        let past = try cohort.read(indicators)
        guard !past.members.isEmpty else {
            throw Failure(
                description: "no past student of these years and grades has a known outcome."
            )
        }
        let predictions = model.map { model in past.members.map { predict($0, by: model, past) } }
        let input = EvaluationInput(
            outcome: cohort.milestone.title,
            missed: past.members.map(\.missed),
            probabilities: predictions.map { $0.map { $0?.probability } },
            tiers: predictions.map { $0.map { $0?.tier ?? .notAvailable } }
                ?? past.members.map(\.tier),
            schools: past.members.map {
                $0.school.isEmpty ? "(none)" : schoolNames[$0.school] ?? $0.school
            },
            groupings: Subgroups.names.indices.map { place in
                (name: Subgroups.names[place], groups: past.members.map { $0.groups[place] })
            }
        )
        return (past, input)
    }

    private func title(_ past: Cohort) -> String {
        let judged = model.map { "model \($0.id) \($0.version)" } ?? cohort.scorer?.ruleSet.name
        return "\(judged ?? "") · \(past.words(asOf: cohort.point))"
    }

    private func predict(
        _ member: Cohort.Member,
        by model: RiskModel,
        _ past: Cohort
    ) -> Prediction? {
        let known = Dictionary(
            zip(past.indicators.map(\.id), member.values)
        ) { first, _ in first }
        return model.answer(known.compactMapValues(\.self), school: member.school)?.prediction
    }
}

extension Evaluation {
    /// The evaluation of past students of the store.
    ///
    /// - Throws: ``Failure`` with why they cannot be judged on.
    static func judging(_ input: EvaluationInput) throws -> Evaluation {
        do {
            return try Evaluation(input)
        } catch {
            throw Failure(description: "the cohort cannot be judged on: \(error).")
        }
    }
}

extension Cohort {
    /// Whom it is made of, such as `cohort 2024, 2025 as of 6 March of each school year`.
    func words(asOf point: PointOfYear) -> String {
        let years = years.map(String.init).joined(separator: ", ")
        return "cohort \(years) as of \(point.words)"
            + (lost > 0 ? " · \(lost) more without a known outcome" : "")
    }

    /// What a reader must know where a model has seen some of the years; nil where it has seen none.
    func note(of model: RiskModel) -> String? {
        let seen = years.filter(model.cohort.years.contains)
        guard !seen.isEmpty else { return nil }
        let words = seen.map(String.init).joined(separator: ", ")
        return
            "The model \(model.name) was trained on students of \(words), who are among these: that flatters it. Take years that it has not seen (--cohort)."
    }
}
