import Records
import Scoring
import Store

/// Judges the rules of a run on past students of the store, a milestone at a time.
struct AccuracyFromStore {
    let store: Store
    let run: Run
    /// The run's schools.
    let schools: [RosterSchool]

    /// Judges and hands on what is known after each milestone.
    ///
    /// - Parameters:
    ///   - isWanted: asked before each milestone; false ends it.
    ///   - handOn: takes the page so far.
    /// - Throws: what the store throws.
    func judge(while isWanted: () -> Bool, _ handOn: (AccuracyPage) -> Void) throws {
        var page = AccuracyPage()
        guard let ruleSet = shippedRules() else {
            page.parts = [
                AccuracyPage.Part(
                    title: "All milestones",
                    judged: "rules \(run.ruleSet)",
                    reason:
                        "the rules of this run are a file that the store does not keep; `waymark evaluate --rules FILE` judges them"
                )
            ]
            return handOn(page)
        }
        page.published = ruleSet.accuracy
        let scorer = try Scorer(ruleSet: ruleSet, lookup: .program)
        let ruled = Set(ruleSet.groups.map(\.milestone))
        let milestones = Milestone.allCases.filter(ruled.contains)
        page.waiting = milestones.map(\.title)
        for milestone in milestones {
            guard isWanted() else { return }
            handOn(page)
            page.parts.append(try part(milestone, scorer))
            page.waiting.removeFirst()
        }
        handOn(page)
    }

    private func part(_ milestone: Milestone, _ scorer: Scorer) throws -> AccuracyPage.Part {
        let cohort = CohortFromStore(
            store: store,
            district: run.districtID,
            milestone: milestone,
            point: PointOfYear(of: run.asOf),
            scorer: scorer
        )
        let judged = "rules \(run.ruleSet)"
        do {
            let (past, evaluation) = try StoreEvaluation(
                cohort: cohort,
                model: nil,
                schoolNames: schoolNames
            ).judge()
            return AccuracyPage.Part(
                title: milestone.title,
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

    /// The rules, where they are shipped ones and the file has not changed since the run.
    private func shippedRules() -> RuleSet? {
        let all = (try? ShippedRuleSets.all(lookup: .program)) ?? []
        return all.first { $0.name == run.ruleSet && $0.digest == run.ruleSetDigest }
    }
}
