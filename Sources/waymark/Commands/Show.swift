import ArgumentParser
import Records
import Reports
import Scoring
import Store

/// `waymark show`: one student's page, or a school's published history, as text, CSV or JSON.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one student's page, or a school's published history, as text.",
        subcommands: [ShowStudent.self, ShowSchool.self]
    )

    /// `waymark show student`.
    struct ShowStudent: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "student",
            abstract: "A student's tier for each milestone with every trigger, and all readings."
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var districtOption: DistrictOption
        @OptionGroup var format: FormatOption

        @Argument(
            help: ArgumentHelp(
                "The local student id, as `waymark list students` shows it.",
                valueName: "id"
            )
        )
        var id: String

        func run() throws {
            try reportingFailures {
                let store = try Store.open(path: storeOptions.path, mode: .readOnly)
                let run = try store.presentRun(of: try districtOption.choose(from: store))
                let roster = try store.comparedRoster(of: run)
                let page = try PageFromStore(store: store, roster: roster).page(of: id)
                StandardOutput.write(page.text(as: format.format))
            }
        }
    }
}
