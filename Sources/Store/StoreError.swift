public import Records

/// Why the store could not do what was asked, in a sentence that names no student and no value.
public struct StoreError: Error, Hashable, Sendable {
    /// What went wrong, for code that must tell the cases apart.
    public enum Reason: Hashable, Sendable {
        /// There is no store at the path, and it was opened for reading only.
        case missing
        /// The file is not a Waymark store, or it is damaged.
        case notAStore
        /// A newer Waymark made the store.
        case newerVersion
        /// Another process holds the store for longer than we wait.
        case locked
        /// The disk or the quota is full.
        case diskFull
        /// The file or its folder may not be written, or not be read.
        case notPermitted
        /// An import would remove too many rows and was not told to.
        case tooManyRemovals([Removal])
        /// Rows of a table point to rows of another one that are not there.
        case brokenReferences
        /// A row lacks a value that it must have, or has one of another type.
        case unfitRow
        /// An import cannot be taken back.
        case cannotUndo
        /// Whoever waited for a long reading said that it may end.
        case stopped
        /// The store was used in a way that it does not allow, such as rows outside a snapshot.
        case misuse
        /// Anything else that the engine reports.
        case engine
    }

    /// A table that an import would take too much from.
    public struct Removal: Hashable, Sendable {
        /// The table.
        public var table: TableName
        /// The school year of the rows.
        public var schoolYear: SchoolYear
        /// How many rows would go.
        public var removed: Int
        /// How many rows there are.
        public var existing: Int
    }

    /// What went wrong.
    public let reason: Reason
    /// What happened, where, and what to do.
    public let message: String

    init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }
}

extension StoreError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
