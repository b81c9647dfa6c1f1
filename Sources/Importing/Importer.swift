import CSV
public import Records

/// Reads files into records: one pass to survey each table, one to hand it on, through one validator.
public enum Importer {
    /// Rows handed on at a time.
    static let batchRows = 32_768

    /// Reads a native folder.
    ///
    /// Every file is looked at before the first record is handed on, so that a folder that cannot be used is refused
    /// as a whole. What the sink has taken when this throws must be rolled back.
    ///
    /// - Parameters:
    ///   - folder: what to read.
    ///   - existing: records that are there already, for ids that the folder points to but does not bring.
    ///   - sink: takes the validated records.
    ///   - log: takes what is found.
    /// - Returns: the counts of each table.
    /// - Throws: `ImportError` where nothing is to be imported, or what the sink throws.
    public static func read(
        _ folder: NativeFolder,
        existing: (any RecordSource)? = nil,
        into sink: inout some RecordSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        try run(NativeInput(folder), existing, &sink, &log)
    }

    /// Reads a flat file through its mapping.
    ///
    /// - Parameters:
    ///   - file: what to read.
    ///   - existing: records that are there already, for ids that the file points to but does not bring.
    ///   - sink: takes the validated records.
    ///   - log: takes what is found.
    /// - Returns: the counts of each table.
    /// - Throws: `ImportError` where nothing is to be imported, or what the sink throws.
    public static func read(
        _ file: MappedFile,
        existing: (any RecordSource)? = nil,
        into sink: inout some RecordSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        try run(MappedInput(file), existing, &sink, &log)
    }

    private static func run(
        _ input: some ImportInput,
        _ existing: (any RecordSource)?,
        _ sink: inout some RecordSink,
        _ log: inout FindingLog
    ) throws -> ImportReport {
        var input = input
        try input.prepare(&log)
        var run = ImportRun(input)
        try run.run(existing, &sink, &log)
        return run.report
    }
}

/// Whatever brings tables: a native folder, or a flat file with its mapping.
protocol ImportInput {
    /// What the records are.
    var snapshot: Snapshot { get }
    /// The tables that are brought, and how each is to be taken.
    var tables: [TableName: Snapshot.TableMode] { get }
    /// Codes of the source by field.
    var codeMaps: CodeMaps { get }
    /// Cells that have no value.
    var nullWords: NullWords { get }
    /// Looks at everything that can be refused before a row is read.
    mutating func prepare(_ log: inout FindingLog) throws(ImportError)
    /// A table from its first row on; asked for once for each pass over the table.
    func feed(_ table: TableName) throws(CSVError) -> any TableFeed
    /// The number of rows that a table should have.
    func promisedRows(_ table: TableName) -> Int?
    /// The file that a table comes from.
    func fileName(_ table: TableName) -> String
}
