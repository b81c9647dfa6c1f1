public import ArgumentParser
public import Reports

/// `waymark evaluate`: how well tiers or probabilities told past students apart.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract:
            "Tell how well tiers or probabilities did on past students, and for whom they did worse.",
        discussion: """
            A flat table (--table) is a CSV file with one row for each past student: the outcome, and what was said of the student \
            before. Groups of fewer than ten students are not shown, nor one that would give such a group away.
            """
    )

    @OptionGroup var table: TableOptions

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
            let (file, outcome) = try table.required(by: "evaluate")
            let job = TableEvaluation(
                path: file,
                outcome: outcome,
                missedWhen: table.missedWhen,
                probability: probability,
                tier: tier,
                school: table.schoolColumn,
                groups: groups
            )
            StandardOutput.write(try job.report().text(as: format))
        }
    }
}

extension EvaluationFormat: ExpressibleByArgument {}
