public import Records

/// What `manifest.csv` says about a native folder.
public struct Manifest: Sendable, Hashable {
    /// What the manifest says about one file.
    public struct File: Sendable, Hashable {
        /// How the table is to be taken; nil where the manifest does not say.
        public internal(set) var mode: Snapshot.TableMode?
        /// The number of rows that the file should have.
        public internal(set) var rows: Int?
        /// The SHA-256 digest that the file should have, in lower-case hexadecimal.
        public internal(set) var sha256: String?
    }

    /// What the folder is.
    public internal(set) var snapshot: Snapshot
    /// What is said about files, by table.
    public internal(set) var files: [TableName: File] = [:]
    /// When the source system wrote the folder, as it says.
    public internal(set) var exportedAt: String?
    /// Findings that do not refuse the folder.
    var findings: [Finding] = []

    static let fileName = "manifest.csv"
    static let formatNames: Set<String> = ["ewis-native", "waymark-native"]
}
