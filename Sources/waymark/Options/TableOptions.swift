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
        parsing: .singleValue,
        help: ArgumentHelp(
            "What the outcome says of those who missed it, a word or a bound such as '<10'; else 1, true or yes. May be given more than once.",
            valueName: "value"
        )
    )
    var missedWhen: [String] = []

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "What the outcome says of those who met it; with --missed-when, whoever is neither is left out. May be given more than once.",
            valueName: "value"
        )
    )
    var metWhen: [String] = []

    @Option(
        name: .long,
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A value that stands for unknown besides the empty cell, such as -9. May be given more than once.",
            valueName: "value"
        )
    )
    var unknown: [String] = []

    @Option(
        name: .customLong("school"),
        help: ArgumentHelp("The column with the school.", valueName: "column")
    )
    var schoolColumn: String?

    /// What stands for unknown.
    var unknownValues: UnknownValues { UnknownValues(unknown) }

    /// How the outcome's column is read.
    var outcomeColumn: OutcomeColumn {
        OutcomeColumn(missedWhen: missedWhen, metWhen: metWhen, unknown: unknownValues)
    }

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
