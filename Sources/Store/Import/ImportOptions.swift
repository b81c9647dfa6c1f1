/// How an import is to be done, and what its history says of it.
public struct ImportOptions: Hashable, Sendable {
    /// A file that an import has read.
    public struct File: Hashable, Sendable {
        /// The name without its folder.
        public var name: String
        /// SHA-256 of its bytes in lower-case hexadecimal.
        public var sha256: String

        /// A file with its digest.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// Whether all is undone at the end, so that only the counts remain.
    public var isDryRun: Bool
    /// Whether more than 10 rows and more than 10 % of a table's scope may be removed.
    public var allowsRemovals: Bool
    /// The files, for the history; they may also be told to the sink while it is fed.
    public var files: [File]
    /// The software's version, for the history.
    public var softwareVersion: String
    /// When the import was made, `YYYY-MM-DDTHH:MM:SSZ`, for the history.
    public var createdAt: String

    /// Options of an import.
    public init(
        isDryRun: Bool = false,
        allowsRemovals: Bool = false,
        files: [File] = [],
        softwareVersion: String,
        createdAt: String
    ) {
        self.isDryRun = isDryRun
        self.allowsRemovals = allowsRemovals
        self.files = files
        self.softwareVersion = softwareVersion
        self.createdAt = createdAt
    }
}
