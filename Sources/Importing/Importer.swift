import CSV
public import Records

/// Reads files into records: one pass to survey each table, one to hand it on, through one validator.
public enum Importer {
    /// Rows handed on at a time.
    static let batchRows = 8_192

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

    /// Reads a native folder into a sink that takes attendance as numbers: the same records, counts and findings, in a fraction of
    /// the time.
    ///
    /// - Parameters:
    ///   - folder: what to read.
    ///   - existing: records that are there already, for ids that the folder points to but does not bring.
    ///   - sink: takes the validated records; attendance mostly by way of its ledgers.
    ///   - log: takes what is found.
    /// - Returns: the counts of each table.
    /// - Throws: `ImportError` where nothing is to be imported, or what the sink throws.
    public static func read(
        _ folder: NativeFolder,
        existing: (any RecordSource)? = nil,
        into sink: inout some AttendanceSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        try read(folder, existing: existing, into: &sink, log: &log, parts: nil)
    }

    /// As above, with attendance in at least so many parts however small they are: for tests.
    static func read(
        _ folder: NativeFolder,
        existing: (any RecordSource)? = nil,
        into sink: inout some AttendanceSink,
        log: inout FindingLog,
        parts: Int?
    ) throws -> ImportReport {
        try run(NativeInput(folder), existing, &sink, &log) { input in
            [
                .attendance: { shape, validator, sink in
                    var hot = HotAttendance(shape, input)
                    if let parts { (hot.parts, hot.leastPartBytes) = (parts, 1) }
                    return try hot.read(&validator, into: &sink)
                }
            ]
        }
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

    /// Reads files of state collections.
    ///
    /// - Parameters:
    ///   - bundle: what to read.
    ///   - existing: records that are there already: students by whose state ids rows find theirs, and names of schools.
    ///   - sink: takes the validated records.
    ///   - log: takes what is found.
    /// - Returns: the counts of each table.
    /// - Throws: `ImportError` where nothing is to be imported, or what the sink throws.
    public static func read(
        _ bundle: StateBundle,
        existing: (any RecordSource)? = nil,
        into sink: inout some RecordSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        try run(StateInput(bundle, existing: existing), existing, &sink, &log)
    }

    /// Reads an Ed-Fi export.
    ///
    /// - Parameters:
    ///   - folder: what to read.
    ///   - existing: records that are there already, for ids that the folder points to but does not bring.
    ///   - sink: takes the validated records.
    ///   - log: takes what is found.
    /// - Returns: the counts of each table.
    /// - Throws: `ImportError` where nothing is to be imported, or what the sink throws.
    public static func read(
        _ folder: EdFiFolder,
        existing: (any RecordSource)? = nil,
        into sink: inout some RecordSink,
        log: inout FindingLog
    ) throws -> ImportReport {
        try run(EdFiInput(folder), existing, &sink, &log)
    }

    private static func run<Input: ImportInput, Sink: RecordSink>(
        _ input: Input,
        _ existing: (any RecordSource)?,
        _ sink: inout Sink,
        _ log: inout FindingLog,
        fastLanes: (Input) -> [TableName: ImportRun<Input, Sink>.FastLane] = { _ in [:] }
    ) throws -> ImportReport {
        var input = input
        try input.prepare(&log)
        return try runPrepared(input, existing, &sink, &log, fastLanes: fastLanes)
    }

    /// Reads from an input that has looked at its files already.
    static func runPrepared<Input: ImportInput, Sink: RecordSink>(
        _ input: Input,
        _ existing: (any RecordSource)?,
        _ sink: inout Sink,
        _ log: inout FindingLog,
        fastLanes: (Input) -> [TableName: ImportRun<Input, Sink>.FastLane] = { _ in [:] }
    ) throws -> ImportReport {
        var run = ImportRun(input, fastLanes: fastLanes(input))
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
    /// How many rows must point to something that is there.
    var idMatch: IDMatchLimit { get }
    /// The file and line of a row of a table.
    func place(_ table: TableName, _ line: Int?) -> (file: String, line: Int?)
}

extension ImportInput {
    /// Where nobody says otherwise.
    var idMatch: IDMatchLimit { .usual }

    /// A table comes from one file.
    func place(_ table: TableName, _ line: Int?) -> (file: String, line: Int?) {
        (fileName(table), line)
    }
}
