import GRDBSQLite

extension PreparedStatement {
    /// Runs the statement once for each row of a grid, whose cells are bound from a place on.
    ///
    /// SQLite is lent the grid's own bytes: they stay where they are until the last row is done, and then all is unbound.
    func run(_ grid: CellGrid, from place: Int) throws(StoreError) {
        let (rows, width) = (grid.count, grid.width)
        var failed: Int32?
        unsafe grid.blob.withUnsafeBytes { blob in
            unsafe grid.lengths.withUnsafeBufferPointer { lengths in
                unsafe grid.values.withUnsafeBufferPointer { values in
                    for row in 0..<rows where failed == nil {
                        for column in 0..<width {
                            let cell = row &* width &+ column
                            unsafe lend(
                                lengths[cell],
                                values[cell],
                                blob,
                                at: Int32(place &+ column)
                            )
                        }
                        let code = unsafe sqlite3_step(statement)
                        if code != SQLITE_DONE { failed = code }
                        if failed == nil { unsafe sqlite3_reset(statement) }
                    }
                }
            }
        }
        let failure = failed.map { session.failure($0) }
        unsafe sqlite3_reset(statement)
        for column in 0..<width { try bindNull(place + column) }
        if let failure { throw failure }
    }

    /// A failed binding shows when the row is stepped, for an unbound cell is null and a reset statement takes any binding.
    private func lend(
        _ length: Int32,
        _ value: Int64,
        _ blob: UnsafeRawBufferPointer,
        at place: Int32
    ) {
        switch length {
        case CellGrid.Mark.null:
            unsafe sqlite3_bind_null(statement, place)
        case CellGrid.Mark.number:
            unsafe sqlite3_bind_int64(statement, place, value)
        default:
            let start = unsafe blob.baseAddress.map { unsafe $0 + Int(value) }
            unsafe sqlite3_bind_text64(
                statement,
                place,
                start?.assumingMemoryBound(to: CChar.self),
                UInt64(length),
                nil,
                UInt8(SQLITE_UTF8)
            )
        }
    }
}
