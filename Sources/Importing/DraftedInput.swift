import Records

/// A bringer of tables whose rows were all made before the first table is handed on, from several files put behind one another.
protocol DraftedInput: ImportInput {
    /// The rows of each table.
    var made: [TableName: StateRows] { get }
    /// Which of the files a line is of.
    var pages: FilePages { get }
}

extension DraftedInput {
    func fileName(_ table: TableName) -> String {
        made[table]?.firstLine.map { pages.place($0).file } ?? pages.firstName
    }

    func place(_ table: TableName, _ line: Int?) -> (file: String, line: Int?) {
        guard let line else { return (fileName(table), nil) }
        let place = pages.place(line)
        return (place.file, place.line)
    }

    func promisedRows(_ table: TableName) -> Int? { nil }

    /// A table's rows under its columns.
    func feed(_ table: TableName, _ columns: [StateColumn]) -> any TableFeed {
        let pieces = made[table]?.pieces ?? []
        return MadeFeed(FeedShape(table, columns, pages, file: fileName(table)), pieces)
    }
}
