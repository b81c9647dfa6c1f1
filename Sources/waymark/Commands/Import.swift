public import ArgumentParser
public import CSV
import Importing
import Records
import Store

/// `waymark import`: record files into the store, all of them or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Read record files into the store: a native folder, a OneRoster bundle, or any CSV file through a mapping.",
        discussion: """
            A folder is in the native layout (docs/definitions/tables.md): one school year, or a folder of such folders. A CSV \
            file needs --map (docs/mapping.md). A OneRoster bundle, 1.1 or 1.2, a folder or a ZIP archive, is known by its manifest (docs/oneroster.md). All is checked first and then written in one transaction; every problem is told \
            with its file, line, column and what to do, never with a student's data.

            Exit status: 0 all rows were taken, 1 some rows were rejected, 2 nothing was imported.
            """
    )

    @OptionGroup var storeOptions: StoreOptions

    @Argument(
        help: "A native folder, a folder of them, a OneRoster bundle, or a CSV file with --map.",
        completion: .directory
    )
    var path: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The mapping that makes records of a CSV file, or the settings of a OneRoster bundle.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var map: String?

    @Option(name: .long, help: "The files' encoding, where it is not UTF-8: windows-1252.")
    var encoding: CSVEncoding?

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

    @Flag(name: .long, help: "Refuse a OneRoster bundle that breaks any rule of the standard.")
    var strict = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How the report is written (table or json), or what is read where that is not plain (oneroster). May be given for each.",
            valueName: "format"
        )
    )
    var format: [ImportFormat] = []

    func run() throws {
        try reportingFailures {
            let store = try Store.open(path: storeOptions.path)
            let sources = try sources(store)
            let job = ImportJob(
                sources: sources,
                isDryRun: dryRun,
                allowsRemovals: allowRemovals,
                keepsRejects: rejects != nil
            )
            store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
            let result = try job.run(into: store)
            StandardOutput.write(result.text(as: format.compactMap(\.report).last ?? .table))
            if let rejects { try result.writeRejects(into: rejects) }
            if result.exitCode != 0 { throw ExitCode(result.exitCode) }
        }
    }

    private func sources(_ store: Store) throws -> [ImportSource] {
        if format.contains(.oneroster) || OneRosterBundle.isBundle(path) {
            return [.oneRoster(try bundle(store))]
        }
        guard !strict else {
            throw Failure(description: "--strict is for OneRoster bundles, and this is none.")
        }
        guard let map else {
            return try NativeFolder.all(at: path, encoding: encoding ?? .utf8).map(
                ImportSource.folder
            )
        }
        let mapping = try Mapping(path: map)
        return [.mapped(try MappedFile(path: path, mapping: mapping, encoding: encoding))]
    }
}

extension ImportCommand {
    private func bundle(_ store: Store) throws -> OneRosterSource {
        var settings = try map.map(OneRosterSettings.init(path:)) ?? OneRosterSettings()
        settings.presentYear = SchoolDate(Clock.now().prefix(10)).map(SchoolYear.init(containing:))
        let districts = try store.districts()
        settings.storedDistrict = districts.count == 1 ? districts.first?.id : nil
        let bundle = try OneRosterBundle(
            path: path,
            encoding: encoding ?? .utf8,
            isStrict: strict
        )
        return try OneRosterSource(bundle, settings: settings, isStrict: strict)
    }
}

/// A word of `--format`: how the report is written, or what is read.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, oneroster

    /// The report's format, where the word means that.
    var report: ImportReportFormat? { ImportReportFormat(rawValue: rawValue) }
}

/// How the report of an import is written.
enum ImportReportFormat: String {
    /// For people.
    case table
    /// For scripts.
    case json
}

extension CSVEncoding: ExpressibleByArgument {}
