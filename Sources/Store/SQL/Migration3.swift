/// The third version of the store's tables: how many students of each school are at each tier, models that took part in a run and what they said, and scores that stand on last
/// year's records.
enum Migration3 {
    /// Probabilities are whole millionths, for a run read back must be the run that was kept.
    static let script = """
        CREATE TABLE run_models (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, place),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE estimates (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            score INTEGER NOT NULL,
            model TEXT NOT NULL,
            probability_millionths INTEGER NOT NULL,
            straddled_tier TEXT,
            rules_tier TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, student_id, score),
            FOREIGN KEY (district_id, run_id, student_id, score)
                REFERENCES scores (district_id, run_id, student_id, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run_carried (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            carried_from TEXT NOT NULL,
            students INTEGER NOT NULL,
            few_days INTEGER,
            PRIMARY KEY (district_id, run_id),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE carried_scores (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            student_id TEXT NOT NULL,
            score INTEGER NOT NULL,
            carried_from TEXT NOT NULL,
            PRIMARY KEY (district_id, run_id, student_id, score),
            FOREIGN KEY (district_id, run_id, student_id, score)
                REFERENCES scores (district_id, run_id, student_id, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run_tiers (
            district_id TEXT NOT NULL,
            run_id INTEGER NOT NULL,
            school INTEGER NOT NULL,
            tier TEXT NOT NULL,
            students INTEGER NOT NULL,
            PRIMARY KEY (district_id, run_id, school, tier),
            FOREIGN KEY (district_id, run_id) REFERENCES runs (district_id, run_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO run_tiers
        SELECT district_id, run_id, school, tier, count(*) FROM roster_rows
        GROUP BY district_id, run_id, school, tier;
        """
}
