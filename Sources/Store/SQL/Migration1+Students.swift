extension Migration1 {
    /// Students, and where and when they were.
    static let students = """
        CREATE TABLE students (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            state_student_id TEXT,
            first_name TEXT,
            middle_name TEXT,
            last_name TEXT,
            preferred_first_name TEXT,
            birth_date TEXT,
            gender TEXT,
            gender_raw TEXT,
            race_ethnicity TEXT,
            race_ethnicity_raw TEXT,
            home_language TEXT,
            expected_graduation_year INTEGER,
            grade9_entry_year INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE student_attributes (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            attribute TEXT NOT NULL,
            attribute_raw TEXT,
            start_date TEXT NOT NULL,
            value TEXT,
            end_date TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, attribute, start_date),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE enrollments (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            org_id TEXT NOT NULL,
            entry_date TEXT NOT NULL,
            grade_level TEXT,
            grade_level_raw TEXT,
            entry_type TEXT,
            entry_type_raw TEXT,
            exit_date TEXT,
            exit_type TEXT,
            exit_type_raw TEXT,
            exit_code_raw TEXT,
            is_primary INTEGER,
            repeats_grade INTEGER,
            fte INTEGER,
            calendar_code TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, org_id, entry_date),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE section_enrollments (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            section_id TEXT NOT NULL,
            start_date TEXT NOT NULL,
            end_date TEXT,
            status TEXT,
            status_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, section_id, start_date),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, section_id)
                REFERENCES sections (district_id, snapshot_year, section_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance (
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

        CREATE TABLE section_attendance (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            section_id TEXT NOT NULL,
            date TEXT NOT NULL,
            period TEXT NOT NULL,
            category TEXT,
            category_raw TEXT,
            minutes_absent INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, section_id, date, period),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, section_id)
                REFERENCES sections (district_id, snapshot_year, section_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance_summary (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            org_id TEXT NOT NULL,
            period_start TEXT NOT NULL,
            period_end TEXT NOT NULL,
            membership_days INTEGER,
            attended_days INTEGER,
            excused_days INTEGER,
            unexcused_days INTEGER,
            tardy_count INTEGER,
            source TEXT,
            source_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, org_id, period_start, period_end),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE caseload (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            staff_id TEXT NOT NULL,
            start_date TEXT,
            end_date TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, staff_id),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, staff_id)
                REFERENCES staff (district_id, snapshot_year, staff_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        """
}
