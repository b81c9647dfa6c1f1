import ArgumentParser
import FoundationEssentials
import Indicators
import Records
import Scoring

/// `waymark calculate`: one student typed in by hand.
struct CalculateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calculate",
        abstract: "Tell what rules or a model say of one student typed in by hand.",
        discussion: """
            Values go by the names of indicators: `waymark calculate --grade 9 attendance_rate=84 gpa=2.1` by rules, with --model by a model too. Of a \
            folder of models those of the grade answer. What is not given is unknown, which is never zero. Nothing is kept.
            """
    )

    @OptionGroup var rulesOption: RulesOption

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The student's grade, for rules and to choose among models: K or 1 to 12.",
            valueName: "grade"
        )
    )
    var grade: String?

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "A model, or a folder of them; may be given more than once.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var model: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("The student's school, by its code.", valueName: "school")
    )
    var school: String?

    @Argument(help: ArgumentHelp("An indicator and its value.", valueName: "name=value"))
    var values: [String] = []

    func run() throws {
        try reportingFailures {
            guard !model.isEmpty || grade != nil else {
                throw Failure(description: "give --grade for rules, or --model FILE.")
            }
            let level = try grade.map(Self.level)
            let models = try model.flatMap { try RiskModel.files(at: $0) }
            var answers: [String] = []
            if let level { answers.append(try answerOfRules(level, beside: models)) }
            if !models.isEmpty { answers += try answersOfModels(models, level) }
            StandardOutput.write(answers.joined(separator: "\n"))
        }
    }

    private static func level(_ grade: String) throws -> GradeLevel {
        let number = grade.uppercased() == "K" ? 0 : Int(grade)
        guard let level = GradeLevel.allCases.first(where: { $0.number == number && number != nil })
        else {
            throw Failure(description: "--grade: give K or a number from 1 to 12.")
        }
        return level
    }

    /// What each model of the grade says; without a grade there must be one model only.
    private func answersOfModels(_ models: [RiskModel], _ level: GradeLevel?) throws -> [String] {
        guard level != nil || models.count == 1 else {
            throw Failure(
                description: "of \(models.count) models --grade chooses those that answer; give it."
            )
        }
        let chosen = level.map { level in models.filter { $0.isFor(level) } } ?? models
        guard !chosen.isEmpty else {
            return ["None of the models is for grade \(level?.label ?? "").\n"]
        }
        var known: [String: Double] = [:]
        for argument in values {
            guard let (name, value) = try TypedValue.parse(argument, of: chosen, level != nil)
            else { continue }
            known[name] = value
        }
        return chosen.map { ModelAnswer(model: $0, values: known, school: school).text }
    }

    private func answerOfRules(_ level: GradeLevel, beside models: [RiskModel]) throws -> String {
        let ruleSet = try rulesOption.ruleSet()
        let ofModels = Set(models.flatMap(\.indicatorIDs))
        let known = try TypedValue.values(values) { ofModels.contains($0) }
        let student = TypedStudent(
            grade: level,
            values: known,
            asOf: SchoolDate(Clock.now().prefix(10)) ?? SchoolDate(dayNumber: 0)
        )
        let scores = try student.scores(by: ruleSet, lookup: .builtIn)
            .filter { $0.indicatorCount > 0 }
        guard !scores.isEmpty else {
            return "The rules \(ruleSet.name) score no milestone of grade \(level.label).\n"
        }
        return scores.map { TypedAnswer(score: $0).text }.joined(separator: "\n")
    }
}

/// What rules say of a student typed in, in words.
struct TypedAnswer {
    let score: Score

    /// The tier, why, and what was not given.
    var text: String {
        var lines = [
            "\(score.milestone.title), by rules \(score.ruleSet): \(score.tier.letter) \(score.tier.word)."
        ]
        for trigger in score.triggers {
            lines.append(
                "  \(Self.title(trigger.indicator)): \(trigger.valueText), threshold \(trigger.threshold) \(trigger.tier.word)"
            )
        }
        if score.triggers.isEmpty, score.tier == .low { lines.append("  No threshold is crossed.") }
        if score.tier == .notAvailable {
            lines.append("  What the rules need was not given. Unknown is not low risk.")
        }
        let gaps = score.gaps.map { Self.title($0.indicator) }
        if !gaps.isEmpty { lines.append("  Not given: \(gaps.joined(separator: ", ")).") }
        lines.append("  A prompt for a person to look, not a verdict.")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func title(_ indicator: String) -> String {
        Indicators.named(indicator)?.definition.title ?? indicator
    }
}

/// A value typed as `name=value`.
enum TypedValue {
    /// The values of indicators, exactly as they were typed.
    ///
    /// - Parameters:
    ///   - arguments: what was typed.
    ///   - isLeftOut: whether a name that is no indicator's is for somebody else, such as a model of a flat table.
    /// - Returns: the values by the names of their indicators.
    /// - Throws: ``Failure`` for what is no indicator or no value within its bounds.
    static func values(
        _ arguments: [String],
        isLeftOut: (String) -> Bool = { _ in false }
    ) throws -> [String: Ratio] {
        var values: [String: Ratio] = [:]
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            let indicator = parts.first.flatMap(Indicators.named)
            if parts.count == 2, indicator == nil, isLeftOut(parts[0]) { continue }
            guard parts.count == 2, let indicator else {
                throw Failure(
                    description:
                        "give name=value, with the name of an indicator (docs/definitions/indicators.md)."
                )
            }
            switch indicator.definition.typed(parts[1]) {
            case .value(let value): values[parts[0]] = value
            case .noValue:
                throw Failure(description: "\(parts[0]): the value must be a number, yes or no.")
            case .outOfBounds:
                throw Failure(description: "\(parts[0]): the value is out of its bounds.")
            }
        }
        return values
    }

    /// The name and the value.
    ///
    /// - Throws: ``Failure`` for what is no value, out of bounds, or unknown to the model.
    static func parse(_ argument: String, of model: RiskModel) throws -> (String, Double) {
        guard let typed = try parse(argument, of: [model], false) else { throw unknown([model]) }
        return typed
    }

    /// The name and the value of something that one of the models looks at.
    ///
    /// - Parameters:
    ///   - argument: what was typed.
    ///   - models: the models.
    ///   - isForRules: whether an indicator that no model looks at may be for the rules.
    /// - Returns: nil for what is for the rules alone.
    /// - Throws: ``Failure`` for what is no value, out of bounds, or unknown to the models.
    static func parse(
        _ argument: String,
        of models: [RiskModel],
        _ isForRules: Bool
    ) throws -> (String, Double)? {
        let all = models.flatMap { $0.predictors + $0.fallbacks.flatMap(\.predictors) }
        guard let parts = parts(of: argument) else { throw unknown(models) }
        guard let predictor = all.first(where: { $0.id == parts.name }) else {
            if isForRules, Indicators.named(parts.name) != nil { return nil }
            throw unknown(models)
        }
        let words = ["yes": 1.0, "no": 0.0]
        guard let value = words[parts.value.lowercased()] ?? Double(parts.value), value.isFinite
        else {
            throw Failure(description: "\(predictor.id): the value must be a number, yes or no.")
        }
        let (low, high) = (predictor.lowest ?? -.infinity, predictor.highest ?? .infinity)
        guard (low...high).contains(value) else {
            let bounds = "\(predictor.text(of: low)) to \(predictor.text(of: high))"
            throw Failure(description: "\(predictor.id): the value must be within \(bounds).")
        }
        return (predictor.id, value)
    }

    /// A name may have an equals sign of its own (`travel=bus`), a value has none.
    private static func parts(of argument: String) -> (name: String, value: String)? {
        guard let sign = argument.lastIndex(of: "=") else { return nil }
        return (
            String(argument[..<sign]).trimmed,
            String(argument[argument.index(after: sign)...]).trimmed
        )
    }

    private static func unknown(_ models: [RiskModel]) -> Failure {
        let names = Set(models.flatMap(\.indicatorIDs)).sorted().joined(separator: ", ")
        return Failure(description: "give name=value, with a name of the model: \(names).")
    }
}
