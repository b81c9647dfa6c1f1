/// Statements about what was brought and when.
enum BookkeepingSQL {
    static let snapshots = """
        SELECT district_id, snapshot_year, district_name, as_of, attendance_mode, recorded_through,
            exit_date_meaning, is_synthetic, source_system
        FROM snapshots
        ORDER BY district_id, snapshot_year DESC
        """

    static let snapshot = """
        SELECT district_id, snapshot_year, district_name, as_of, attendance_mode, recorded_through,
            exit_date_meaning, is_synthetic, source_system
        FROM snapshots
        WHERE district_id = ? AND snapshot_year = ?
        """

    static let saveSnapshot = """
        INSERT INTO snapshots (district_id, snapshot_year, district_name, as_of, attendance_mode,
            recorded_through, exit_date_meaning, is_synthetic, source_system)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (district_id, snapshot_year) DO UPDATE SET
            district_name = excluded.district_name, as_of = excluded.as_of,
            attendance_mode = excluded.attendance_mode,
            recorded_through = excluded.recorded_through,
            exit_date_meaning = excluded.exit_date_meaning,
            is_synthetic = excluded.is_synthetic, source_system = excluded.source_system
        """

    static let loadedTables = """
        SELECT table_name, mode FROM loaded_tables WHERE district_id = ? AND snapshot_year = ?
        """

    static let saveLoadedTable = """
        INSERT INTO loaded_tables (district_id, snapshot_year, table_name, mode)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (district_id, snapshot_year, table_name) DO UPDATE SET mode = excluded.mode
        """

    static let addImport = """
        INSERT INTO imports (created_at, software_version) VALUES (?, ?) RETURNING import_id
        """

    static let addImportFile = """
        INSERT INTO import_files (import_id, place, name, sha256) VALUES (?, ?, ?, ?)
        """

    static let addImportCounts = """
        INSERT INTO import_counts (import_id, place, district_id, snapshot_year, table_name,
            created, updated, unchanged, removed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let imports = """
        SELECT import_id, created_at, software_version FROM imports ORDER BY import_id DESC
        """

    static let importFiles = """
        SELECT name, sha256 FROM import_files WHERE import_id = ? ORDER BY place
        """

    static let importCounts = """
        SELECT district_id, snapshot_year, table_name, created, updated, unchanged, removed
        FROM import_counts WHERE import_id = ? ORDER BY place
        """

    /// Without it the engine takes a district's year for ten rows, and reads all of them to find a student's.
    static let learnSizes = "PRAGMA analysis_limit = 400; ANALYZE"

    /// Which column of which table points to which other table within a district's year.
    static let references = """
        SELECT owner.name, key."from", key."table"
        FROM sqlite_schema AS owner JOIN pragma_foreign_key_list(owner.name) AS key
        WHERE owner.type = 'table' AND key."from" NOT IN ('district_id', 'snapshot_year')
            AND EXISTS (SELECT 1 FROM pragma_table_info(owner.name) WHERE name = 'snapshot_year')
        ORDER BY 1, 2
        """

    /// The keys of a table's rows in a district's year.
    static func ids(_ table: String, _ key: String) -> String {
        "SELECT \(key) FROM \(table) WHERE district_id = ?1 AND snapshot_year = ?2"
    }

    /// How many rows of a district's year point to rows that are not there.
    static func broken(
        _ child: String,
        _ column: String,
        _ parent: String,
        _ key: String
    ) -> String {
        """
        SELECT count(*) FROM \(child) AS child
        WHERE district_id = ?1 AND snapshot_year = ?2 AND \(column) IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM \(parent) AS parent WHERE parent.district_id = ?1
                AND parent.snapshot_year = ?2 AND parent.\(key) = child.\(column))
        """
    }
}
