public import Scoring

/// One of several models that are judged together.
public struct JudgedModel: Codable, Hashable, Sendable {
    /// Its name and version.
    public var model: String
    /// The outcome in words.
    public var outcome: String
    /// The grades that it is for; empty where it is for all of its milestone.
    public var grades: [String]
    /// How it did; nil where it could not be judged.
    public var evaluation: Evaluation?
    /// Why it could not be judged.
    public var reason: String?

    /// A model with its figures, or the reason why there are none.
    public init(_ model: RiskModel, evaluation: Evaluation? = nil, reason: String? = nil) {
        self.init(name: model.name, outcome: model.outcome, grades: model.grades)
        self.evaluation = evaluation
        self.reason = reason
    }

    /// A model of which nothing is known yet.
    init(name: String, outcome: String, grades: [String]) {
        model = name
        self.outcome = outcome
        self.grades = grades
    }
}

/// What scripts get of several models.
struct JudgedModels: Codable, Hashable, Sendable {
    var models: [JudgedModel]
    var together: Evaluation
}

extension EvaluationReport {
    /// Those that could not be judged with their reasons, and a line for each of the others.
    static func section(of models: [JudgedModel]) -> EvaluationSection {
        let judged = models.compactMap { model in
            model.evaluation.map { (model.model, $0) }
        }
        let rest = models.compactMap { model in
            model.reason.map { "Not judged: \(model.model): \($0)" }
        }
        return EvaluationSection(
            title: "Models",
            lines: rest,
            table: table(
                ["model"],
                ["students", "missed it", "AUC", "95 %", "Brier", "base rate", "slope", "±"],
                judged.map { name, evaluation in
                    [name, "\(evaluation.students)", "\(evaluation.missed)"] + figures(evaluation)
                }
            )
        )
    }

    private static func figures(_ evaluation: Evaluation) -> [String] {
        let area = evaluation.area.map {
            [Words.number($0.value), "\(Words.number($0.low))–\(Words.number($0.high))"]
        }
        let brier = evaluation.brier.map { [$0.value, $0.reference].map(Words.number) }
        let line = evaluation.calibration?.line.map { [$0.slope, $0.slopeError].map(Words.slope) }
        return [area, brier, line].flatMap { $0 ?? ["·", "·"] }
    }
}
