import ArgumentParser
import Indicators
import Records
import Scoring
import Store

/// `waymark what-if`: what a model would say of a student if one thing were different.
struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: "Tell what a model says of a student, and what if one indicator were different.",
        discussion: """
            Without a change it tells the smallest single one that would lower the tier. It is a sum, not a promise: the model knows \
            what went together with the outcome, not what causes it. Nothing is kept.
            """
    )

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var districtOption: DistrictOption

    @Option(
        name: .long,
        help: ArgumentHelp("The model.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var model: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day, YYYY-MM-DD; else that of the latest records.",
            valueName: "date"
        )
    )
    var asOf: SchoolDate?

    @Argument(help: ArgumentHelp("The local student id.", valueName: "id"))
    var student: String

    @Argument(
        help: ArgumentHelp("What is supposed: an indicator and a value.", valueName: "name=value")
    )
    var changes: [String] = []

    func run() throws {
        try reportingFailures {
            let model = try RiskModel.file(model)
            let store = try Store.open(path: storeOptions.path, mode: .readOnly)
            let district = try districtOption.choose(from: store)
            let facts = try FactsFromStore(store: store, district: district).facts(asOf: asOf).facts
            guard let place = facts.students.find(student) else {
                throw Failure(description: "the records of that year have no student with that id.")
            }
            var known: [String: Double] = [:]
            for name in model.indicatorIDs {
                known[name] = Indicators.named(name)?.reading(of: place, in: facts).value?.double
            }
            let school = Int(facts.enrollment.organization[place])
            let code = school < 0 ? nil : facts.organizations[school]
            StandardOutput.write("As the records stand on \(facts.asOf.spoken):\n")
            StandardOutput.write(ModelAnswer(model: model, values: known, school: code).text)
            guard !changes.isEmpty else { return }
            for change in changes {
                let (name, value) = try TypedValue.parse(change, of: model)
                known[name] = value
            }
            StandardOutput.write("\nWith \(changes.joined(separator: ", ")):\n")
            StandardOutput.write(ModelAnswer(model: model, values: known, school: code).text)
        }
    }
}
