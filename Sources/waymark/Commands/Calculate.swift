import ArgumentParser
import FoundationEssentials
import Indicators
import Records
import Scoring

/// `waymark calculate`: one student typed in by hand.
struct CalculateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calculate",
        abstract: "Tell what a model says of one student typed in by hand.",
        discussion: """
            Values go by the names of indicators: `waymark calculate --model grade9.json attendance_rate=84 gpa=2.1`. What is not \
            given is unknown, which is never zero. Nothing is kept.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("The model.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var model: String

    @Option(
        name: .long,
        help: ArgumentHelp("The student's school, by its code.", valueName: "school")
    )
    var school: String?

    @Argument(help: ArgumentHelp("An indicator and its value.", valueName: "name=value"))
    var values: [String] = []

    func run() throws {
        try reportingFailures {
            let model = try RiskModel.file(model)
            var known: [String: Double] = [:]
            for argument in values {
                let (name, value) = try TypedValue.parse(argument, of: model)
                known[name] = value
            }
            StandardOutput.write(ModelAnswer(model: model, values: known, school: school).text)
        }
    }
}

/// A value typed as `name=value`.
enum TypedValue {
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
