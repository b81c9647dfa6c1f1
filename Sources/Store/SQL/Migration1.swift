/// The first version of the store's tables, as text that never changes again.
///
/// Days are `YYYY-MM-DD`, codes are the format's codes, decimals are millionths, yes is 1; so people with `sqlite3` can read
/// them. Keys lead with the district. A later change of a schema is a later migration.
enum Migration1 {
    static let script = [bookkeeping, schools, students, learning, paths, supports, runs]
        .joined(separator: "\n\n")
}

extension Migration1 {
    /// What was brought, and when.
    static let bookkeeping = """
        CREATE TABLE snapshots (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            district_name TEXT NOT NULL,
            as_of TEXT,
            attendance_mode TEXT NOT NULL,
            recorded_through TEXT NOT NULL,
            exit_date_meaning TEXT NOT NULL,
            is_synthetic INTEGER NOT NULL,
            source_system TEXT,
            PRIMARY KEY (district_id, snapshot_year)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE loaded_tables (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            table_name TEXT NOT NULL,
            mode TEXT NOT NULL,
            PRIMARY KEY (district_id, snapshot_year, table_name),
            FOREIGN KEY (district_id, snapshot_year)
                REFERENCES snapshots (district_id, snapshot_year)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE imports (
            import_id INTEGER PRIMARY KEY,
            created_at TEXT NOT NULL,
            software_version TEXT NOT NULL
        ) STRICT;

        CREATE TABLE import_files (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (import_id, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE import_counts (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            place INTEGER NOT NULL,
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            table_name TEXT NOT NULL,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            unchanged INTEGER NOT NULL,
            removed INTEGER NOT NULL,
            PRIMARY KEY (import_id, place)
        ) STRICT, WITHOUT ROWID;
        """
}
