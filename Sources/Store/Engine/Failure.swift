import GRDB
import GRDBSQLite

/// Turns what the database engine reports into sentences for people.
enum Failure {
    /// The error as the store's own; one that is the store's already stays as it is.
    static func translated(_ error: any Error) -> StoreError {
        if let own = error as? StoreError { return own }
        guard let failure = error as? DatabaseError else {
            return StoreError(
                .engine,
                "The store failed in an unforeseen way (\(type(of: error)))."
            )
        }
        return told(code: failure.extendedResultCode.rawValue, failure.message)
    }

    /// The error for a result code of SQLite and its message, which names tables and columns but never values.
    static func told(code: Int32, _ message: String?) -> StoreError {
        let detail = message.map { " (SQLite \(code): \($0))" } ?? " (SQLite \(code))"
        return switch code & 0xff {
        case SQLITE_NOTADB:
            StoreError(
                .notAStore,
                "The file is not a Waymark store. Name another with --store, or move the file away."
            )
        case SQLITE_CORRUPT:
            StoreError(
                .notAStore,
                "The store's file is damaged\(detail). Restore it from a backup, or import again into a new one."
            )
        case SQLITE_BUSY, SQLITE_LOCKED:
            StoreError(
                .locked,
                "Another process is writing to the store. Nothing was changed; try again when it is done."
            )
        case SQLITE_FULL:
            StoreError(
                .diskFull,
                "The disk is full. Nothing was changed; make room and try again."
            )
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN:
            StoreError(
                .notPermitted,
                "The store's file or its folder may not be opened or written\(detail). Check its owner and mode."
            )
        case SQLITE_IOERR:
            StoreError(
                .engine,
                "The disk could not be read or written\(detail). Nothing was changed; check the disk."
            )
        case SQLITE_CONSTRAINT:
            code == SQLITE_CONSTRAINT | (3 << 8)
                ? StoreError(.brokenReferences, "Rows point to rows that are not there.")
                : StoreError(.unfitRow, "A row does not fit its table\(detail).")
        default:
            StoreError(.engine, "The store failed\(detail).")
        }
    }
}
