import ArgumentParser
import FoundationEssentials
import Records
import Scoring
import Store

/// `waymark train`: a model from past students.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model on past students whose outcome is known.",
        discussion: """
            Without --table it is past students of the store, as they stood at one point of their school year, with what became of them: --milestone tells of what. A flat table (--table) is a CSV file with one row for each past student. The model is a logistic regression with a \
            penalty; its file tells what it was made of, how well it did on students it had not seen, and where tiers begin \
            (docs/models.md). Race, income, disability, language and the like are refused as predictors.
            """
    )

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var districtOption: DistrictOption
    @OptionGroup var cohort: CohortOptions
    @OptionGroup var table: TableOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The columns that predict, or the indicators, joined by commas, the most trusted first; COLUMN=WORD is 1 for those with that word, and a name with a comma stands in double quotes.",
            valueName: "names"
        )
    )
    var predictors: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The penalty on the coefficients, 0 or more (1 is scikit-learn's C = 1); else chosen by cross-validation.",
            valueName: "number"
        )
    )
    var penalty: Double?

    @Option(
        name: .long,
        help: ArgumentHelp("Into how many folds students are dealt.", valueName: "number")
    )
    var folds = 5

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The column with each student's fold; else folds follow from the ids.",
            valueName: "column"
        )
    )
    var foldColumn: String?

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "The column with the student's id, which is hashed and not kept.",
            valueName: "column"
        )
    )
    var id: [String] = []

    @Flag(
        name: .long,
        help: "Give each school an effect of its own (of a flat table, that of --school)."
    )
    var schoolEffects = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How many students of the rarer outcome each coefficient needs.",
            valueName: "number"
        )
    )
    var eventsPerCoefficient = 10

    @Option(
        name: .long,
        help: ArgumentHelp("The model's name; else the milestone, or “model”.", valueName: "name")
    )
    var name: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The model's version, such as 2025-09; else the cohort, or 1.",
            valueName: "version"
        )
    )
    var modelVersion: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Where the model is written.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var out: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Train all that the store carries, a model for each milestone and grade, into this folder.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var all: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Write the model's card, Markdown for people.", valueName: "file"),
        completion: .file(extensions: ["md"])
    )
    var card: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write each student's probabilities: by a fit that had not seen the student, and by the model.",
            valueName: "file"
        ),
        completion: .file(extensions: ["csv"])
    )
    var predictions: String?

    func validate() throws {
        guard id.count < 2 else {
            throw ValidationError("--id names one column, and it was given \(id.count) times.")
        }
    }

    func run() throws {
        try reportingFailures {
            if let all { return try trainAll(into: all) }
            guard let out else {
                throw Failure(description: "--out FILE or --all FOLDER is needed.")
            }
            guard table.table != nil else { return try trainOnStore(out) }
            let (file, outcome) = try table.required(by: "train")
            guard let predictors, !predictors.isEmpty else {
                throw Failure(description: "--table needs --predictors COLUMN,COLUMN…")
            }
            if schoolEffects, table.schoolColumn == nil {
                throw Failure(description: "--school-effects needs --school COLUMN.")
            }
            let job = TableTraining(
                path: file,
                outcome: outcome,
                reading: table.outcomeColumn,
                predictors: NameList.names(in: predictors),
                school: table.schoolColumn,
                id: id.first,
                foldColumn: foldColumn,
                penalty: penalty,
                folds: folds,
                hasSchoolEffects: schoolEffects,
                eventsPerCoefficient: eventsPerCoefficient,
                name: name ?? "model",
                version: modelVersion ?? "1"
            )
            let result = try job.train()
            try TrainedFiles(result.trained, rows: result.rows)
                .write(model: out, card: card, predictions: predictions)
            StandardOutput.write(TrainedFiles.sentence(result.trained.model))
            StandardOutput.write(result.notes.map { $0 + "\n" }.joined())
        }
    }

    private func trainAll(into folder: String) throws {
        guard table.table == nil, cohort.milestone == nil, cohort.grades == nil, out == nil,
            predictors == nil, name == nil
        else {
            throw Failure(
                description:
                    "--all takes all milestones, grades and declared predictors of the store; leave out --out, --table, --milestone, --grades, --predictors and --name."
            )
        }
        let store = try Store.open(path: storeOptions.path, mode: .readOnly)
        let district = try districtOption.choose(from: store)
        let template = StoreTraining(
            cohort: try cohort.cohort(of: district, in: store, defaultMilestone: .grade3Reading),
            predictors: nil,
            penalty: penalty,
            folds: folds,
            hasSchoolEffects: schoolEffects,
            eventsPerCoefficient: eventsPerCoefficient,
            name: nil,
            version: modelVersion
        )
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
        } catch {
            throw Failure(description: "the folder “\(folder)” cannot be made.")
        }
        try DistrictTraining(template: template, folder: folder).train {
            StandardOutput.write($0.text)
        }
    }

    private func trainOnStore(_ out: String) throws {
        let store = try Store.open(path: storeOptions.path, mode: .readOnly)
        let district = try districtOption.choose(from: store)
        let job = StoreTraining(
            cohort: try cohort.cohort(of: district, in: store),
            predictors: predictors.map(NameList.names),
            penalty: penalty,
            folds: folds,
            hasSchoolEffects: schoolEffects,
            eventsPerCoefficient: eventsPerCoefficient,
            name: name,
            version: modelVersion
        )
        let result = try job.train()
        let (trained, lost) = (result.trained, result.lost)
        try TrainedFiles(trained).write(model: out, card: card, predictions: predictions)
        StandardOutput.write(TrainedFiles.sentence(trained.model))
        let names = trained.model.predictors.map(\.id).joined(separator: ", ")
        let fallback = trained.model.fallback.map {
            "Without marks a fallback answers, of \($0.predictors.count) predictors."
        }
        let notes = [
            "Predictors: \(names).", fewWords(trained.model), fallback,
            lost > 0 ? "Left out: \(lost) whose outcome nobody knows." : nil,
        ]
        StandardOutput.write(notes.compactMap(\.self).joined(separator: "\n") + "\n")
    }

    /// What a list that shrank to one or two predictors must be read with; nothing where they were named.
    private func fewWords(_ model: RiskModel) -> String? {
        let (count, least) = (model.predictors.count, DistrictTraining.leastPredictors)
        guard predictors == nil, count < least else { return nil }
        let few = count == 1 ? "1 predictor" : "\(count) predictors"
        let more = cohort.grades == nil ? "more years" : "more grades or years"
        return
            "Only \(few): past students of these grades carry no more, and a model of fewer than \(least) knows little more than a rule. Take \(more)."
    }
}
