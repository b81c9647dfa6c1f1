import GRDB

/// The one type that knows which database keeps the store; everything else speaks SQL through a ``Session``.
///
/// GRDB schedules the connections: one writer, and readers that each see the last committed state.
final class Engine: Sendable {
    private let writer: any DatabaseWriter

    /// Opens the file at a path; writers wait some seconds for another process, readers for nobody.
    init(path: String, mode: Store.Mode, patience: Double) throws(StoreError) {
        do {
            let configuration = Self.configuration(mode, patience)
            if mode == .readWrite { try Self.refuseForeign(path, configuration) }
            let pool = try DatabasePool(path: path, configuration: configuration)
            if mode == .readWrite {
                try pool.writeWithoutTransaction { try $0.execute(sql: Self.tuning) }
            }
            writer = pool
        } catch {
            throw Failure.translated(error)
        }
    }

    /// GRDB takes NORMAL for files with a log, which may lose the last commits with the power; ours are on the disk.
    ///
    /// The log shrinks again after a large import.
    private static let tuning = """
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -65536;
        PRAGMA journal_size_limit = 67108864;
        """

    /// A database in memory.
    init() throws(StoreError) {
        do {
            writer = try DatabaseQueue(configuration: Self.configuration(.readWrite, 0))
        } catch {
            throw Failure.translated(error)
        }
    }

    /// Opening for writing changes a file's journal, so a file that is not ours is refused before.
    private static func refuseForeign(_ path: String, _ configuration: Configuration) throws {
        var configuration = configuration
        configuration.readonly = true
        let peek = try DatabaseQueue(path: path, configuration: configuration)
        _ = try peek.read { try version(in: Session($0)) }
        try peek.close()
    }

    private static func configuration(_ mode: Store.Mode, _ patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .readOnly
        configuration.busyMode = .timeout(patience)
        configuration.label = "waymark.store"
        configuration.prepareDatabase { database in
            // Only a new file takes it: large pages make an import of many rows faster by half and the tree flatter.
            try database.execute(sql: "PRAGMA page_size = 16384")
            // Sorting may touch what students' files say: never in a temporary file.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }
}

/// What becomes of a transaction.
enum Ending {
    case commit
    case rollback
}

extension Engine {
    /// Reads one committed state; readings inside of it see the same state.
    ///
    /// What `body` throws comes out as it is, what the engine throws as ``StoreError``.
    func reading<T>(_ body: (Session) throws -> T) throws -> T {
        try passing { outcome in
            try writer.unsafeReentrantRead { database in
                guard !database.isInsideTransaction else {
                    return outcome = Result { try body(Session(database)) }
                }
                try database.inTransaction(.deferred) {
                    outcome = Result { try body(Session(database)) }
                    return .commit
                }
            }
        }
    }

    /// Reads one committed state.
    func read<T>(_ body: (Session) throws(StoreError) -> T) throws(StoreError) -> T {
        do {
            return try reading { try body($0) }
        } catch {
            throw Failure.translated(error)
        }
    }

    /// Writes in one transaction, which `body` ends; what it throws undoes all.
    ///
    /// - Parameters:
    ///   - checksReferences: whether the engine sees to it that no row points to one that is not there; if not, `body` does
    ///     before it commits.
    ///   - body: writes, and says whether that is to stay.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws, or ``StoreError``.
    func writing<T>(
        checksReferences: Bool = true,
        _ body: (Session) throws -> (T, Ending)
    ) throws -> T {
        try passing { outcome in
            try writer.writeWithoutTransaction { database in
                if !checksReferences { try database.execute(sql: "PRAGMA foreign_keys = OFF") }
                defer {
                    // It cannot fail outside of a transaction, which is over by then.
                    try? database.execute(sql: "PRAGMA foreign_keys = ON")
                }
                try database.inTransaction(.immediate) {
                    do {
                        let (value, ending) = try body(Session(database))
                        outcome = .success(value)
                        return ending == .commit ? .commit : .rollback
                    } catch {
                        outcome = .failure(error)
                        return .rollback
                    }
                }
            }
        }
    }

    /// Writes in one transaction and commits it.
    func write<T>(_ body: (Session) throws(StoreError) -> T) throws(StoreError) -> T {
        do {
            return try writing { (try body($0), .commit) }
        } catch {
            throw Failure.translated(error)
        }
    }

    /// Keeps apart what a caller's closure threw, which passes through, and what the engine threw.
    private func passing<T>(
        _ access: (inout Result<T, any Error>?) throws -> Void
    ) throws -> T {
        var outcome: Result<T, any Error>?
        do {
            try access(&outcome)
        } catch {
            throw Failure.translated(error)
        }
        guard let outcome else { throw StoreError(.engine, "The store gave no answer.") }
        return try outcome.get()
    }
}
