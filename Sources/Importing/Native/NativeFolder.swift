public import CSV
import Foundation
public import Records

/// A folder in the native layout: one district's school year as CSV files and a manifest.
public struct NativeFolder: Sendable, Hashable {
    /// Where the folder is.
    public let path: String
    /// What its manifest says.
    public let manifest: Manifest
    /// The tables that it brings, and how each is to be taken.
    public let tables: [TableName: Snapshot.TableMode]
    /// How many rows of each table must point to something that is there.
    public var idMatch = IDMatchLimit.usual
    /// How the bytes of all files stand for characters.
    public let encoding: CSVEncoding
    /// What findings put before a file's name: the folder of the year where several are read, else nothing.
    let prefix: String
    /// Tables whose files are there although the manifest calls them absent.
    let ignored: [TableName]

    /// What the folder is.
    public var snapshot: Snapshot { manifest.snapshot }

    /// Reads a folder's manifest and sees which files are there.
    ///
    /// - Parameters:
    ///   - path: where the folder is.
    ///   - encoding: how the bytes of all files stand for characters.
    /// - Throws: that the folder or its manifest is missing or cannot be used.
    public init(path: String, encoding: CSVEncoding = .utf8) throws(ImportError) {
        try self.init(path: path, encoding: encoding, prefix: "")
    }

    private init(path: String, encoding: CSVEncoding, prefix: String) throws(ImportError) {
        let manifestPath = Self.join(path, Manifest.fileName)
        guard FileManager.default.fileExists(atPath: manifestPath) else {
            throw ImportError(
                FileManager.default.fileExists(atPath: path) ? .manifestMissing : .folderMissing,
                file: Self.lastPart(path)
            )
        }
        let manifest = try ManifestReading.read(
            path: manifestPath,
            CSVOptions(encoding: encoding)
        )
        var tables: [TableName: Snapshot.TableMode] = [:]
        var ignored: [TableName] = []
        for table in TableName.allCases {
            let exists = FileManager.default.fileExists(atPath: Self.join(path, table.fileName))
            let mode = manifest.files[table]?.mode
            if exists, mode == .absent {
                ignored.append(table)
            } else if exists {
                tables[table] = mode ?? .full
            } else if let mode, mode != .absent {
                throw ImportError(.fileMissing, file: prefix + table.fileName)
            }
        }
        self.path = path
        self.encoding = encoding
        self.prefix = prefix
        self.manifest = manifest
        self.tables = tables
        self.ignored = ignored
    }

    /// The native folders at a place: the folder itself, or the folders of years in it, the earliest year first.
    ///
    /// Findings about one of several folders name its file as `2026/students.csv`.
    ///
    /// - Parameters:
    ///   - path: where the folder is.
    ///   - encoding: how the bytes of all files stand for characters.
    /// - Returns: at least one folder.
    /// - Throws: that there is none, or that one of them cannot be used.
    public static func all(
        at path: String,
        encoding: CSVEncoding = .utf8
    ) throws(ImportError) -> [NativeFolder] {
        if FileManager.default.fileExists(atPath: join(path, Manifest.fileName)) {
            return [try NativeFolder(path: path, encoding: encoding)]
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw ImportError(.folderMissing, file: lastPart(path))
        }
        var folders: [NativeFolder] = []
        for name in names.sorted() {
            let inner = join(path, name)
            if FileManager.default.fileExists(atPath: join(inner, Manifest.fileName)) {
                folders.append(
                    try NativeFolder(path: inner, encoding: encoding, prefix: "\(name)/")
                )
            }
        }
        guard !folders.isEmpty else { throw ImportError(.manifestMissing, file: lastPart(path)) }
        return folders.sorted { $0.snapshot.schoolYear < $1.snapshot.schoolYear }
    }

    var options: CSVOptions { CSVOptions(encoding: encoding) }

    /// Where a file of the folder is.
    func path(of file: String) -> String { Self.join(path, file) }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    static func lastPart(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
