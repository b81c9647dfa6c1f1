import ArgumentParser
import Records
import Scoring
import Store

/// `waymark score`: records to tiers with their reasons, kept as a run; or files straight to a file.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score everybody as of a day, and keep the run.",
        discussion: """
            With --from the records come straight from a folder and the scores go to --out as CSV, without a store: the batch job \
            for large districts and for scripts.
            """
    )

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var districtOption: DistrictOption
    @OptionGroup var rulesOption: RulesOption

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day, YYYY-MM-DD; else the day of the latest records.",
            valueName: "date"
        )
    )
    var asOf: SchoolDate?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Students with fewer days in membership this year stand on last year's records; 0 for nobody.",
            valueName: "days"
        )
    )
    var fewDays: Int = CarriedScores.usualDays

    @Flag(
        name: .long,
        help: "A snapshot for the start of the year: everybody stands on last year's records."
    )
    var startOfYear = false

    @Option(
        name: .customLong("model"),
        parsing: .singleValue,
        help: ArgumentHelp(
            "A model that sets the tiers of its milestone and grades, or a folder of them; may be given more than once.",
            valueName: "file or folder"
        ),
        completion: .file(extensions: ["json"])
    )
    var models: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Score a native folder without a store.", valueName: "folder"),
        completion: .directory
    )
    var from: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Where --from writes; - is standard output.", valueName: "file")
    )
    var out: String = "-"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The indicators that --from writes: rules, all, or names joined by commas.",
            valueName: "names"
        )
    )
    var indicators: String = "rules"

    func run() throws {
        try reportingFailures {
            let ruleSet = try rulesOption.ruleSet()
            if let from {
                guard models.isEmpty else {
                    throw Failure(description: "--model scores a store; --from has none.")
                }
                try BatchJob(
                    folder: from,
                    out: out,
                    asOf: asOf,
                    ruleSet: ruleSet,
                    indicators: indicators
                ).run()
                return
            }
            let store = try Store.open(path: storeOptions.path)
            let job = ScoringJob(
                store: store,
                district: try districtOption.choose(from: store),
                asOf: asOf,
                ruleSet: ruleSet,
                models: try models.flatMap { try RiskModel.files(at: $0) },
                fewDays: startOfYear ? nil : max(0, fewDays)
            )
            let run = try job.run()
            let summary = try store.comparedRoster(of: run).districtSummary()
            StandardOutput.write(Self.sentence(run, summary))
        }
    }

    private static func sentence(_ run: Run, _ summary: SchoolSummary) -> String {
        let tiers = Tier.allCases.map { "\($0.word) \(summary.count($0))" }.joined(separator: ", ")
        let change = summary.newOrWorse.map { " New or worse since the run before: \($0)." } ?? ""
        let carried =
            run.carried.map { " \($0.fewDays == nil ? "A" : "Of them") \($0.words)." } ?? ""
        return
            "Scored \(summary.students) students as of \(run.asOf.spoken) by \(run.rulesAndModels): \(tiers).\(carried)\(change)\n"
    }
}
