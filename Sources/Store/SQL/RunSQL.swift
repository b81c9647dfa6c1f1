/// Statements about runs; the parameters 1 and 2 are the district and the run's number.
enum RunSQL {
    private static let columns = """
        run_id, district_id, district_name, school_year, as_of, rule_set, rule_set_digest,
        software_version, created_at, is_synthetic
        """

    static let nextNumber = "SELECT coalesce(max(run_id), 0) + 1 FROM runs"

    static let add = """
        INSERT INTO runs (\(columns), trigger_names) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// With what was carried, and the models as name and digest a line: one statement, for every first screen waits for it.
    static let runs = """
        SELECT runs.run_id, runs.district_id, district_name, school_year, as_of, rule_set,
            rule_set_digest, software_version, created_at, is_synthetic, carried_from, students,
            few_days, (
                SELECT group_concat(name || char(9) || sha256, char(10)) FROM run_models
                WHERE run_models.district_id = runs.district_id
                    AND run_models.run_id = runs.run_id
            )
        FROM runs
        LEFT JOIN run_carried ON run_carried.district_id = runs.district_id
            AND run_carried.run_id = runs.run_id
        WHERE runs.district_id = ?1 ORDER BY as_of DESC, runs.run_id DESC
        """

    /// One row without a name where the run has no triggers; no row where there is no such run.
    static let triggerNames = """
        SELECT names.value FROM runs LEFT JOIN json_each(runs.trigger_names) AS names
        WHERE district_id = ?1 AND run_id = ?2 ORDER BY names.key
        """

    static let addModel = """
        INSERT INTO run_models (district_id, run_id, place, name, sha256, json)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    static let models = """
        SELECT name, sha256, json FROM run_models
        WHERE district_id = ?1 AND run_id = ?2 ORDER BY place
        """

    static let addCarried = """
        INSERT INTO run_carried (district_id, run_id, carried_from, students, few_days)
        VALUES (?, ?, ?, ?, ?)
        """

    /// Counts the rows of a run that has just been written.
    static let countTiers = """
        INSERT INTO run_tiers
        SELECT district_id, run_id, school, tier, count(*) FROM roster_rows
        WHERE district_id = ?1 AND run_id = ?2 GROUP BY district_id, run_id, school, tier
        """

    /// The tiers of the latest runs of a district by school; parameter 2 is how many runs, −1 for all.
    static let tierCounts = """
        SELECT run_tiers.run_id, coalesce(org_id, ''), tier, students
        FROM run_tiers
        LEFT JOIN run_schools ON run_schools.district_id = run_tiers.district_id
            AND run_schools.run_id = run_tiers.run_id AND run_schools.place = run_tiers.school
        WHERE run_tiers.district_id = ?1 AND run_tiers.run_id IN (
            SELECT run_id FROM runs WHERE district_id = ?1
            ORDER BY as_of DESC, run_id DESC LIMIT ?2
        )
        """

    static let addSchool = """
        INSERT INTO run_schools (district_id, run_id, place, org_id, name, grades)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    static let schools = """
        SELECT org_id, name, grades FROM run_schools
        WHERE district_id = ?1 AND run_id = ?2 ORDER BY place
        """

    static let addCounselor = """
        INSERT INTO run_counselors (district_id, run_id, place, staff_id, name)
        VALUES (?, ?, ?, ?, ?)
        """

    static let counselors = """
        SELECT staff_id, name FROM run_counselors
        WHERE district_id = ?1 AND run_id = ?2 ORDER BY place
        """

    static let addIndicator = """
        INSERT INTO run_indicators (district_id, run_id, place, indicator, title, heading, topic,
            unit, higher_is_worse, lowest_numerator, lowest_denominator, highest_numerator,
            highest_denominator, formula, denominator, time_span, unknown_when, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let indicators = """
        SELECT indicator, title, heading, topic, unit, higher_is_worse, lowest_numerator,
            lowest_denominator, highest_numerator, highest_denominator, formula, denominator,
            time_span, unknown_when, source
        FROM run_indicators WHERE district_id = ?1 AND run_id = ?2 ORDER BY place
        """

    static let addRow = """
        INSERT INTO roster_rows (district_id, run_id, place, student_id, school, grade, counselor,
            tier, milestone, level, why, trigger_bits, thousandths)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Names are those of the records now; parameter 3 is the school year.
    static let rows = """
        SELECT roster_rows.student_id, school, grade, counselor, tier, milestone, level, why,
            trigger_bits, thousandths, last_name, coalesce(preferred_first_name, first_name)
        FROM roster_rows
        LEFT JOIN students ON students.district_id = ?1 AND students.snapshot_year = ?3
            AND students.student_id = roster_rows.student_id
        WHERE roster_rows.district_id = ?1 AND run_id = ?2 ORDER BY place
        """

    /// From the key alone, which is in the order of the places.
    static let rowCount = """
        SELECT max(place) + 1 FROM roster_rows WHERE district_id = ?1 AND run_id = ?2
        """

    static let tiers = """
        SELECT student_id, tier FROM roster_rows WHERE district_id = ?1 AND run_id = ?2
        """

    /// The latest import of a district's year, and what it changed; parameter 2 is the year.
    static let latestImport = """
        SELECT import_id, created_at, (
                SELECT group_concat(sha256) FROM import_files
                WHERE import_files.import_id = imports.import_id
            )
        FROM imports
        WHERE import_id = (
            SELECT max(import_id) FROM import_counts WHERE district_id = ?1 AND snapshot_year = ?2
                AND import_id NOT IN (SELECT import_id FROM import_undos)
        )
        """

    static let lastPlace =
        "SELECT max(place) FROM roster_rows WHERE district_id = ?1 AND run_id = ?2"

    /// All of one row; parameter 3 is its place.
    static let sample = """
        SELECT place, student_id, school, grade, counselor, tier, milestone, level, why,
            trigger_bits, thousandths
        FROM roster_rows WHERE district_id = ?1 AND run_id = ?2 AND place = ?3
        """
}
