import ArgumentParser
import Importing
import Records
import Store

/// `waymark import`: record files into the store, all of them or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Read record files into the store: a native folder, or any CSV file through a mapping.",
        discussion: """
            A folder is in the native layout (docs/definitions/tables.md): one school year, or a folder of such folders. A CSV \
            file needs --map (docs/mapping.md). All is checked first and then written in one transaction; every problem is told \
            with its file, line, column and what to do, never with a student's data.

            Exit status: 0 all rows were taken, 1 some rows were rejected, 2 nothing was imported.
            """
    )

    @OptionGroup var storeOptions: StoreOptions

    @Argument(
        help: "A native folder, a folder of them, or a CSV file with --map.",
        completion: .directory
    )
    var path: String

    @Option(
        name: .long,
        help: ArgumentHelp("The mapping that makes records of a CSV file.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var map: String?

    @Flag(name: .long, help: "Check and count everything, and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Allow more than 10 rows and 10 % of a table's year to be removed.")
    var allowRemovals = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write the rejected rows, with reasons, into this folder (files of mode 0600).",
            valueName: "folder"
        ),
        completion: .directory
    )
    var rejects: String?

    @Option(name: .long, help: "How the report is written: table or json.")
    var format: ImportReportFormat = .table

    func run() throws {
        try reportingFailures {
            let job = ImportJob(
                sources: try sources(),
                isDryRun: dryRun,
                allowsRemovals: allowRemovals,
                keepsRejects: rejects != nil
            )
            let store = try Store.open(path: storeOptions.path)
            store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
            let result = try job.run(into: store)
            StandardOutput.write(result.text(as: format))
            if let rejects { try result.writeRejects(into: rejects) }
            if result.exitCode != 0 { throw ExitCode(result.exitCode) }
        }
    }

    private func sources() throws -> [ImportSource] {
        guard let map else {
            return try NativeFolder.all(at: path).map(ImportSource.folder)
        }
        let mapping = try Mapping(path: map)
        return [.mapped(try MappedFile(path: path, mapping: mapping))]
    }
}

/// How the report of an import is written.
enum ImportReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case table
    /// For scripts.
    case json
}
