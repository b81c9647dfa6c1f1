public import CSV
import Foundation
import Records

/// A OneRoster bundle: a folder or ZIP archive of CSV files and a manifest, version 1.1 or 1.2, bulk or delta.
public struct OneRosterBundle: Sendable {
    /// Where the folder or archive is.
    public let path: String
    let manifest: BundleManifest
    /// The files that are read.
    let tables: [BundleFile: BundleTable]
    /// What is wrong with the package as such.
    let findings: [BundleFinding]

    var version: BundleVersion { manifest.version }

    /// The files of the archive, where the bundle came as one; they go with it.
    private let archive: UnpackedArchive?

    /// Whether a folder is a bundle, by its manifest; an archive can be nothing else.
    public static func isBundle(_ path: String) -> Bool {
        BundleManifest.isBundle(NativeFolder.join(path, BundleManifest.fileName))
            || ArchiveReader.isArchive(path)
    }

    /// Whether whoever asks for strict rules means a folder as a bundle: it is none of another format.
    public static func mayBeMeant(_ path: String) -> Bool {
        var isFolder = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && isFolder
            && BundleManifest.mayBeBundle(NativeFolder.join(path, BundleManifest.fileName))
    }

    /// Whether a folder has files of a bundle and no manifest: files of two of OneRoster's names that begin with its first column.
    public static func lacksManifest(_ path: String) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path),
            !names.contains(BundleManifest.fileName)
        else { return false }
        let known = Set(BundleVersion.v1p2.files.map { $0.fileName.lowercased() })
        let found = names.filter { name in
            guard known.contains(name.lowercased()) else { return false }
            let reader = try? CSVReader(path: NativeFolder.join(path, name))
            return reader?.header.first?.trimmingBlanks() == "sourcedId"
        }
        return found.count > 1
    }

    /// Reads a bundle's manifest and sees which files are there.
    ///
    /// - Parameters:
    ///   - path: where the folder or archive is.
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
        archive =
            ArchiveReader.isArchive(path)
            ? try UnpackedArchive(ArchiveReader(path: path, isLenient: !isStrict)) : nil
        let paths: [String: String]
        if let archive {
            paths = archive.paths
        } else {
            paths = try Self.paths(inFolder: path)
        }
        guard let manifestPath = paths[BundleManifest.fileName] else {
            let known = Set(BundleVersion.v1p2.files.map { $0.fileName.lowercased() })
            let isOther = archive != nil && !paths.keys.contains { known.contains($0.lowercased()) }
            throw ImportError(
                .bundleNoManifest,
                file: NativeFolder.lastPart(path),
                detail: isOther ? "of archives only OneRoster's are read; unpack any other" : nil
            )
        }
        let manifest = try BundleManifest(path: manifestPath, options: options, isStrict: isStrict)
        var contents = BundleContents(manifest, paths, options, isStrict: isStrict)
        for name in paths.keys.sorted()
        where name != BundleManifest.fileName && !name.hasPrefix(".") {
            try contents.take(name)
        }
        contents.takeMisnamed()
        contents.noteMissing()
        self.path = path
        self.manifest = manifest
        tables = contents.tables
        let folder =
            archive?.hadFolder ?? false
            ? [BundleFinding(.bundleNestedFolder, file: NativeFolder.lastPart(path))] : []
        findings = folder + manifest.findings + contents.findings
    }

    private static func paths(inFolder path: String) throws(ImportError) -> [String: String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw ImportError(.folderMissing, file: NativeFolder.lastPart(path))
        }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, NativeFolder.join(path, $0)) })
    }

    /// How the files are meant: a bundle that has a delta file is a delta.
    var isDelta: Bool { tables.values.contains { $0.mode == .delta } }
}

/// Sees which file of a folder is which of a bundle.
private struct BundleContents {
    let manifest: BundleManifest
    let paths: [String: String]
    let options: CSVOptions
    var tables: [BundleFile: BundleTable] = [:]
    var findings: [BundleFinding] = []
    private let isStrict: Bool
    private var strangers: [String] = []

    init(
        _ manifest: BundleManifest,
        _ paths: [String: String],
        _ options: CSVOptions,
        isStrict: Bool
    ) {
        self.isStrict = isStrict
        self.manifest = manifest
        self.paths = paths
        self.options = options
    }

    private func path(of name: String) -> String { paths[name] ?? name }

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
                path: path(of: name),
                name: name,
                options: options,
                isStrict: isStrict
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
            let path = path(of: name)
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
                    name: name,
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
