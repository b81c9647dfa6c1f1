import GRDB

/// The one type that knows which database keeps the store; everything else speaks SQL through a ``Session``.
///
/// GRDB schedules the connections: one writer, and readers that each see the last committed state.
final class Engine: Sendable {
    private let writer: any DatabaseWriter

    /// How long a writer waits for another process, in seconds; readers wait for nobody.
    private static let patience = 10.0

    /// Opens the file at a path.
    init(path: String, mode: Store.Mode) throws(StoreError) {
        do {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(mode))
            // GRDB takes NORMAL for WAL files, which may lose the last commits when the power fails.
            if mode == .readWrite {
                try pool.writeWithoutTransaction {
                    try $0.execute(sql: "PRAGMA synchronous = FULL")
                }
            }
            writer = pool
        } catch {
            throw Failure.translated(error)
        }
    }

    /// A database in memory.
    init() throws(StoreError) {
        do {
            writer = try DatabaseQueue(configuration: Self.configuration(.readWrite))
        } catch {
            throw Failure.translated(error)
        }
    }

    private static func configuration(_ mode: Store.Mode) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .readOnly
        configuration.busyMode = .timeout(patience)
        configuration.label = "waymark.store"
        configuration.prepareDatabase { database in
            // Staging tables hold what students' files say: never in a temporary file.
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
    func writing<T>(_ body: (Session) throws -> (T, Ending)) throws -> T {
        try passing { outcome in
            try writer.writeWithoutTransaction { database in
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
