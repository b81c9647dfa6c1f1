extension Migration1 {
    /// Schools, staff, calendars, terms, courses and sections.
    static let schools = """
        CREATE TABLE organizations (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            org_id TEXT NOT NULL,
            name TEXT,
            org_type TEXT,
            org_type_raw TEXT,
            parent_org_id TEXT,
            grade_low TEXT,
            grade_low_raw TEXT,
            grade_high TEXT,
            grade_high_raw TEXT,
            nces_id TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, org_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE staff (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            staff_id TEXT NOT NULL,
            last_name TEXT,
            first_name TEXT,
            email TEXT,
            role TEXT,
            role_raw TEXT,
            org_id TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, staff_id),
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE calendar (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            org_id TEXT NOT NULL,
            calendar_code TEXT NOT NULL,
            date TEXT NOT NULL,
            day_type TEXT,
            day_type_raw TEXT,
            is_school_day INTEGER,
            scheduled_minutes INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, org_id, calendar_code, date),
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE terms (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            term_id TEXT NOT NULL,
            org_id TEXT,
            name TEXT,
            term_type TEXT,
            term_type_raw TEXT,
            sequence INTEGER,
            parent_term_id TEXT,
            start_date TEXT,
            end_date TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, term_id),
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE courses (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            course_id TEXT NOT NULL,
            org_id TEXT,
            local_course_code TEXT,
            title TEXT,
            subject TEXT,
            subject_raw TEXT,
            sced_code TEXT,
            course_level TEXT,
            course_level_raw TEXT,
            credits INTEGER,
            is_core INTEGER,
            masscore_area TEXT,
            cip_code TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, course_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sections (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            section_id TEXT NOT NULL,
            course_id TEXT,
            org_id TEXT,
            term_id TEXT,
            section_code TEXT,
            staff_id TEXT,
            pathway TEXT,
            pathway_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, section_id),
            FOREIGN KEY (district_id, snapshot_year, course_id)
                REFERENCES courses (district_id, snapshot_year, course_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, term_id)
                REFERENCES terms (district_id, snapshot_year, term_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, staff_id)
                REFERENCES staff (district_id, snapshot_year, staff_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        """
}
