/// The numbers of a batch's ids, where a reader has looked them up already: a sink that knows them need not look at their text.
///
/// A reader numbers the ids of each table anew for each snapshot; a number says nothing beyond it.
public struct ResolvedIDs: Sendable {
    /// For the place of a column that points to another table, the number of each row's id; negative where a row has none.
    public var columns: [Int: [Int32]] = [:]
    /// The numbers of the rows' own ids; empty where nothing can point to the table.
    public var own: [Int32] = []

    /// No numbers.
    public init() {}

    /// Whether the batch comes without numbers, from a source that has only text.
    public var isEmpty: Bool { columns.isEmpty && own.isEmpty }
}

/// A sink that is satisfied with the numbers of ids, and that says which columns it reads as text.
///
/// A reader then makes no text of the others: it looks an id up where it stands in the file.
public protocol ResolvingSink: RestartableSink {
    /// Whether the sink reads the text of a column that is no id of another table.
    ///
    /// - Parameters:
    ///   - column: the column's name.
    ///   - table: its table.
    /// - Returns: whether the column must be filled; ids of other tables come in ``RecordBatch/ids``.
    static func readsText(of column: String, in table: TableName) -> Bool
}
