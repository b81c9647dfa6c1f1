import GRDB
import GRDBSQLite

/// A value to bind to a statement, where speed does not matter.
enum SQLValue {
    case null
    case integer(Int64)
    case text(String)

    /// A text, or null where there is none.
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }

    /// A number, or null where there is none.
    init(_ number: (some BinaryInteger)?) { self = number.map { .integer(Int64($0)) } ?? .null }
}

/// A connection inside a transaction; it must not outlive the closure that it was handed to.
@safe struct Session {
    private let connection: OpaquePointer?

    init(_ database: Database) {
        unsafe connection = database.sqliteConnection
    }

    /// A statement ready to be bound and run.
    func prepare(_ sql: String) throws(StoreError) -> PreparedStatement {
        var statement: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(
            connection,
            sql,
            -1,
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &statement,
            nil
        )
        guard code == SQLITE_OK, let prepared = unsafe statement else { throw failure(code) }
        return unsafe PreparedStatement(prepared, session: self)
    }

    /// Runs statements that take no values, one after the other.
    func execute(_ script: String) throws(StoreError) {
        let code = unsafe sqlite3_exec(connection, script, nil, nil, nil)
        if code != SQLITE_OK { throw failure(code) }
    }

    /// Runs one statement to its end and returns how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Int {
        let statement = try prepare(sql)
        try statement.bind(values)
        while try statement.step() {}
        return unsafe Int(sqlite3_changes64(connection))
    }

    /// Runs a query and makes a value of each row.
    func rows<T>(
        _ sql: String,
        _ values: [SQLValue] = [],
        _ make: (PreparedStatement) throws(StoreError) -> T
    ) throws(StoreError) -> [T] {
        let statement = try prepare(sql)
        try statement.bind(values)
        var made: [T] = []
        while try statement.step() { made.append(try make(statement)) }
        return made
    }

    /// The first column of a query's first row, or nil where there is none.
    func integer(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Int64? {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? statement.integer(0) : nil
    }

    /// The store's error for what the connection just reported.
    func failure(_ code: Int32) -> StoreError {
        let extended = unsafe sqlite3_extended_errcode(connection)
        let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
        return Failure.told(code: extended == SQLITE_OK ? code : extended, message)
    }
}
