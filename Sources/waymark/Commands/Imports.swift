import ArgumentParser
import Reports
import Store

/// `waymark imports`: the history of imports, and how to take one back.
struct ImportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "List the imports, or take one back.",
        subcommands: [ListImports.self, UndoImport.self],
        defaultSubcommand: ListImports.self
    )

    /// `waymark imports list`.
    struct ListImports: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "The imports that changed something, newest first (the default)."
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var format: FormatOption

        func run() throws {
            try reportingFailures {
                let store = try Store.open(path: storeOptions.path, mode: .readOnly)
                store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
                let isShort = format.format == .table
                let report = ImportsReport.report(try store.imports(), isShort: isShort)
                StandardOutput.write(report.text(as: format.format))
            }
        }
    }

    /// `waymark imports undo`.
    struct UndoImport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Take an import back: its tables and years are what they were before it.",
            discussion: """
                Without a number, the latest import that is not undone. All of it is taken back in one transaction, or nothing. Imports of \
                a school year are undone from the newest on, and of each year the last five can be. Interventions, their \
                sessions and notes are never touched, and kept runs stay; run `waymark score` afterwards.
                """
        )

        @OptionGroup var storeOptions: StoreOptions

        @Argument(
            help: ArgumentHelp("The import, as `waymark imports` numbers it.", valueName: "number")
        )
        var number: Int64?

        func run() throws {
            try reportingFailures {
                // A store that is not there must not be made by whoever wants to undo.
                _ = try Store.open(path: storeOptions.path, mode: .readOnly)
                let store = try Store.open(path: storeOptions.path)
                let past = try store.undoImport(
                    number,
                    at: Clock.now(),
                    softwareVersion: Waymark.version
                )
                StandardOutput.write(ImportsReport.words(undoing: past))
            }
        }
    }
}
