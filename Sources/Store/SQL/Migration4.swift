/// The fourth version of the store's tables: what an import found, and what it replaced, so that it can be undone; and figures that the state publishes of schools.
enum Migration4 {
    /// A row is kept as a JSON array of its columns, in the schema's order at that time; null where the import made the row.
    ///
    /// Students' packed days keep their own types, for JSON has no bytes. What was replaced belongs to a few imports only; see ``FormerRows``.
    static let script = """
        CREATE TABLE import_findings (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            place INTEGER NOT NULL,
            file TEXT NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            findings INTEGER NOT NULL,
            PRIMARY KEY (import_id, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE import_examples (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            place INTEGER NOT NULL,
            severity TEXT NOT NULL,
            file TEXT NOT NULL,
            line INTEGER,
            column_name TEXT,
            code TEXT NOT NULL,
            reason TEXT NOT NULL,
            remedy TEXT NOT NULL,
            PRIMARY KEY (import_id, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE import_undos (
            import_id INTEGER PRIMARY KEY REFERENCES imports (import_id),
            undone_at TEXT NOT NULL,
            software_version TEXT NOT NULL
        ) STRICT;

        CREATE TABLE former_snapshots (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            content TEXT,
            tables TEXT NOT NULL,
            PRIMARY KEY (import_id, district_id, snapshot_year)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE former_tables (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            table_name TEXT NOT NULL,
            columns TEXT NOT NULL,
            was_empty INTEGER NOT NULL,
            PRIMARY KEY (import_id, district_id, snapshot_year, table_name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE former_rows (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            table_name TEXT NOT NULL,
            row_key TEXT NOT NULL,
            content TEXT,
            PRIMARY KEY (import_id, district_id, snapshot_year, table_name, row_key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE former_days (
            import_id INTEGER NOT NULL REFERENCES imports (import_id),
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            org_id TEXT NOT NULL,
            usual INTEGER,
            usual_days BLOB,
            other_days BLOB,
            PRIMARY KEY (import_id, district_id, snapshot_year, student_id, org_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE school_figures (
            measure TEXT NOT NULL,
            school_year INTEGER NOT NULL,
            org_id TEXT NOT NULL,
            percent_millionths INTEGER NOT NULL,
            source_file TEXT NOT NULL,
            imported_at TEXT NOT NULL,
            PRIMARY KEY (measure, school_year, org_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX school_figures_by_school ON school_figures (org_id);
        """
}
