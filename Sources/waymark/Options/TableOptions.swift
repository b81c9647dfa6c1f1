import ArgumentParser

/// A flat table of past students, for `train` and `evaluate`.
struct TableOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A CSV file with one row for each past student.",
            valueName: "file"
        ),
        completion: .file(extensions: ["csv"])
    )
    var table: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The column that tells who missed the milestone.", valueName: "column")
    )
    var outcome: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the outcome says of those who missed it; else 1, true or yes.",
            valueName: "value"
        )
    )
    var missedWhen: String?

    @Option(
        name: .customLong("school"),
        help: ArgumentHelp("The column with the school.", valueName: "column")
    )
    var schoolColumn: String?

    /// The file and the outcome's column.
    ///
    /// - Throws: ``Failure`` where one of them was not given.
    func required(by command: String) throws -> (table: String, outcome: String) {
        guard let table else {
            throw Failure(description: "\(command) reads a flat table: give --table FILE.")
        }
        guard let outcome else {
            throw Failure(description: "--table needs --outcome COLUMN: who missed the milestone.")
        }
        return (table, outcome)
    }
}
