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
        throw StoreError(.misuse, "Not built yet.")
    }
}

extension Store {
    /// All districts' years, by district, the newest year first.
    public func snapshots() throws(StoreError) -> [StoredSnapshot] {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// One district's year, or nil where the store has none.
    public func snapshot(of district: String, year: SchoolYear) throws(StoreError)
        -> StoredSnapshot?
    {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The districts, by code.
    public func districts() throws(StoreError) -> [StoredDistrict] {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The school years of a district, newest first.
    public func years(of district: String) throws(StoreError) -> [SchoolYear] {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The records behind a student's page, by table; tables without rows are left out.
    ///
    /// Beside the student's own rows there are the schools, calendars, courses, sections, terms, assessments, incidents, programmes
    /// and staff that they name. Transcript and test results reach back over all years up to the given one.
    public func records(
        ofStudent student: String,
        district: String,
        year: SchoolYear
    ) throws(StoreError) -> [TableName: RecordBatch] {
        throw StoreError(.misuse, "Not built yet.")
    }
}
