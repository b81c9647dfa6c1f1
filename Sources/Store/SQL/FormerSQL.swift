import Records

/// The statements that keep what an import replaces of one table, and those that bring it back.
///
/// Keeping is the engine's work: triggers of the connection see each row that changes on whatever way, and the first
/// thing that is kept of a row is what it was before the import. They are there only where the district's year had rows.
struct FormerSQL {
    /// A trigger of the connection.
    struct Trigger {
        let name: String
        let create: String
        var drop: String { "DROP TRIGGER temp.\(name)" }
    }

    let table: TableName
    private let sql: RecordSQL

    init(_ table: TableName) {
        self.table = table
        sql = RecordSQL(table)
    }

    /// The columns whose values stand in a kept row, in their order.
    var columns: String { sql.columns.joined(separator: ",") }

    // MARK: - Keeping

    /// The triggers that keep rows for an import; of attendance also those of students' days.
    func triggers(for number: Int64) -> [Trigger] {
        let rows = Self.changes.map { change in
            Trigger(
                name: "former_\(table.rawValue)_\(change.word)",
                create: """
                    CREATE TEMP TRIGGER former_\(table.rawValue)_\(change.word)
                    AFTER \(change.word) ON main.\(sql.name) BEGIN
                        INSERT INTO former_rows (import_id, district_id, snapshot_year, table_name,
                            row_key, content)
                        VALUES (\(number), \(change.row).district_id, \(change.row).snapshot_year,
                            '\(table.rawValue)', json_array(\(sql.list(sql.keys, of: change.row))),
                            \(change.wasThere ? "json_array(\(sql.list(sql.columns, of: "OLD")))" : "NULL"))
                        ON CONFLICT DO NOTHING;
                    END
                    """
            )
        }
        return table == .attendance ? rows + Self.dayTriggers(for: number) : rows
    }

    private static let changes = [
        (word: "insert", row: "NEW", wasThere: false), (word: "update", row: "OLD", wasThere: true),
        (word: "delete", row: "OLD", wasThere: true),
    ]

    private static func dayTriggers(for number: Int64) -> [Trigger] {
        changes.map { change in
            let days =
                change.wasThere ? "OLD.usual, OLD.usual_days, OLD.other_days" : "NULL, NULL, NULL"
            return Trigger(
                name: "former_days_\(change.word)",
                create: """
                    CREATE TEMP TRIGGER former_days_\(change.word)
                    AFTER \(change.word) ON main.attendance_days BEGIN
                        INSERT INTO former_days (import_id, district_id, snapshot_year, student_id,
                            org_id, usual, usual_days, other_days)
                        VALUES (\(number), \(change.row).district_id, \(change.row).snapshot_year,
                            \(change.row).student_id, \(change.row).org_id, \(days))
                        ON CONFLICT DO NOTHING;
                    END
                    """
            )
        }
    }
}

extension FormerSQL {
    // MARK: - Bringing back
    //
    // Parameters 1 and 2 are the district and the year, 3 is the import.

    private static let kept = "import_id = ?3 AND district_id = ?1 AND snapshot_year = ?2"

    /// Empties the scope, which was empty before the import.
    var empty: [String] {
        let rows = "DELETE FROM \(sql.name) WHERE \(RecordSQL.scope)"
        return table == .attendance
            ? [rows, "DELETE FROM attendance_days WHERE \(RecordSQL.scope)"] : [rows]
    }

    /// Removes the rows that the import made, and brings those back that it changed or removed.
    var restore: [String] {
        let rows = [removeMade, bringBack]
        return table == .attendance ? rows + Self.restoreDays : rows
    }

    private var removeMade: String {
        let keys = sql.keys.indices.map { "json_extract(row_key, '$[\($0)]')" }
        return """
            DELETE FROM \(sql.name) WHERE \(RecordSQL.scope) AND (\(sql.list(sql.keys))) IN (
                SELECT \(keys.joined(separator: ", ")) FROM former_rows
                WHERE \(Self.kept) AND table_name = '\(table.rawValue)' AND content IS NULL)
            """
    }

    private var bringBack: String {
        let values = sql.columns.indices.map { "json_extract(content, '$[\($0)]')" }
        return """
            INSERT INTO \(sql.name) (district_id, snapshot_year, \(sql.list(sql.columns)))
            SELECT ?1, ?2, \(values.joined(separator: ", ")) FROM former_rows
            WHERE \(Self.kept) AND table_name = '\(table.rawValue)' AND content IS NOT NULL
            \(sql.replacing)
            """
    }

    private static let restoreDays = [
        """
        DELETE FROM attendance_days WHERE \(RecordSQL.scope) AND (student_id, org_id) IN (
            SELECT student_id, org_id FROM former_days WHERE \(kept) AND usual IS NULL)
        """,
        """
        INSERT INTO attendance_days (district_id, snapshot_year, student_id, org_id, usual,
            usual_days, other_days)
        SELECT ?1, ?2, student_id, org_id, usual, usual_days, other_days FROM former_days
        WHERE \(kept) AND usual IS NOT NULL
        ON CONFLICT (district_id, snapshot_year, student_id, org_id) DO UPDATE SET
            usual = excluded.usual, usual_days = excluded.usual_days,
            other_days = excluded.other_days
        """,
    ]
}
