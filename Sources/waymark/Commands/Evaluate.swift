public import ArgumentParser
import Records
public import Reports
import Scoring
import Store

/// `waymark evaluate`: how well tiers or probabilities told past students apart.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract:
            "Tell how well tiers or probabilities did on past students, and for whom they did worse.",
        discussion: """
            Without --table models (--model) or rules (--rules) are judged on past students of the store: --milestone and --cohort tell \
            which. A folder of models, or --model given more than once, is judged on one cohort: a line for each model, and all that they \
            said together. A flat table (--table) is a CSV file with one row for each past student: the outcome, and what was said of the \
            student before (a column, or a model trained on another table). Groups of fewer than ten students are not shown, nor one that would give such a group away.
            """
    )

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var districtOption: DistrictOption
    @OptionGroup var rulesOption: RulesOption
    @OptionGroup var cohort: CohortOptions
    @OptionGroup var table: TableOptions

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "A model to judge in place of rules, or a folder of them; may be given more than once.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var model: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The column with the probability of missing it, 0 to 1.",
            valueName: "column"
        )
    )
    var probability: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The column with the tier: high, moderate, low or na.",
            valueName: "column"
        )
    )
    var tier: String?

    @Option(
        name: .customLong("group"),
        parsing: .singleValue,
        help: ArgumentHelp(
            "A column with subgroups, for the table by group; may be given more than once.",
            valueName: "column"
        )
    )
    var groups: [String] = []

    @Option(name: .long, help: "table for people, json for scripts, html for a page to print.")
    var format: EvaluationFormat = .table

    func run() throws {
        try reportingFailures {
            guard table.table != nil else { return try evaluateStore() }
            let (file, outcome) = try table.required(by: "evaluate")
            let models = try model.flatMap { try RiskModel.files(at: $0) }
            guard models.count < 2 else {
                throw Failure(description: "of a flat table one model is judged; give one --model.")
            }
            let job = TableEvaluation(
                path: file,
                outcome: outcome,
                reading: table.outcomeColumn,
                probability: probability,
                tier: tier,
                model: models.first,
                school: table.schoolColumn,
                groups: groups
            )
            StandardOutput.write(try job.report().text(as: format))
        }
    }

    private func evaluateStore() throws {
        let store = try Store.open(path: storeOptions.path, mode: .readOnly)
        let district = try districtOption.choose(from: store)
        let judged = try model.flatMap { try RiskModel.files(at: $0) }
        if judged.count > 1, cohort.milestone != nil {
            throw Failure(
                description: "several models each have their milestone; leave out --milestone."
            )
        }
        let scorer =
            judged.isEmpty ? try Scorer(ruleSet: try rulesOption.ruleSet(), lookup: .builtIn) : nil
        var past = try cohort.cohort(
            of: district,
            in: store,
            defaultMilestone: judged.first?.milestone.flatMap(Milestone.init(rawValue:)),
            scorer: scorer
        )
        guard judged.count > 1 else {
            if let only = judged.first { past.grades = only.grades(among: past.grades) }
            let report = try StoreEvaluation(cohort: past, model: judged.first).report()
            return StandardOutput.write(report.text(as: format))
        }
        let report = try ModelsEvaluation(template: past, models: judged).report()
        StandardOutput.write(report.text(as: format))
    }
}

extension EvaluationFormat: ExpressibleByArgument {}
