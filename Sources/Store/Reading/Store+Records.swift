public import Records

/// A district of the store.
public struct StoredDistrict: Hashable, Sendable {
    /// Its code.
    public var id: String
    /// Its name, as the latest year has it.
    public var name: String
}

/// What the store holds of a district's year.
public struct StoredSnapshot: Hashable, Sendable {
    /// What the folder said of itself.
    public var snapshot: Snapshot
    /// The tables that have been brought, even without rows; a table that is not here says nothing.
    public var tables: [TableName: Snapshot.TableMode]
}

extension Store: RecordSource {
    /// Hands on all rows of a table in a district's year, ordered by key, in batches of at most 32,768.
    public func read(
        _ table: TableName,
        district: String,
        year: SchoolYear,
        _ body: (RecordBatch) throws -> Void
    ) throws {
        try engine.reading { session in
            let scope: [SQLValue] = [.text(district), SQLValue(year.endingIn)]
            if table == .attendance {
                return try AttendanceReading(scope, year, in: session).rows(body)
            }
            let statement = try session.prepare(RecordSQL(table).select)
            try statement.bind(scope)
            var reader = RowReader(table)
            while try statement.step() {
                reader.take(statement)
                if reader.count == RowReader.batchSize { try body(reader.makeBatch()) }
            }
            if reader.count > 0 { try body(reader.makeBatch()) }
        }
    }

    /// Lets several readings see one and the same state, whatever is imported meanwhile.
    ///
    /// - Parameter body: reads from this store, on the thread that it is called on.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws, or ``StoreError``.
    public func consistently<T>(_ body: (Store) throws -> T) throws -> T {
        try engine.reading { _ in try body(self) }
    }
}

extension Store {
    /// All districts' years, by district, the newest year first.
    public func snapshots() throws(StoreError) -> [StoredSnapshot] {
        try engine.read { session throws(StoreError) in
            try SnapshotBook(session: session).all()
        }
    }

    /// One district's year, or nil where the store has none.
    public func snapshot(
        of district: String,
        year: SchoolYear
    ) throws(StoreError) -> StoredSnapshot? {
        try engine.read { session throws(StoreError) in
            try SnapshotBook(session: session).find(district, year)
        }
    }

    /// The districts, by code.
    public func districts() throws(StoreError) -> [StoredDistrict] {
        var districts: [StoredDistrict] = []
        for stored in try snapshots() where districts.last?.id != stored.snapshot.districtID {
            districts.append(
                StoredDistrict(
                    id: stored.snapshot.districtID,
                    name: stored.snapshot.districtName
                )
            )
        }
        return districts
    }

    /// The school years of a district, newest first.
    public func years(of district: String) throws(StoreError) -> [SchoolYear] {
        try snapshots().map(\.snapshot).filter { $0.districtID == district }.map(\.schoolYear)
    }
}
