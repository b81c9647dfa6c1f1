public import Records

/// How many rows of a table must point to something that is there, or the file is taken for one with the wrong id column.
public struct IDMatchLimit: Hashable, Sendable {
    /// Nine of ten: files of the right column lose a few students who left, and files of the wrong one match next to nobody.
    public static let usual = IDMatchLimit(percent: 90)

    /// Rows that may point nowhere whatever their share: single ones are rejected and told by line.
    static let free = 10

    /// So many of a hundred rows.
    public let percent: Int

    /// A limit; below 0 and above 100 it is taken as these.
    public init(percent: Int) {
        self.percent = min(max(0, percent), 100)
    }

    /// Whether so many rows that point nowhere are too many.
    func refuses(_ orphans: Int, of rows: Int) -> Bool {
        orphans > Self.free && orphans * 100 > rows * (100 - percent)
    }
}

/// Which rows of an import that was refused point nowhere.
public struct UnmatchedIDs: Hashable, Sendable {
    /// The table of the rows.
    public let table: TableName
    /// Its column.
    public let column: String
    /// The table that the column points to.
    public let target: TableName
}
