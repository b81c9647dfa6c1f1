import GRDBSQLite
import Records

/// One compiled statement: bind, step, read columns, reset.
///
/// Places of parameters count from 1, of columns from 0. It is SQLite's own statement, for one call into the engine's wrapper per cell would cost more than the cell.
@safe final class PreparedStatement {
    let statement: OpaquePointer
    let session: Session

    /// Tells SQLite to copy the bytes it is handed.
    static let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    @unsafe init(_ statement: OpaquePointer, session: Session) {
        unsafe self.statement = statement
        self.session = session
    }

    deinit {
        unsafe sqlite3_finalize(statement)
    }

    /// Goes to the next row; false when there is none.
    func step() throws(StoreError) -> Bool {
        switch unsafe sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw session.failure(code)
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for the next values.
    func run() throws(StoreError) {
        let code = unsafe sqlite3_step(statement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            let failure = session.failure(code)
            unsafe sqlite3_reset(statement)
            throw failure
        }
        unsafe sqlite3_reset(statement)
    }

    /// Makes the statement ready to run again.
    func reset() {
        unsafe sqlite3_reset(statement)
    }
}

extension PreparedStatement {
    /// Binds all parameters in their order.
    func bind(_ values: [SQLValue]) throws(StoreError) {
        for (index, value) in values.enumerated() {
            switch value {
            case .null: try bindNull(index + 1)
            case .integer(let number): try bind(index + 1, number)
            case .text(let text): try bind(index + 1, text)
            }
        }
    }

    /// Binds an unknown value.
    func bindNull(_ place: Int) throws(StoreError) {
        try check(unsafe sqlite3_bind_null(statement, Int32(place)))
    }

    /// Binds a number.
    func bind(_ place: Int, _ number: Int64) throws(StoreError) {
        try check(unsafe sqlite3_bind_int64(statement, Int32(place), number))
    }

    /// Binds a text.
    func bind(_ place: Int, _ text: String) throws(StoreError) {
        let code = unsafe sqlite3_bind_text(statement, Int32(place), text, -1, Self.copied)
        try check(code)
    }

    /// Binds a slice of UTF-8 bytes as text.
    func bind(_ place: Int, _ bytes: [UInt8], _ range: Range<Int>) throws(StoreError) {
        let code = unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress.map { unsafe $0 + range.lowerBound }
            return unsafe sqlite3_bind_text64(
                statement,
                Int32(place),
                start?.assumingMemoryBound(to: CChar.self),
                UInt64(range.count),
                Self.copied,
                UInt8(SQLITE_UTF8)
            )
        }
        try check(code)
    }

    private func check(_ code: Int32) throws(StoreError) {
        if code != SQLITE_OK { throw session.failure(code) }
    }
}

extension PreparedStatement {
    /// A column's number; zero where it is null.
    func integer(_ column: Int) -> Int64 {
        unsafe sqlite3_column_int64(statement, Int32(column))
    }

    /// A column's number, or nil where it is null.
    func knownInteger(_ column: Int) -> Int64? {
        isNull(column) ? nil : integer(column)
    }

    /// Whether a column is null.
    func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }

    /// A column's text; empty where it is null.
    func text(_ column: Int) -> String { knownText(column) ?? "" }

    /// A column's text, or nil where it is null.
    func knownText(_ column: Int) -> String? {
        unsafe sqlite3_column_text(statement, Int32(column)).map { unsafe String(cString: $0) }
    }

    /// Adds a column's text to a column of texts, unknown where it is null.
    func append(_ column: Int, to texts: inout TextColumn) {
        withBytes(column) { bytes in
            if let bytes { texts.append(bytes) } else { texts.append(nil) }
        }
    }

    /// Lends a column's UTF-8 bytes, or nil where it is null.
    func withBytes<T>(_ column: Int, _ body: (Span<UInt8>?) -> T) -> T {
        guard let start = unsafe sqlite3_column_text(statement, Int32(column)) else {
            return body(nil)
        }
        let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
        let span = unsafe Span(_unsafeStart: start, count: count)
        return body(span)
    }
}
