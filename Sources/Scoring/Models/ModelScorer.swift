public import Indicators
public import Records

/// Lets trained models set the tiers of scores that rules have made; the triggers of the rules stay as reasons.
public struct ModelScorer: Sendable {
    /// The models; for a grade and milestone at most one of them answers.
    public let models: [RiskModel]

    /// Why models cannot score a run.
    public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// It was trained on a flat table and knows no indicators.
        case ofFlatTable(String)
        /// Two are for the same grade and milestone.
        case twice(String, String)

        /// What is wrong and what to do.
        public var description: String {
            switch self {
            case .ofFlatTable(let name):
                "the model \(name) was trained on a flat table; one of the store is made by `waymark train --milestone`."
            case .twice(let first, let second):
                "the models \(first) and \(second) are for the same milestone and grade; name one of them."
            }
        }
    }

    /// Students are read so many at a time.
    private static let chunk = 4_096

    /// A scorer by models.
    ///
    /// - Throws: ``Problem``.
    public init(_ models: [RiskModel]) throws(Problem) {
        for (place, model) in models.enumerated() {
            guard model.inputs == .indicators, model.milestone != nil else {
                throw .ofFlatTable(model.name)
            }
            if let other = models[..<place].first(where: { $0.overlaps(model) }) {
                throw .twice(other.name, model.name)
            }
        }
        self.models = models
    }

    /// Sets tier and estimate of each score that a model can answer; all others stay as the rules made them.
    ///
    /// A model whose past students supported no tiers gives a probability and leaves the tier to the rules.
    ///
    /// - Parameters:
    ///   - scores: scores in the order of their students.
    ///   - facts: the facts that they were made from.
    public func apply(to scores: inout [Score], facts: Facts) {
        guard !models.isEmpty else { return }
        let names = Set(models.flatMap(\.indicatorIDs)).sorted()
        let indicators = names.compactMap(Indicators.named)
        var (place, start) = (0, 0)
        while start < facts.students.count, place < scores.count {
            let students = start..<min(start + Self.chunk, facts.students.count)
            let readings = indicators.map { $0.readings(of: students, in: facts) }
            while place < scores.count, scores[place].student < students.upperBound {
                let offset = scores[place].student - start
                var values: [String: Double] = [:]
                for (indicator, column) in zip(indicators, readings) {
                    values[indicator.id] = column[offset].value?.double
                }
                apply(to: &scores[place], values, facts)
                place += 1
            }
            start = students.upperBound
        }
    }

    private func apply(to score: inout Score, _ values: [String: Double], _ facts: Facts) {
        let student = score.student
        guard facts.enrollment.isActive[student],
            let model = model(for: score.milestone, facts.enrollment.grade[student])
        else { return }
        let school = Int(facts.enrollment.organization[student])
        let code = school < 0 ? nil : facts.organizations[school]
        guard let (used, prediction) = model.answer(values, school: code) else { return }
        score.estimate = Estimate(
            model: model.name,
            probability: prediction.probability,
            straddled: prediction.straddled,
            rulesTier: score.tier
        )
        guard !used.cuts.bands.isEmpty else { return }
        score.tier = prediction.tier
        score.notAvailableReason = nil
    }

    private func model(for milestone: Milestone, _ grade: GradeLevel?) -> RiskModel? {
        models.first { $0.milestone == milestone.rawValue && $0.isFor(grade) }
    }
}

extension RiskModel {
    /// Name and version.
    public var name: String { "\(id) \(version)" }

    /// The ids of all inputs of it and of its fallbacks, each once.
    public var indicatorIDs: [String] {
        var seen: Set<String> = []
        let all = predictors + fallbacks.flatMap(\.predictors)
        return all.map(\.id).filter { seen.insert($0).inserted }
    }

    /// Whether it is for a grade.
    public func isFor(_ grade: GradeLevel?) -> Bool {
        grades.isEmpty || grade.map { grades.contains($0.rawValue) } ?? false
    }

    /// What it says of known values, or what its fallback does where it cannot; nil where nothing is known at all.
    ///
    /// - Parameters:
    ///   - values: what is known, by the names of inputs.
    ///   - school: the code of the student's school.
    /// - Returns: the model that answers, and its answer.
    public func answer(_ values: [String: Double], school: String?)
        -> (model: RiskModel, prediction: Prediction)?
    {
        for candidate in [self] + fallbacks {
            let row = candidate.predictors.map { values[$0.id] }
            if row.contains(where: { $0 != nil }),
                let prediction = candidate.prediction(of: row, school: school)
            {
                return (candidate, prediction)
            }
        }
        return nil
    }

    fileprivate func overlaps(_ other: RiskModel) -> Bool {
        guard milestone == other.milestone else { return false }
        return grades.isEmpty || other.grades.isEmpty
            || !Set(grades).isDisjoint(with: other.grades)
    }
}
