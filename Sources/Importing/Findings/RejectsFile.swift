import CSV
import Records

/// Writes the rejected rows of a source file, each with why, so that a clerk can mend and import them again.
public enum RejectsFile {
    /// Writes the rejected rows of one source file; the new file has mode 0600.
    ///
    /// The source is read again, for nothing but its rejected rows is worth keeping in memory. Columns:
    /// `source_file,line,column,code,message`, then those of the source.
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
        0
    }
}

/// A file that was imported, and how to read it again.
public struct RejectSource: Sendable {
    /// Where the file is.
    public let path: String
    let options: CSVOptions
}

extension NativeFolder {
    /// The files of the folder that were imported.
    public var rejectSources: [RejectSource] {
        tables.keys.sorted().map {
            RejectSource(path: path(of: $0.fileName), options: CSVOptions())
        }
    }
}

extension MappedFile {
    /// The file that was imported.
    public var rejectSource: RejectSource {
        RejectSource(path: path, options: mapping.dialect.options)
    }
}
