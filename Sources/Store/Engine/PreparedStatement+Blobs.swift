import GRDBSQLite
import Records

extension PreparedStatement {
    /// Binds bytes, of which SQLite takes a copy.
    func bind(_ place: Int, blob bytes: [UInt8]) throws(StoreError) {
        let code = unsafe bytes.withUnsafeBytes { buffer in
            // A null pointer would bind null.
            guard let start = buffer.baseAddress, buffer.count > 0 else {
                return unsafe sqlite3_bind_zeroblob(statement, Int32(place), 0)
            }
            return unsafe sqlite3_bind_blob64(
                statement,
                Int32(place),
                start,
                UInt64(buffer.count),
                Self.copied
            )
        }
        if code != SQLITE_OK { throw session.failure(code) }
    }

    /// A column's bytes; none where it is null.
    func blob(_ column: Int) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(statement, Int32(column)) else { return [] }
        let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// A column's text as bytes; none where it is null.
    func bytes(_ column: Int) -> [UInt8] {
        withBytes(column) { span in
            guard let span else { return [] }
            return span.indices.map { span[$0] }
        }
    }

    /// A column's day; nil where it is null or none.
    func day(_ column: Int) -> SchoolDate? {
        withBytes(column) { span in
            guard let span else { return nil }
            return SchoolDate(isoBytes: span)
        }
    }
}
