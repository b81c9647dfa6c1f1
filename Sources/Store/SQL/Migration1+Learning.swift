extension Migration1 {
    /// Marks, tests and discipline.
    static let learning = """
        CREATE TABLE marks (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            section_id TEXT NOT NULL,
            term_id TEXT NOT NULL,
            mark_type TEXT NOT NULL,
            mark_type_raw TEXT,
            numeric_mark INTEGER,
            letter_mark TEXT,
            is_passing INTEGER,
            posted_on TEXT,
            is_current INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, section_id, term_id, mark_type),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, section_id)
                REFERENCES sections (district_id, snapshot_year, section_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, term_id)
                REFERENCES terms (district_id, snapshot_year, term_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE transcript (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            school_year INTEGER NOT NULL,
            course_id TEXT NOT NULL,
            attempt INTEGER NOT NULL,
            course_title TEXT,
            sced_code TEXT,
            course_level TEXT,
            course_level_raw TEXT,
            term_id TEXT,
            credits_attempted INTEGER,
            credits_earned INTEGER,
            final_numeric INTEGER,
            final_letter TEXT,
            result TEXT,
            result_raw TEXT,
            grade_level TEXT,
            grade_level_raw TEXT,
            external_school TEXT,
            college_credits INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, school_year, course_id, attempt),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE assessments (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            assessment_id TEXT NOT NULL,
            family TEXT,
            family_raw TEXT,
            subject TEXT,
            subject_raw TEXT,
            grade_level TEXT,
            grade_level_raw TEXT,
            form TEXT,
            scale_min INTEGER,
            scale_max INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, assessment_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE assessment_results (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            assessment_id TEXT NOT NULL,
            administered_on TEXT NOT NULL,
            attempt INTEGER NOT NULL,
            school_year INTEGER,
            grade_level TEXT,
            grade_level_raw TEXT,
            status TEXT,
            status_raw TEXT,
            scale_score INTEGER,
            performance_level TEXT,
            performance_order INTEGER,
            growth_percentile INTEGER,
            percentile INTEGER,
            meets_standard INTEGER,
            standard_error INTEGER,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, student_id, assessment_id, administered_on, attempt),
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, assessment_id)
                REFERENCES assessments (district_id, snapshot_year, assessment_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE incidents (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            incident_id TEXT NOT NULL,
            org_id TEXT,
            incident_date TEXT,
            incident_time TEXT,
            location TEXT,
            reported_to_law INTEGER,
            description TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, incident_id),
            FOREIGN KEY (district_id, snapshot_year, org_id)
                REFERENCES organizations (district_id, snapshot_year, org_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE incident_participants (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            incident_id TEXT NOT NULL,
            student_id TEXT NOT NULL,
            role TEXT NOT NULL,
            role_raw TEXT,
            behavior TEXT NOT NULL,
            behavior_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, incident_id, student_id, role, behavior),
            FOREIGN KEY (district_id, snapshot_year, incident_id)
                REFERENCES incidents (district_id, snapshot_year, incident_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX incident_participants_by_student
            ON incident_participants (district_id, snapshot_year, student_id);

        CREATE TABLE discipline_actions (
            district_id TEXT NOT NULL,
            snapshot_year INTEGER NOT NULL,
            action_id TEXT NOT NULL,
            incident_id TEXT,
            student_id TEXT,
            action TEXT,
            action_raw TEXT,
            start_date TEXT,
            end_date TEXT,
            days_assigned INTEGER,
            days_missed INTEGER,
            services_raw TEXT,
            extras TEXT,
            PRIMARY KEY (district_id, snapshot_year, action_id),
            FOREIGN KEY (district_id, snapshot_year, incident_id)
                REFERENCES incidents (district_id, snapshot_year, incident_id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (district_id, snapshot_year, student_id)
                REFERENCES students (district_id, snapshot_year, student_id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX discipline_actions_by_student
            ON discipline_actions (district_id, snapshot_year, student_id);
        """
}
