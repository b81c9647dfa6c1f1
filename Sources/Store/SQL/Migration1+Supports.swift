extension Migration1 {
    /// Interventions and notes; they name students and staff without pointing to them, for they outlive an import.
    static let supports = """
        CREATE TABLE interventions (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            intervention_id TEXT NOT NULL,
            student_id TEXT,
            type TEXT,
            tier INTEGER,
            focus TEXT,
            focus_raw TEXT,
            goal TEXT,
            owner_staff_id TEXT,
            start_date TEXT,
            planned_end_date TEXT,
            end_date TEXT,
            status TEXT,
            status_raw TEXT,
            planned_minutes_per_week INTEGER,
            outcome TEXT,
            outcome_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, intervention_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX interventions_by_student
            ON interventions (district_id, snapshot_year, student_id);

        CREATE TABLE intervention_sessions (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            session_id TEXT NOT NULL,
            intervention_id TEXT,
            date TEXT,
            minutes INTEGER,
            attended TEXT,
            attended_raw TEXT,
            note TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, session_id),
            FOREIGN KEY (district_id, snapshot_year, intervention_id)
                REFERENCES interventions (district_id, snapshot_year, intervention_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE notes (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            note_id TEXT NOT NULL,
            student_id TEXT,
            created_at TEXT,
            author_staff_id TEXT,
            visibility TEXT,
            visibility_raw TEXT,
            category TEXT,
            category_raw TEXT,
            text TEXT,
            supersedes_note_id TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, note_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX notes_by_student
            ON notes (district_id, snapshot_year, student_id);
        """
}
