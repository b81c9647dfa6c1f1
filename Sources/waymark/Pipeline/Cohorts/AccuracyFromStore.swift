import Indicators
import Records
import Scoring
import Store

/// Judges the rules of a run on past students of the store, a milestone at a time.
struct AccuracyFromStore {
    let store: Store
    let run: Run
    /// The rules that made it; nil where they are not at hand.
    let rules: RuleSet?
    /// The run's schools.
    let schools: [RosterSchool]

    /// Judges and hands on what is known after each milestone.
    ///
    /// - Parameters:
    ///   - progress: hears how far it has come, and says whether to go on.
    ///   - handOn: takes the page so far.
    /// - Throws: what the store throws, or ``ReadingStopped``.
    func judge(
        _ progress: @escaping ReadingProgress,
        _ handOn: (AccuracyPage) -> Void
    ) throws {
        var page = AccuracyPage()
        let models = try store.models(of: run).compactMap {
            try? ModelReader.read($0, lookup: .builtIn)
        }
        page.published = rules?.accuracy ?? []
        let ruled = Set(rules?.groups.map(\.milestone) ?? [])
        let milestones = Milestone.allCases.filter(ruled.contains)
        page.waiting = models.map(\.outcome) + milestones.map(\.title)
        let scorer = try rules.map { try Scorer(ruleSet: $0, lookup: .builtIn) }
        let stages = try stages(page, progress)
        let past = pastYears(models, scorer, stages)
        for model in models {
            _ = try stages.next()
            handOn(page)
            page.parts.append(try part(model, past))
            page.waiting.removeFirst()
        }
        if rules == nil { page.parts.append(unkeptRules) }
        for milestone in milestones {
            guard let scorer else { return }
            _ = try stages.next()
            handOn(page)
            page.parts.append(try part(milestone, scorer, past))
            page.waiting.removeFirst()
        }
        handOn(page)
    }

    private var unkeptRules: AccuracyPage.Part {
        AccuracyPage.Part(
            title: "All milestones",
            judged: "rules \(run.ruleSet)",
            reason:
                "the rules of this run are a file that the store does not keep; `waymark evaluate --rules FILE` judges them"
        )
    }

    /// Each past year is read, and each model and milestone judged.
    private func stages(
        _ page: AccuracyPage,
        _ progress: @escaping ReadingProgress
    ) throws -> ReadingStages {
        let years = try store.snapshots().map(\.snapshot)
            .count { $0.districtID == run.districtID && $0.schoolYear < run.schoolYear }
        return ReadingStages(total: years * PastYears.weight + page.waiting.count, progress)
    }

    /// The years, each read once for all models and milestones.
    private func pastYears(
        _ models: [RiskModel],
        _ scorer: Scorer?,
        _ stages: ReadingStages
    ) -> PastYears {
        PastYears(
            store: store,
            district: run.districtID,
            point: PointOfYear(of: run.asOf),
            indicators: Set(models.flatMap(\.indicatorIDs)).sorted().compactMap(Indicators.named),
            scorer: scorer,
            stages: stages
        )
    }

    /// A model on the students of years that it was not trained on.
    private func part(_ model: RiskModel, _ past: PastYears) throws -> AccuracyPage.Part {
        let milestone = model.milestone.flatMap(Milestone.init(rawValue:))
        let years = try store.snapshots().map(\.snapshot)
            .filter { $0.districtID == run.districtID && $0.schoolYear < run.schoolYear }
            .map(\.schoolYear.endingIn).filter { !model.cohort.years.contains($0) }
        let judged = "model \(model.name)"
        guard let milestone, !years.isEmpty else {
            return AccuracyPage.Part(
                title: model.outcome,
                judged: judged,
                reason: AccuracyPage.sentence(of: model)
            )
        }
        var cohort = cohort(of: milestone)
        cohort.past = past
        cohort.years = Set(years)
        let grades = model.grades.compactMap { GradeLevel(rawValue: $0)?.number }
        if !grades.isEmpty { cohort.grades = Set(grades) }
        return try part(milestone, judged, cohort, model)
    }

    private func part(
        _ milestone: Milestone,
        _ scorer: Scorer,
        _ past: PastYears
    ) throws -> AccuracyPage.Part {
        var cohort = cohort(of: milestone)
        cohort.past = past
        cohort.scorer = scorer
        return try part(milestone, "rules \(run.ruleSet)", cohort, nil)
    }

    private func cohort(of milestone: Milestone) -> CohortFromStore {
        CohortFromStore(
            store: store,
            district: run.districtID,
            milestone: milestone,
            point: PointOfYear(of: run.asOf)
        )
    }

    private func part(
        _ milestone: Milestone,
        _ judged: String,
        _ cohort: CohortFromStore,
        _ model: RiskModel?
    ) throws -> AccuracyPage.Part {
        do {
            let (past, evaluation) = try StoreEvaluation(
                cohort: cohort,
                model: model,
                schoolNames: schoolNames
            ).judge()
            return AccuracyPage.Part(
                milestone,
                judged: judged,
                cohort: past.words(asOf: cohort.point),
                evaluation: evaluation
            )
        } catch let failure as Failure {
            let reason =
                failure.description.hasSuffix(".")
                ? String(failure.description.dropLast()) : failure.description
            return AccuracyPage.Part(title: milestone.title, judged: judged, reason: reason)
        }
    }

    /// Schools of the same name go by their codes, for they are not one.
    private var schoolNames: [String: String] {
        let named = Dictionary(grouping: schools, by: \.name).values.filter { $0.count == 1 }
        return Dictionary(named.joined().map { ($0.id, $0.name) }) { first, _ in first }
    }
}
