/// Where records, runs and supports live: one SQLite file, one writer, readers never blocked.
///
/// A store may be used from several threads; imports and saves come one after the other.
public struct Store: Sendable {
    /// What a store is opened for.
    public enum Mode: Sendable {
        /// Reads and writes; the file and its folders are made where they are missing.
        case readWrite
        /// Reads only; nothing is made or changed.
        case readOnly
    }

    /// Where the store's file is; empty for a store in memory.
    public let path: String
    /// What the person who opened the store should know, such as a file that others may read.
    public let warnings: [String]

    let engine: Engine
    /// Whether files may be made beside it.
    let isWritable: Bool

    /// Opens a store.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - mode: whether it may be written.
    /// - Returns: the open store, with its warnings.
    /// - Throws: ``StoreError`` with a sentence that says what to do.
    public static func open(path: String, mode: Mode = .readWrite) throws(StoreError) -> Store {
        try open(path: path, mode: mode, patience: 10)
    }

    /// Opens a store to look at it: nothing in it is written, but the rosters' files beside it may be.
    ///
    /// A store that is missing, empty or of an older version is made or brought up to date first, as ``Mode/readWrite`` does. One
    /// that is as it should be is opened with fewer connections, which a screen that has to stand at once is glad of.
    ///
    /// - Parameter path: the file.
    /// - Returns: the open store, with its warnings.
    /// - Throws: ``StoreError`` with a sentence that says what to do.
    public static func openToLook(path: String) throws(StoreError) -> Store {
        guard let found = try? open(path: path, mode: .readOnly) else {
            return try open(path: path)
        }
        return Store(path: path, warnings: found.warnings, engine: found.engine, isWritable: true)
    }

    /// Opens a store whose writers wait some seconds for those of other processes.
    static func open(path: String, mode: Mode, patience: Double) throws(StoreError) -> Store {
        let warnings = try StoreFile(path: path).prepare(for: mode)
        let engine = try Engine(path: path, mode: mode, patience: patience)
        try engine.migrate(mode: mode)
        return Store(
            path: path,
            warnings: warnings,
            engine: engine,
            isWritable: mode == .readWrite
        )
    }

    /// A store in memory that is gone with its last copy, for tests and for trying things out.
    public static func inMemory() throws(StoreError) -> Store {
        let engine = try Engine()
        try engine.migrate(mode: .readWrite)
        return Store(path: "", warnings: [], engine: engine, isWritable: false)
    }

    /// Where the store is unless somebody says otherwise.
    ///
    /// - Parameter environment: the process's environment: `WAYMARK_STORE` names the file itself, `XDG_DATA_HOME` the folder
    ///   of data; without them it is `~/.local/share/waymark/waymark.db`.
    /// - Returns: the path of the file.
    public static func defaultPath(environment: [String: String]) -> String {
        if let path = environment["WAYMARK_STORE"], !path.isEmpty { return path }
        // The XDG specification says that a relative path there is to be ignored.
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            return "\(data)/waymark/waymark.db"
        }
        return "\(environment["HOME"] ?? ".")/.local/share/waymark/waymark.db"
    }
}
