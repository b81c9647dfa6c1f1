extension Migration1 {
    /// Runs with all that is needed to show and explain them later; scores name students without pointing to them, for a run
    /// stays when a student's records go.
    static let runs = """
        CREATE TABLE runs (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL UNIQUE,
            district_name TEXT NOT NULL,
            school_year INTEGER NOT NULL,
            as_of TEXT NOT NULL,
            rule_set TEXT NOT NULL,
            rule_set_digest TEXT NOT NULL,
            software_version TEXT NOT NULL,
            created_at TEXT NOT NULL,
            is_synthetic INTEGER NOT NULL,
            trigger_names TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run_schools (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            place INTEGER NOT NULL,
            org_id TEXT NOT NULL,
            name TEXT NOT NULL,
            grades TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, place),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run_counselors (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            place INTEGER NOT NULL,
            staff_id TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, place),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run_indicators (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            place INTEGER NOT NULL,
            indicator TEXT NOT NULL,
            title TEXT NOT NULL,
            heading TEXT NOT NULL,
            topic TEXT NOT NULL,
            unit TEXT NOT NULL,
            higher_is_worse INTEGER NOT NULL,
            lowest_numerator INTEGER,
            lowest_denominator INTEGER,
            highest_numerator INTEGER,
            highest_denominator INTEGER,
            formula TEXT NOT NULL,
            denominator TEXT NOT NULL,
            time_span TEXT NOT NULL,
            unknown_when TEXT NOT NULL,
            source TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, place),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE roster_rows (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            place INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            school INTEGER NOT NULL,
            grade TEXT,
            counselor INTEGER NOT NULL,
            tier TEXT NOT NULL,
            milestone TEXT,
            level INTEGER,
            why TEXT,
            trigger_bits INTEGER NOT NULL,
            thousandths TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, place),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE scores (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            place INTEGER NOT NULL,
            milestone TEXT NOT NULL,
            rule_set TEXT NOT NULL,
            tier TEXT NOT NULL,
            level INTEGER,
            na_reason TEXT,
            indicator_count INTEGER NOT NULL,
            PRIMARY KEY (district_id, run_id, student_id, place),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX scores_by_student ON scores (district_id, student_id);

        CREATE TABLE triggers (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            score INTEGER NOT NULL,
            place INTEGER NOT NULL,
            indicator TEXT NOT NULL,
            numerator INTEGER NOT NULL,
            denominator INTEGER NOT NULL,
            value_text TEXT NOT NULL,
            detail TEXT,
            threshold TEXT NOT NULL,
            tier TEXT NOT NULL,
            level INTEGER,
            period_start TEXT,
            period_end TEXT NOT NULL,
            period_name TEXT,
            brief TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, student_id, score, place),
            FOREIGN KEY (district_id, run_id, student_id, score)
                REFERENCES scores (district_id, run_id, student_id, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE gaps (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            score INTEGER NOT NULL,
            place INTEGER NOT NULL,
            indicator TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, student_id, score, place),
            FOREIGN KEY (district_id, run_id, student_id, score)
                REFERENCES scores (district_id, run_id, student_id, place)
        ) STRICT, WITHOUT ROWID;
        """
}
