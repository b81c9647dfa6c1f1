extension Migration1 {
    /// Programmes, graduation and outcomes.
    static let paths = """
        CREATE TABLE programs (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            program_id TEXT NOT NULL,
            program_type TEXT,
            program_type_raw TEXT,
            name TEXT,
            state_program_code TEXT,
            cip_code TEXT,
            sector TEXT,
            partner TEXT,
            org_id TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, program_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE program_participations (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            program_id TEXT NOT NULL,
            start_date TEXT NOT NULL,
            end_date TEXT,
            status TEXT,
            status_raw TEXT,
            exit_reason TEXT,
            hours_earned INTEGER,
            college_credits_earned INTEGER,
            competency_attained INTEGER,
            credential TEXT,
            internship_hours INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, program_id, start_date),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, program_id)
                REFERENCES programs (district_id, snapshot_year, program_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mycap_milestones (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            milestone_id TEXT NOT NULL,
            domain TEXT,
            domain_raw TEXT,
            title TEXT,
            grade_level TEXT,
            grade_level_raw TEXT,
            status TEXT,
            status_raw TEXT,
            due_date TEXT,
            completed_on TEXT,
            reviewed_with TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, milestone_id),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE graduation_requirements (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            rule_set TEXT NOT NULL,
            requirement_id TEXT NOT NULL,
            cohort_from INTEGER,
            cohort_to INTEGER,
            kind TEXT,
            kind_raw TEXT,
            title TEXT,
            units_required INTEGER,
            subject TEXT,
            subject_raw TEXT,
            source_url TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, rule_set, requirement_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE graduation_status (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            rule_set TEXT NOT NULL,
            requirement_id TEXT NOT NULL,
            as_of TEXT NOT NULL,
            units_earned INTEGER,
            units_in_progress INTEGER,
            status TEXT,
            status_raw TEXT,
            method TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, rule_set, requirement_id, as_of),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE state_risk_levels (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            school_year INTEGER NOT NULL,
            milestone TEXT NOT NULL,
            milestone_raw TEXT,
            age_group TEXT,
            level TEXT,
            level_raw TEXT,
            na_reason TEXT,
            source TEXT,
            as_of TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, school_year, milestone),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE outcomes (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            milestone TEXT NOT NULL,
            milestone_raw TEXT,
            school_year INTEGER NOT NULL,
            met INTEGER,
            source TEXT,
            source_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, milestone, school_year),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE local_indicators (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            indicator TEXT NOT NULL,
            as_of TEXT NOT NULL,
            value INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, indicator, as_of),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        """
}
