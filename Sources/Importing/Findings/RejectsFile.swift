import CSV
import Records

/// Writes the rejected rows of a source file, each with why, so that a clerk can mend and import them again.
public enum RejectsFile {
    /// Writes the rejected rows of one source file; the new file has mode 0600.
    ///
    /// The source is read again, for nothing but its rejected rows is worth keeping in memory. Columns:
    /// `source_file,line,column,code,message`, then those of the source; a record that is no row stands whole in the
    /// first of them.
    ///
    /// - Parameters:
    ///   - source: the file that was imported.
    ///   - log: what was found, with its rejects kept.
    ///   - path: the file to write.
    /// - Returns: how many rows were written.
    /// - Throws: that the source cannot be read again, or the new file cannot be written.
    public static func write(
        rejectsOf source: RejectSource,
        from log: FindingLog,
        to path: String
    ) throws(ImportError) -> Int {
        var reasons: [Int: FindingLog.Reject] = [:]
        for reject in log.rejects where reject.file == source.name && reasons[reject.line] == nil {
            reasons[reject.line] = reject
        }
        do throws(CSVError) {
            if source.content != .table { return try writeRecords(reasons, source, path) }
            return try write(reasons, source, path)
        } catch {
            let isOutput = error.code == .unwritable
            throw ImportError(error, file: isOutput ? NativeFolder.lastPart(path) : source.name)
        }
    }

    private static func write(
        _ reasons: [Int: FindingLog.Reject],
        _ source: RejectSource,
        _ path: String
    ) throws(CSVError) -> Int {
        var reader = try CSVReader(path: source.path, options: source.options)
        var writer = try CSVFileWriter(path: path)
        // A file without a header gets one here.
        let header =
            reader.header.isEmpty
            ? (0..<reader.columnCount).map { "column_\($0 + 1)" } : reader.header
        let shown = header.indices.filter {
            !source.hidden.contains(header[$0].trimmingBlanks())
        }
        try writer.record(
            ["source_file", "line", "column", "code", "message"] + shown.map { header[$0] }
        )
        var count = 0
        while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
            for record in 0..<batch.recordCount {
                guard let reason = reasons[batch.lines[record]] else { continue }
                let cells = shown.map { batch.text(record: record, column: $0) }
                try writer.record(reason.cells + cells)
                count += 1
            }
            for problem in batch.malformed {
                guard let reason = reasons[problem.line] else { continue }
                // A record that is no row may have its hidden cells anywhere, so it is not written at all.
                let record =
                    source.hidden.isEmpty ? String(decoding: problem.rawRecord, as: UTF8.self) : ""
                let empty = [String](repeating: "", count: max(0, shown.count - 1))
                try writer.record(reason.cells + [record] + empty)
                count += 1
            }
        }
        try writer.close()
        return count
    }
}

extension RejectsFile {
    /// As above for JSON and XML: a rejected record stands whole in the last column.
    private static func writeRecords(
        _ reasons: [Int: FindingLog.Reject],
        _ source: RejectSource,
        _ path: String
    ) throws(CSVError) -> Int {
        var rejected: [(reason: FindingLog.Reject, text: String)] = []
        func take(_ text: [UInt8], _ line: Int) {
            guard let reason = reasons[line] else { return }
            if let last = rejected.indices.last, rejected[last].reason.line == line {
                // Several records begin on the line: which of them it was is not known, so none is written.
                rejected[last].text = ""
            } else {
                rejected.append((reason, String(decoding: text, as: UTF8.self)))
            }
        }
        do {
            if source.content == .json {
                _ = try JSONRecords(path: source.path, name: source.name).forEachText(take)
            } else {
                let file = InterchangeFile(path: source.path, name: source.name)
                _ = try file.forEach(copies: true, where: { _, _ in true }) {
                    take($0.source, $0.line)
                }
            }
        } catch {
            throw CSVError(.unreadable)
        }
        var writer = try CSVFileWriter(path: path)
        try writer.record(["source_file", "line", "column", "code", "message", "record"])
        for (reason, text) in rejected { try writer.record(reason.cells + [text]) }
        try writer.close()
        return rejected.count
    }
}

/// A file that was imported, and how to read it again.
public struct RejectSource: Sendable {
    /// Where the file is.
    public let path: String
    let options: CSVOptions
    /// What findings call the file.
    public let name: String
    /// What the file is made of.
    var content = Content.table
    /// Columns that are never written, such as passwords.
    var hidden: Set<String> = []

    /// What a file is made of.
    enum Content { case table, json, interchange }
}

extension FindingLog.Reject {
    fileprivate var cells: [String] {
        [file, String(line), column ?? "", code.rawValue, "\(code.reason). \(code.remedy)"]
    }
}

extension NativeFolder {
    /// The files of the folder that were imported.
    public var rejectSources: [RejectSource] {
        tables.keys.sorted().map {
            RejectSource(
                path: path(of: $0.fileName),
                options: options,
                name: prefix + $0.fileName
            )
        }
    }
}

extension MappedFile {
    /// The file that was imported.
    public var rejectSource: RejectSource {
        RejectSource(path: path, options: options, name: fileName)
    }
}
