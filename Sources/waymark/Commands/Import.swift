import ArgumentParser
import CSV
import FoundationEssentials
import Importing
import Records
import Store

/// `waymark import`: record files into the store, all of them or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Read record files into the store: a native folder, a OneRoster bundle, the state's collections, or any CSV file through a mapping.",
        discussion: """
            A folder is in the native layout (docs/definitions/tables.md): one school year, or a folder of such folders. A CSV \
            file of your own needs --map (docs/mapping.md). A OneRoster bundle, 1.1 or 1.2, a folder or a ZIP archive, is known by its manifest (docs/oneroster.md). \
            Files of the Massachusetts collections (SIMS, SCS, SSDR, MCAS, ACCESS; \
            docs/massachusetts.md) are known by their columns, and those of one school year are given together, or a folder of them. An Ed-Fi \
            export is XML interchange files or JSON of its resources, in a folder or named (docs/ed-fi.md). Figures that the state publishes of schools (one row a school and \
            year) are known by their columns, too, and become context. All is checked first and then written in one transaction; every problem is told \
            with its file, line, column and what to do, never with a student's data.

            Exit status: 0 all rows were taken, 1 some rows were rejected, 2 nothing was imported.
            """
    )

    @OptionGroup var storeOptions: StoreOptions

    @Argument(
        help: """
            A native folder, a folder of them, a OneRoster bundle, files of state collections or a folder of them, a folder of \
            Ed-Fi files, or a CSV file with --map.
            """,
        completion: .file()
    )
    var paths: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The mapping that makes records of a CSV file, or the settings of a OneRoster bundle.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var map: String?

    @Flag(
        name: .long,
        help:
            "Import nothing, but draft a mapping of each CSV file from its header and first rows, for you to finish (docs/mapping.md)."
    )
    var suggestMap = false

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
            """
            How the report is written: table or json; or what form the files are in, where they do not tell: \
            oneroster, sims, scs, ssdr, mcas or access. May be given for both.
            """,
            valueName: "format"
        )
    )
    var format: [ImportFormat] = []

    @OptionGroup var collections: CollectionOptions
    @OptionGroup var idMatchOptions: IDMatchOptions

    func run() throws {
        try reportingFailures {
            guard !suggestMap else { return try suggest() }
            let store = try Store.open(path: storeOptions.path)
            if map == nil,
                let files = SchoolFigureFile.all(at: paths, encoding: encoding ?? .utf8)
            {
                return try take(files, into: store)
            }
            let sources = try sources(store)
            let job = ImportJob(
                sources: sources,
                isDryRun: dryRun,
                allowsRemovals: allowRemovals,
                keepsRejects: rejects != nil,
                idMatch: idMatchOptions.limit,
                unmatchedPath: idMatchOptions.unmatched
                    ?? "\(storeOptions.path).unmatched-ids.csv"
            )
            store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
            let result = try job.run(into: store)
            StandardOutput.write(result.text(as: format.compactMap(\.report).last ?? .table))
            if let rejects { try result.writeRejects(into: rejects) }
            if result.exitCode != 0 { throw ExitCode(result.exitCode) }
        }
    }

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Name what is to be imported.") }
        guard map == nil || paths.count == 1 else {
            throw ValidationError("--map is for one file.")
        }
    }

    private func take(_ files: [SchoolFigureFile], into store: Store) throws {
        let (text, code) = try FigureImport(files: files, isDryRun: dryRun)
            .run(into: store, as: format.compactMap(\.report).last ?? .table)
        StandardOutput.write(text)
        if code != 0 { throw ExitCode(code) }
    }

    private func suggest() throws {
        let drafts = try paths.map { try MappingDraft.yaml(path: $0, encoding: encoding) }
        StandardOutput.write(drafts.joined(separator: "---\n"))
    }

    private func sources(_ store: Store) throws -> [ImportSource] {
        if let path = try oneRosterPath() { return [.oneRoster(try bundle(path, store))] }
        guard !strict else {
            throw Failure(description: "--strict is for OneRoster bundles, and this is none.")
        }
        if let map {
            let mapping = collections.applied(to: try Mapping(path: map))
            return [.mapped(try MappedFile(path: paths[0], mapping: mapping, encoding: encoding))]
        }
        let form = format.compactMap(\.form).last
        if let folder = try collections.edFiFolder(paths) { return [.edFi(folder)] }
        try refuseMarkup()
        if let files = collections.files(in: paths) {
            return [.collections(try collections.bundle(files, form, encoding ?? .utf8))]
        }
        return try paths.flatMap { try NativeFolder.all(at: $0, encoding: encoding ?? .utf8) }
            .sorted { $0.snapshot.schoolYear < $1.snapshot.schoolYear }
            .map(ImportSource.folder)
    }
}

extension ImportCommand {
    /// The bundle that is to be imported; nil where it is something else.
    private func oneRosterPath() throws -> String? {
        let isAsked = format.contains(.oneroster)
        guard
            isAsked || paths.contains(where: OneRosterBundle.isBundle)
                || map == nil && paths.contains(where: OneRosterBundle.lacksManifest)
                || strict && paths.contains(where: OneRosterBundle.mayBeMeant)
        else { return nil }
        guard paths.count == 1 else {
            throw Failure(description: "OneRoster bundles are imported one at a time.")
        }
        return paths[0]
    }

    /// XML and JSON of anything but Ed-Fi are not read; whoever brings them must not be sent looking for a manifest.
    private func refuseMarkup() throws {
        for path in paths {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [path]
            func have(_ ending: String) -> Bool {
                names.contains { $0.lowercased().hasSuffix(ending) }
            }
            guard !names.contains("manifest.csv"), !have(".csv"), !have(".txt") else { continue }
            if have(".xml") {
                throw Failure(
                    description:
                        "Of XML, only Ed-Fi's interchange files are read (docs/ed-fi.md), and these are none."
                )
            }
            guard have(".json") || have(".jsonl") || have(".ndjson") else { continue }
            throw Failure(
                description:
                    "Of JSON, only Ed-Fi's resources are read (docs/ed-fi.md), each from a file of its name, such as students.json."
            )
        }
    }

    private func bundle(_ path: String, _ store: Store) throws -> OneRosterSource {
        var settings = try map.map(OneRosterSettings.init(path:)) ?? OneRosterSettings()
        settings.presentYear = SchoolDate(Clock.now().prefix(10)).map(SchoolYear.init(containing:))
        if let year = collections.year { settings.schoolYear = SchoolYear(endingIn: year) }
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
