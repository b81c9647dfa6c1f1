import ArgumentParser
import Dashboard
import Reports

/// `waymark keys`: what each key of the dashboard does.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "List the dashboard's actions with their names and keys.",
        discussion: """
            To put actions on other keys, write them into waymark/keys.yaml in $XDG_CONFIG_HOME or ~/.config, such as

            keys:
              movers: F4
              page-down: [PgDn, F8]

            There, `mouse: true` takes a mouse as --mouse does.
            """
    )

    @OptionGroup var keys: KeysOption
    @OptionGroup var format: FormatOption

    func run() throws {
        try reportingFailures {
            let bindings = try keys.bindings()
            let rows = Actions.all.map { action in
                [
                    action.id.rawValue,
                    bindings.keys(of: action).map(KeyName.text(of:)).joined(separator: ", "),
                    action.places.map(\.title).sorted().joined(separator: "; "), action.help,
                ]
                .map(ReportValue.text)
            }
            let report = Report(
                title: "Keys of the dashboard",
                context: [],
                columns: [
                    ReportColumn("action", "Action"), ReportColumn("keys", "Keys"),
                    ReportColumn("places", "Where"), ReportColumn("meaning", "What it does"),
                ],
                rows: rows
            )
            StandardOutput.write(report.text(as: format.format))
        }
    }
}

/// Which file says what keys do.
struct KeysOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A YAML file that puts actions on other keys.",
            discussion:
                "Else waymark/keys.yaml in $XDG_CONFIG_HOME or ~/.config, where there is one.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var keys: String?

    /// The bindings to use.
    func bindings() throws -> Bindings { try settings().bindings }

    /// The bindings to use, and what else the file asks for.
    func settings() throws -> KeysFile.Settings { try KeysFile.settings(named: keys) }
}
