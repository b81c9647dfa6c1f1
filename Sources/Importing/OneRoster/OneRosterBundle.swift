public import CSV
import Foundation
import Records

/// A OneRoster bundle: a folder of CSV files and a manifest, version 1.1 or 1.2, bulk or delta.
public struct OneRosterBundle: Sendable {
    /// Where the folder is.
    public let path: String
    let manifest: BundleManifest
    /// The files that are read.
    let tables: [BundleFile: BundleTable]
    /// What is wrong with the package as such.
    let findings: [BundleFinding]

    var version: BundleVersion { manifest.version }

    /// Whether a folder is a bundle, by its manifest.
    public static func isBundle(_ path: String) -> Bool {
        BundleManifest.isBundle(NativeFolder.join(path, BundleManifest.fileName))
    }

    /// Reads a bundle's manifest and sees which files are there.
    ///
    /// - Parameters:
    ///   - path: where the folder is.
    ///   - encoding: how the bytes of all files stand for characters.
    ///   - isStrict: whether a quote inside an unquoted field refuses its file.
    /// - Throws: that there is no manifest, or that a file cannot be read.
    public init(
        path: String,
        encoding: CSVEncoding = .utf8,
        isStrict: Bool = false
    ) throws(ImportError) {
        var options = CSVOptions(encoding: encoding)
        options.strictQuotes = isStrict
        let manifestPath = NativeFolder.join(path, BundleManifest.fileName)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw ImportError(.folderMissing, file: NativeFolder.lastPart(path))
        }
        guard names.contains(BundleManifest.fileName) else {
            throw ImportError(.bundleNoManifest, file: NativeFolder.lastPart(path))
        }
        let manifest = try BundleManifest(path: manifestPath, options: options)
        var contents = BundleContents(manifest, path, options)
        for name in names.sorted() where name != BundleManifest.fileName && !name.hasPrefix(".") {
            try contents.take(name)
        }
        contents.takeMisnamed()
        contents.noteMissing()
        self.path = path
        self.manifest = manifest
        tables = contents.tables
        findings = manifest.findings + contents.findings
    }

    /// How the files are meant: a bundle that has a delta file is a delta.
    var isDelta: Bool { tables.values.contains { $0.mode == .delta } }
}

/// Sees which file of a folder is which of a bundle.
private struct BundleContents {
    let manifest: BundleManifest
    let folder: String
    let options: CSVOptions
    var tables: [BundleFile: BundleTable] = [:]
    var findings: [BundleFinding] = []
    private var strangers: [String] = []

    init(_ manifest: BundleManifest, _ folder: String, _ options: CSVOptions) {
        self.manifest = manifest
        self.folder = folder
        self.options = options
    }

    mutating func take(_ name: String) throws(ImportError) {
        let file = manifest.version.files.first { $0.fileName == name }
        guard let file else { return strangers.append(name) }
        guard manifest.modes[file] != .absent else {
            return findings.append(BundleFinding(.bundleFileUnexpected, file: name))
        }
        do {
            tables[file] = try BundleTable(
                file,
                manifest.version,
                manifest.modes[file] ?? .bulk,
                path: NativeFolder.join(folder, name),
                options: options
            )
        } catch  where error.code == .emptyFile {
            findings.append(BundleFinding(.bundleNoHeader, file: name))
        } catch {
            throw ImportError(bundle: error, file: name)
        }
    }

    /// A file of an unknown name counts where its header is that of exactly one file that is not there otherwise.
    mutating func takeMisnamed() {
        for name in strangers {
            let path = NativeFolder.join(folder, name)
            let header = (try? CSVReader(path: path, options: options))?.header ?? []
            let version = manifest.version
            let fitting = version.files.filter {
                tables[$0] == nil && BundleTable.fits(header, version.columns(of: $0))
            }
            let mode = fitting.first.flatMap { manifest.modes[$0] } ?? .bulk
            guard name.lowercased().hasSuffix(".csv"), fitting.count == 1, let file = fitting.first,
                let table = try? BundleTable(
                    file,
                    version,
                    mode == .absent ? .bulk : mode,
                    path: path,
                    options: options
                )
            else {
                findings.append(BundleFinding(.bundleUnknownFile, file: name))
                continue
            }
            tables[file] = table
            findings.append(BundleFinding(.bundleMisnamedFile, file: name, expected: file.fileName))
        }
    }

    mutating func noteMissing() {
        for (file, mode) in manifest.modes.sorted(by: { $0.key < $1.key })
        where mode != .absent && tables[file] == nil {
            let isEmpty = findings.contains {
                $0.file == file.fileName && $0.code == .bundleNoHeader
            }
            if !isEmpty { findings.append(BundleFinding(.bundleFileMissing, file: file.fileName)) }
        }
    }
}
