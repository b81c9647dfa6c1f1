/// Statements about the history of imports and its undoing.
enum HistorySQL {
    static let nextImport = "SELECT coalesce(max(import_id), 0) + 1 FROM imports"

    static let addFindings = """
        INSERT INTO import_findings (import_id, place, file, code, severity, findings)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    static let addExample = """
        INSERT INTO import_examples (import_id, place, severity, file, line, column_name, code,
            reason, remedy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let findings = """
        SELECT file, code, severity, findings FROM import_findings WHERE import_id = ? ORDER BY place
        """

    static let examples = """
        SELECT severity, file, line, column_name, code, reason, remedy
        FROM import_examples WHERE import_id = ? ORDER BY place
        """

    static let undone = "SELECT undone_at FROM import_undos WHERE import_id = ?"

    /// The latest import that brought something to a district's year that this one did, and is not undone.
    static let laterImport = """
        SELECT max(later.import_id)
        FROM import_counts AS own JOIN import_counts AS later
            ON later.district_id = own.district_id AND later.snapshot_year = own.snapshot_year
            AND later.import_id > own.import_id
        WHERE own.import_id = ?1 AND later.import_id NOT IN (SELECT import_id FROM import_undos)
        """

    /// Whether what the import replaced is kept of every district's year that it brought.
    static let isKept = """
        SELECT EXISTS (SELECT 1 FROM former_snapshots WHERE import_id = ?1) AND NOT EXISTS (
            SELECT 1 FROM import_counts AS own WHERE import_id = ?1 AND NOT EXISTS (
                SELECT 1 FROM former_snapshots AS former WHERE former.import_id = own.import_id
                    AND former.district_id = own.district_id
                    AND former.snapshot_year = own.snapshot_year))
        """

    /// Parameter 1 is the import, 2 and 3 are the district and the year.
    static let keepSnapshot = """
        INSERT INTO former_snapshots (import_id, district_id, snapshot_year, content, tables)
        SELECT ?1, ?2, ?3, (
            SELECT json_array(district_name, as_of, attendance_mode, recorded_through,
                exit_date_meaning, is_synthetic, source_system)
            FROM snapshots WHERE district_id = ?2 AND snapshot_year = ?3
        ), (
            SELECT json_group_object(table_name, mode)
            FROM loaded_tables WHERE district_id = ?2 AND snapshot_year = ?3
        )
        WHERE true ON CONFLICT DO NOTHING
        """

    static let keepTable = """
        INSERT INTO former_tables (import_id, district_id, snapshot_year, table_name, columns,
            was_empty)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """

    /// The tables whose former rows are kept, those that point to others first.
    static let keptTables = """
        SELECT district_id, snapshot_year, table_name, columns, was_empty
        FROM former_tables WHERE import_id = ?1
        """

    static let keptScopes = """
        SELECT district_id, snapshot_year FROM former_snapshots WHERE import_id = ?1
        """

    /// The imports of a district's year whose former rows are kept, the newest first.
    static let keptImports = """
        SELECT import_id FROM former_snapshots WHERE district_id = ?1 AND snapshot_year = ?2
        ORDER BY import_id DESC
        """

    static let addUndo = """
        INSERT INTO import_undos (import_id, undone_at, software_version) VALUES (?, ?, ?)
        """
}

extension HistorySQL {
    // Parameters 1 and 2 are the district and the year, 3 is the import.

    private static let kept = "import_id = ?3 AND district_id = ?1 AND snapshot_year = ?2"

    /// Forgets what an import replaced of a district's year.
    static let forget = ["former_days", "former_rows", "former_tables", "former_snapshots"].map {
        "DELETE FROM \($0) WHERE \(kept)"
    }

    static let restoreSnapshot = """
        INSERT INTO snapshots (district_id, snapshot_year, district_name, as_of, attendance_mode,
            recorded_through, exit_date_meaning, is_synthetic, source_system)
        SELECT ?1, ?2, json_extract(content, '$[0]'), json_extract(content, '$[1]'),
            json_extract(content, '$[2]'), json_extract(content, '$[3]'),
            json_extract(content, '$[4]'), json_extract(content, '$[5]'),
            json_extract(content, '$[6]')
        FROM former_snapshots WHERE \(kept) AND content IS NOT NULL
        ON CONFLICT (district_id, snapshot_year) DO UPDATE SET
            district_name = excluded.district_name, as_of = excluded.as_of,
            attendance_mode = excluded.attendance_mode,
            recorded_through = excluded.recorded_through,
            exit_date_meaning = excluded.exit_date_meaning,
            is_synthetic = excluded.is_synthetic, source_system = excluded.source_system
        """

    static let forgetLoadedTable = """
        DELETE FROM loaded_tables WHERE district_id = ?1 AND snapshot_year = ?2 AND table_name = ?3
        """

    static let restoreLoadedTables = """
        INSERT INTO loaded_tables (district_id, snapshot_year, table_name, mode)
        SELECT ?1, ?2, modes.key, modes.value
        FROM former_snapshots JOIN json_each(former_snapshots.tables) AS modes WHERE \(kept)
        ON CONFLICT (district_id, snapshot_year, table_name) DO UPDATE SET mode = excluded.mode
        """

    /// Forgets a district's year that there was not and of which nothing is left.
    static let forgetSnapshot = """
        DELETE FROM snapshots WHERE district_id = ?1 AND snapshot_year = ?2
            AND EXISTS (SELECT 1 FROM former_snapshots WHERE \(kept) AND content IS NULL)
            AND NOT EXISTS (
                SELECT 1 FROM loaded_tables WHERE district_id = ?1 AND snapshot_year = ?2)
        """
}
