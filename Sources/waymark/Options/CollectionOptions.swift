public import ArgumentParser
import CSV
import FoundationEssentials
public import Importing
import Records

/// What a clerk says of files of state collections.
struct CollectionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The school year of state files, where neither they nor their names tell, or in place of a mapping's, or which one of a OneRoster \
            bundle of several: the year in which it ends.
            """,
            valueName: "year"
        )
    )
    var year: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The district of state files, where it is not the one that most rows are of, or in place of a mapping's.",
            valueName: "code"
        )
    )
    var district: String?

    @Option(
        name: .long,
        help:
            "Which collection a SIMS file is: october, march or end-of-year; once for each file, in their order."
    )
    var collection: [SIMSCollection] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A file with codes of the state and dates of collections, in place of the program's own where it has them.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var codes: String?

    /// The mapping with the year and the district that were given, so that one file serves many years.
    func applied(to mapping: Mapping) -> Mapping {
        var mapping = mapping
        if let year { mapping.snapshot.schoolYear = SchoolYear(endingIn: year) }
        if let district { mapping.snapshot.districtID = district }
        return mapping
    }

    /// The state files that paths name, or nil where they name native folders.
    func files(in paths: [String]) -> [String]? {
        var files: [String] = []
        for path in paths {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder
            else {
                files.append(path)
                continue
            }
            let inner = Self.files(inFolder: path)
            guard !inner.isEmpty, !Self.holdsManifests(path) else { return nil }
            files += inner.map { "\(path)/\($0)" }
        }
        return files
    }

    /// The Ed-Fi export that is named, or nil where none is.
    func edFiFolder(_ paths: [String]) throws(ImportError) -> EdFiFolder? {
        guard EdFiFolder.areOnes(paths) else { return nil }
        return try EdFiFolder(
            paths,
            year: year,
            district: district,
            codes: StateCodes.edFi(overlaidWith: codes)
        )
    }

    /// The files as one import.
    func bundle(
        _ files: [String],
        _ form: StateForm?,
        _ encoding: CSVEncoding
    ) throws(ImportError) -> StateBundle {
        let table =
            if let codes { try StateCodes.shipped(overlaidWith: codes) } else {
                try StateCodes.shipped()
            }
        var read: [StateFile] = []
        for path in files {
            read.append(try StateFile(path: path, form: form, encoding: encoding, codes: table))
        }
        var options = StateBundle.Options()
        (options.year, options.district, options.collections) = (year, district, collection)
        return try StateBundle(read, options: options, codes: table)
    }

    private static func files(inFolder path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { name in
            [".csv", ".txt"].contains { name.lowercased().hasSuffix($0) }
        }.sorted()
    }

    /// Whether a folder is native or holds native folders, even ones that cannot be used.
    private static func holdsManifests(_ path: String) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.contains { name in
            name == "manifest.csv"
                || FileManager.default.fileExists(atPath: "\(path)/\(name)/manifest.csv")
        }
    }
}

extension SIMSCollection: ExpressibleByArgument {}
