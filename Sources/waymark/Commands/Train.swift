import ArgumentParser
import Scoring

/// `waymark train`: a model from past students.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model on past students whose outcome is known.",
        discussion: """
            A flat table (--table) is a CSV file with one row for each past student. The model is a logistic regression with a \
            penalty; its file tells what it was made of, how well it did on students it had not seen, and where tiers begin \
            (docs/models.md). Race, income, disability, language and the like are refused as predictors.
            """
    )

    @OptionGroup var table: TableOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The columns that predict, joined by commas, the most trusted first.",
            valueName: "columns"
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
        help: ArgumentHelp(
            "The column with the student's id, which is hashed and not kept.",
            valueName: "column"
        )
    )
    var id: String?

    @Flag(name: .long, help: "Give each school (--school) an effect of its own.")
    var schoolEffects = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How many students of the rarer outcome each coefficient needs.",
            valueName: "number"
        )
    )
    var eventsPerCoefficient = 10

    @Option(name: .long, help: ArgumentHelp("The model's name.", valueName: "name"))
    var name = "model"

    @Option(
        name: .long,
        help: ArgumentHelp("The model's version, such as 2025-09.", valueName: "version")
    )
    var modelVersion = "1"

    @Option(
        name: .long,
        help: ArgumentHelp("Where the model is written.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var out: String

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

    func run() throws {
        try reportingFailures {
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
                missedWhen: table.missedWhen,
                predictors: predictors.split(separator: ",").map { String($0).trimmed },
                school: table.schoolColumn,
                id: id,
                foldColumn: foldColumn,
                penalty: penalty,
                folds: folds,
                hasSchoolEffects: schoolEffects,
                eventsPerCoefficient: eventsPerCoefficient,
                name: name,
                version: modelVersion
            )
            let trained = try job.train()
            try TrainedFiles(trained).write(model: out, card: card, predictions: predictions)
            StandardOutput.write(TrainedFiles.sentence(trained.model))
        }
    }
}
