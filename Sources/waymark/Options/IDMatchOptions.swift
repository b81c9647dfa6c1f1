import ArgumentParser
import Importing

/// When an import is taken for one with the wrong id column, and what is then written.
struct IDMatchOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Refuse a file of which fewer than so many rows in a hundred point to a student, school, section … that is there.",
            discussion:
                "Else what the mapping says, else \(IDMatchLimit.usual.percent). The refusal says which column was probably meant.",
            valueName: "percent"
        )
    )
    var idMatch: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where the ids that match nothing are written (mode 0600); else beside the store, as <store>.unmatched-ids.csv.",
            valueName: "file"
        ),
        completion: .file(extensions: ["csv"])
    )
    var unmatched: String?

    func validate() throws {
        guard (0...100).contains(idMatch ?? 0) else {
            throw ValidationError("--id-match is a number from 0 to 100.")
        }
    }

    /// The limit that was asked for; nil where none was.
    var limit: IDMatchLimit? { idMatch.map(IDMatchLimit.init(percent:)) }
}
