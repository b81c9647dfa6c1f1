/// The second version of the store's tables: attendance as days of a student rather than rows, as text that never changes again.
///
/// A day of which the source tells the category, and perhaps the part absent, is a bit or three bytes; a day of which it tells
/// more stays a row. People with `sqlite3` read both as rows from the view `attendance`, and their keys are as they were.
enum Migration2 {
    /// Makes the new tables; the old rows are beside them, in `attendance_before`.
    static let begin = """
        ALTER TABLE attendance RENAME TO attendance_before;

        CREATE TABLE attendance_rows (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            org_id TEXT NOT NULL,
            date TEXT NOT NULL,
            category TEXT,
            category_raw TEXT,
            portion_absent INTEGER,
            minutes_absent INTEGER,
            arrival_time TEXT,
            departure_time TEXT,
            reason TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, org_id, date),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance_days (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            org_id TEXT NOT NULL,
            usual INTEGER NOT NULL,
            usual_days BLOB NOT NULL,
            other_days BLOB NOT NULL,
            PRIMARY KEY (district_id, snapshot_year, student_id, org_id),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE VIEW attendance_entries AS
        WITH RECURSIVE places (place) AS (
            SELECT 0 UNION ALL SELECT place + 1 FROM places WHERE place < 365
        )
        SELECT district_id, snapshot_year, student_id, org_id, place << 14 | usual AS entry
        FROM attendance_days CROSS JOIN places
        WHERE place < 8 * length(usual_days)
            AND instr('123456789ABCDEF', substr(hex(usual_days), 1 + place / 8 * 2 + (place & 4 = 0), 1))
                >> (place & 3) & 1
        UNION ALL
        SELECT district_id, snapshot_year, student_id, org_id,
            instr('123456789ABCDEF', substr(hex(other_days), 6 * place + 1, 1)) * 1048576
            + instr('123456789ABCDEF', substr(hex(other_days), 6 * place + 2, 1)) * 65536
            + instr('123456789ABCDEF', substr(hex(other_days), 6 * place + 3, 1)) * 4096
            + instr('123456789ABCDEF', substr(hex(other_days), 6 * place + 4, 1)) * 256
            + instr('123456789ABCDEF', substr(hex(other_days), 6 * place + 5, 1)) * 16
            + instr('123456789ABCDEF', substr(hex(other_days), 6 * place + 6, 1)) * 1
        FROM attendance_days CROSS JOIN places
        WHERE place < length(other_days) / 3;

        CREATE VIEW attendance AS
        SELECT district_id, snapshot_year, student_id, org_id, date, category, category_raw,
            portion_absent, minutes_absent, arrival_time, departure_time, reason, extras
        FROM attendance_rows
        UNION ALL
        SELECT district_id, snapshot_year, student_id, org_id,
            date((snapshot_year - 1) || '-07-01', '+' || (entry >> 14) || ' days'),
            CASE entry & 15
                WHEN 1 THEN 'present' WHEN 2 THEN 'excused_absence'
                WHEN 3 THEN 'unexcused_absence' WHEN 4 THEN 'tardy'
                WHEN 5 THEN 'early_departure' WHEN 6 THEN 'partial'
                WHEN 7 THEN 'in_school_suspension' WHEN 8 THEN 'out_of_school_suspension'
                WHEN 9 THEN 'remote_present' ELSE 'unmapped' END,
            NULL, CASE WHEN entry >> 4 & 1023 THEN ((entry >> 4 & 1023) - 1) * 1000 END,
            NULL, NULL, NULL, NULL, NULL
        FROM attendance_entries;
        """

    /// The old rows have been taken over.
    static let end = "DROP TABLE attendance_before"

    /// The districts' years that have old rows.
    static let scopes = "SELECT DISTINCT district_id, snapshot_year FROM attendance_before"

    /// The old rows of a district's year in the order of the schema's columns, by key.
    static let rows = """
        SELECT student_id, org_id, date, category, category_raw, portion_absent, minutes_absent,
            arrival_time, departure_time, reason, extras
        FROM attendance_before WHERE district_id = ?1 AND snapshot_year = ?2
        ORDER BY student_id, org_id, date
        """
}
