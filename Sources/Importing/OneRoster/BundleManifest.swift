import CSV
import Records

/// What `manifest.csv` of a bundle says.
struct BundleManifest: Sendable {
    private(set) var version = BundleVersion.v1p2
    /// How each file is meant, where that is said in a word that OneRoster has.
    private(set) var modes: [BundleFile: BundleMode] = [:]
    /// The system that wrote the bundle.
    private(set) var systemName: String?
    private(set) var findings: [BundleFinding] = []

    static let fileName = "manifest.csv"

    /// Whether a file is the manifest of a bundle.
    static func isBundle(_ path: String) -> Bool {
        guard var reader = try? CSVReader(path: path),
            let batch = try? reader.nextBatch(maxRecords: 256)
        else { return false }
        return (0..<batch.recordCount).contains { row in
            batch.text(record: row, column: 0).trimmingBlanks() == "oneroster.version"
        }
    }

    /// Whether a file is the manifest of anything at all but a native folder.
    static func mayBeBundle(_ path: String) -> Bool {
        guard var reader = try? CSVReader(path: path),
            let batch = try? reader.nextBatch(maxRecords: 256)
        else { return true }
        return !(0..<batch.recordCount).contains { row in
            batch.text(record: row, column: 0).trimmingBlanks() == "format.name"
        }
    }

    init(path: String, options: CSVOptions, isStrict: Bool = false) throws(ImportError) {
        var lines: [String: Int] = [:]
        var isVersionKnown = false
        do {
            var reader = try CSVReader(path: path, options: options)
            if reader.header != ["propertyName", "value"] {
                note(.bundleManifestHeader, line: 1)
            }
            while let batch = try reader.nextBatch(maxRecords: 1024) {
                for problem in batch.malformed { note(.bundleRowWidth, line: problem.line) }
                for row in 0..<batch.recordCount where batch.columnCount >= 2 {
                    var name = batch.text(record: row, column: 0)
                    var value = batch.text(record: row, column: 1)
                    if !isStrict {
                        (name, value) = (name.trimmingBlanks(), value.trimmingBlanks())
                    }
                    let line = batch.lines[row]
                    guard lines.updateValue(line, forKey: name) == nil else {
                        note(.bundleManifestDuplicate, line: line, column: Self.known(name))
                        continue
                    }
                    if name == "oneroster.version" { isVersionKnown = take(version: value) }
                    take(name, value, line)
                }
            }
        } catch {
            throw ImportError(bundle: error, file: Self.fileName)
        }
        guard isVersionKnown else {
            let code: FindingCode =
                lines["oneroster.version"] == nil ? .bundleManifestMissing : .bundleVersion
            throw ImportError(
                code.finding(
                    file: Self.fileName,
                    line: lines["oneroster.version"],
                    column: "oneroster.version",
                    severity: .fatal
                )
            )
        }
        let needed = ["manifest.version"] + version.files.map { "file.\($0.rawValue)" }
        for name in needed where lines[name] == nil { note(.bundleManifestMissing, column: name) }
        for file in modes.keys.sorted() where !version.files.contains(file) {
            modes[file] = nil
            note(.bundleManifestUnknown, line: lines["file.\(file.rawValue)"])
        }
    }

    /// 1.2.0 and 1.2.1 are written 1.2, but a bundle that says more is of one mind with it.
    private mutating func take(version text: String) -> Bool {
        for known in [BundleVersion.v1p1, .v1p2]
        where text == known.rawValue || text.hasPrefix(known.rawValue + ".") {
            version = known
            return true
        }
        return false
    }

    private mutating func take(_ name: String, _ value: String, _ line: Int) {
        switch name {
        case "manifest.version":
            if value != "1.0" { note(.bundleManifestVersion, line: line, column: name) }
        case "oneroster.version":
            if BundleVersion(rawValue: value) == nil {
                note(.bundleVersion, line: line, column: name)
            }
        case "source.systemName": systemName = value.isEmpty ? nil : value
        case "source.systemCode": break
        default:
            guard let file = name.suffix(after: "file.").flatMap(BundleFile.init(rawValue:)) else {
                return note(.bundleManifestUnknown, line: line)
            }
            if let mode = BundleMode(rawValue: value) {
                modes[file] = mode
            } else if let mode = BundleMode(rawValue: value.lowercased()) {
                modes[file] = mode
                note(.bundleFileMode, line: line, column: name)
            } else {
                note(.bundleFileMode, line: line, column: name)
            }
        }
    }

    /// A property's name where it is one of the format's, for others could be anything.
    private static func known(_ name: String) -> String? {
        name.hasPrefix("file.") || name.hasPrefix("source.") || name.hasSuffix(".version")
            ? name : nil
    }

    private mutating func note(_ code: FindingCode, line: Int? = nil, column: String? = nil) {
        findings.append(BundleFinding(code, file: Self.fileName, line: line, column: column))
    }
}
