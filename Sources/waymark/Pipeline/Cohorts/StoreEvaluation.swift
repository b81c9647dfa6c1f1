import FoundationEssentials
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
        do {
            return (past, try Evaluation(input))
        } catch {
            throw Failure(description: "the cohort cannot be judged on: \(error).")
        }
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

extension Cohort {
    /// Whom it is made of, such as `cohort 2024, 2025 as of 6 March of each school year`.
    func words(asOf point: PointOfYear) -> String {
        let years = years.map(String.init).joined(separator: ", ")
        return "cohort \(years) as of \(point.words)"
            + (lost > 0 ? " · \(lost) more without a known outcome" : "")
    }
}

extension RiskModel {
    /// The models of a folder in the order of their files' names, or the model of a file.
    ///
    /// - Throws: ``Failure`` with what is wrong.
    static func files(at path: String) throws -> [RiskModel] {
        var isFolder: Bool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
            return [try file(path)]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let models = names.filter { $0.hasSuffix(".json") }.sorted()
        guard !models.isEmpty else {
            throw Failure(description: "the folder “\(path)” has no models (files in .json).")
        }
        return try models.map { try file("\(path)/\($0)") }
    }

    /// A model from its file.
    ///
    /// - Throws: ``Failure`` with what is wrong.
    static func file(_ path: String) throws -> RiskModel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "there is no model file “\(path)”.")
        }
        do {
            return try ModelReader.read([UInt8](data), lookup: .builtIn)
        } catch {
            throw Failure(description: "\(path): \(error)")
        }
    }
}
