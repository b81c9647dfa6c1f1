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
            Values go by the names of indicators: `waymark calculate --grade 9 attendance_rate=84 gpa=2.1` by rules, with --model by a model. What is not \
            given is unknown, which is never zero. Nothing is kept.
            """
    )

    @OptionGroup var rulesOption: RulesOption

    @Option(
        name: .long,
        help: ArgumentHelp("The student's grade, for rules: K or 1 to 12.", valueName: "grade")
    )
    var grade: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The model.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var model: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The student's school, by its code.", valueName: "school")
    )
    var school: String?

    @Argument(help: ArgumentHelp("An indicator and its value.", valueName: "name=value"))
    var values: [String] = []

    func run() throws {
        try reportingFailures {
            guard model != nil || grade != nil else {
                throw Failure(description: "give --grade for rules, or --model FILE.")
            }
            if let grade { StandardOutput.write(try answerOfRules(grade)) }
            if let model { StandardOutput.write(try answerOfModel(model)) }
        }
    }

    private func answerOfModel(_ path: String) throws -> String {
        let model = try RiskModel.file(path)
        var known: [String: Double] = [:]
        for argument in values {
            let (name, value) = try TypedValue.parse(argument, of: model)
            known[name] = value
        }
        return ModelAnswer(model: model, values: known, school: school).text
    }

    private func answerOfRules(_ grade: String) throws -> String {
        let ruleSet = try rulesOption.ruleSet()
        let number = grade.uppercased() == "K" ? 0 : Int(grade)
        guard let level = GradeLevel.allCases.first(where: { $0.number == number && number != nil })
        else {
            throw Failure(description: "--grade: give K or a number from 1 to 12.")
        }
        let known = try TypedValue.values(values)
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
    /// - Throws: ``Failure`` for what is no indicator or no value within its bounds.
    static func values(_ arguments: [String]) throws -> [String: Ratio] {
        var values: [String: Ratio] = [:]
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, let indicator = Indicators.named(parts[0]) else {
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
        let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        let all = model.predictors + model.fallbacks.flatMap(\.predictors)
        guard parts.count == 2, let predictor = all.first(where: { $0.id == parts[0] }) else {
            let names = model.indicatorIDs.joined(separator: ", ")
            throw Failure(description: "give name=value, with a name of the model: \(names).")
        }
        let words = ["yes": 1.0, "no": 0.0]
        guard let value = words[parts[1].lowercased()] ?? Double(parts[1]), value.isFinite else {
            throw Failure(description: "\(predictor.id): the value must be a number, yes or no.")
        }
        let (low, high) = (predictor.lowest ?? -.infinity, predictor.highest ?? .infinity)
        guard (low...high).contains(value) else {
            let bounds = "\(predictor.text(of: low)) to \(predictor.text(of: high))"
            throw Failure(description: "\(predictor.id): the value must be within \(bounds).")
        }
        return (predictor.id, value)
    }
}
