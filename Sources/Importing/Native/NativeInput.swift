import CSV
import Foundation
import Records

/// A native folder as a bringer of tables.
struct NativeInput: ImportInput {
    let folder: NativeFolder
    private(set) var codeMaps = CodeMaps()
    private var shapes: [TableName: FeedShape] = [:]

    init(_ folder: NativeFolder) {
        self.folder = folder
    }

    var snapshot: Snapshot { folder.snapshot }
    var tables: [TableName: Snapshot.TableMode] { folder.tables }
    var nullWords: NullWords { .native }
    var idMatch: IDMatchLimit { folder.idMatch }

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {
        for finding in folder.manifest.findings {
            var named = finding
            named.file = folder.prefix + finding.file
            log.note(.manifestUnknownProperty, named)
        }
        for table in folder.ignored { log.add(.fileIgnored, file: fileName(table)) }
        codeMaps = try CodeMaps.read(
            folder,
            &log
        )
        for table in tables.keys.sorted() {
            try checkDigest(table, &log)
            let reader = try open(table, &log)
            shapes[table] = try HeaderRules.shape(
                reader.header,
                table.schema,
                file: fileName(table),
                log: &log
            )
        }
    }

    func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        guard let shape = shapes[table] else { throw CSVError(.unreadable) }
        return NativeFeed(
            try CSVReader(
                path: folder.path(of: table.fileName),
                options: folder.options
            ),
            shape
        )
    }

    func fileName(_ table: TableName) -> String { folder.prefix + table.fileName }

    func promisedRows(_ table: TableName) -> Int? { folder.manifest.files[table]?.rows }

    private func open(
        _ table: TableName,
        _ log: inout FindingLog
    ) throws(ImportError) -> CSVReader {
        do {
            return try CSVReader(
                path: folder.path(of: table.fileName),
                options: folder.options
            )
        } catch {
            throw log.refusing(ImportError(error, file: fileName(table)))
        }
    }

    private func checkDigest(_ table: TableName, _ log: inout FindingLog) throws(ImportError) {
        guard let promised = folder.manifest.files[table]?.sha256 else { return }
        guard SHA256.digest(ofFile: folder.path(of: table.fileName)) == promised else {
            throw log.refusing(ImportError(.checksumMismatch, file: fileName(table)))
        }
    }
}

extension SHA256 {
    /// The digest of a file's bytes, or nil where it cannot be read.
    static func digest(ofFile path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var digest = SHA256()
        do {
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
                digest.update(Array(piece))
            }
        } catch {
            return nil
        }
        return digest.finish()
    }
}
