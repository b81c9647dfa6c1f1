/// Whatever takes validated records: the store, a facts builder, a counter.
///
/// A reader calls ``begin(_:loading:)`` once for each snapshot, ``accept(_:)`` for each batch in load order, and ``end()``.
public protocol RecordSink {
    /// A district's year begins.
    ///
    /// - Parameters:
    ///   - snapshot: what the folder is.
    ///   - tables: the tables that the folder brings, even without rows, and how each is to be taken.
    /// - Throws: whatever the sink cannot go on after, such as a full disk.
    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode])
        throws

    /// Some validated rows of one table.
    mutating func accept(_ batch: RecordBatch) throws

    /// A table is complete; its ids by the numbers of ``RecordBatch/ids``.
    ///
    /// A sink that numbers them alike may keep this index in place of its own, so that memory holds the texts once.
    mutating func adopt(_ index: TextIndex, of table: TableName)

    /// The district's year is complete.
    mutating func end() throws
}

extension RecordSink {
    /// Keeps nothing.
    public mutating func adopt(_ index: TextIndex, of table: TableName) {}
}

/// A sink that is a plain value: a copy of it is a state to go back to.
///
/// A reader may then hand on rows in a single pass and take them back, where a survey of the file would have had to come first.
public protocol RestartableSink: RecordSink {}

/// Whatever can hand records back: the store, or a folder that has been read.
public protocol RecordSource {
    /// Hands on all rows of a table in a district's year, in batches.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - district: the district's code.
    ///   - year: the school year of the snapshot.
    ///   - body: takes each batch; what it throws ends the reading.
    /// - Throws: what `body` throws, or that the source cannot be read.
    func read(
        _ table: TableName,
        district: String,
        year: SchoolYear,
        _ body: (RecordBatch) throws -> Void
    ) throws
}
