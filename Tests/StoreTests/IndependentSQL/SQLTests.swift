/// State tests: each student's latest results with their levels, and a query for each indicator.
enum SQLTests {
    static let pieces = [results]

    /// Results of tests that were taken by the day, as the newest snapshot tells of each, the latest first; where nothing is said
    /// of whether a test was taken, its result says so.
    private static let results = """
        CREATE TEMP TABLE results AS
        WITH told AS (
            SELECT assessment_results.*, row_number() OVER (
                PARTITION BY student_id, assessment_id, administered_on, attempt ORDER BY snapshot_year DESC
            ) AS copy
            FROM assessment_results JOIN active USING (student_id)
            WHERE district_id = (SELECT district_id FROM asked)
                AND snapshot_year <= (SELECT year FROM asked)
        ), taken AS (
            SELECT told.*, family, subject, form, upper(trim(performance_level)) AS code,
                CASE WHEN scale_min IS NOT NULL AND scale_max IS NOT NULL THEN scale_min || '-' || scale_max
                    WHEN scale_score BETWEEN 440000000 AND 560000000 THEN '440-560'
                    WHEN scale_score BETWEEN 200000000 AND 280000000 THEN '200-280' END AS scale
            FROM told JOIN asked USING (district_id)
            JOIN assessments USING (district_id, snapshot_year, assessment_id)
            WHERE administered_on <= as_of AND copy = 1 AND coalesce(status, 'tested') = 'tested'
        ), known AS (
            SELECT student_id, administered_on, attempt, snapshot_year, assessment_id, growth_percentile,
                CASE WHEN family = 'mcas' THEN 'mcas_' || subject
                    WHEN family = 'access' AND lower(trim(coalesce(form, ''))) IN ('', 'overall')
                    THEN 'access' END AS test,
                CASE WHEN family = 'mcas' THEN 1000000 * CASE
                    WHEN performance_order BETWEEN 1 AND 4 THEN performance_order
                    WHEN code IN ('NM', 'W', 'F') THEN 1 WHEN code IN ('PM', 'NI') THEN 2
                    WHEN code IN ('M', 'P') THEN 3 WHEN code IN ('E', 'A') THEN 4
                    WHEN scale = '440-560' AND scale_score BETWEEN 440000000 AND 560000000
                    THEN 1 + (scale_score >= 470000000) + (scale_score >= 500000000)
                        + (scale_score >= 530000000)
                    WHEN scale = '200-280' AND scale_score BETWEEN 200000000 AND 280000000
                    THEN 1 + (scale_score >= 220000000) + (scale_score >= 240000000)
                        + (scale_score >= 260000000) END
                ELSE CASE
                    WHEN CAST(round(1000000 * code) AS INTEGER) BETWEEN 1000000 AND 6000000
                    THEN CAST(round(1000000 * code) AS INTEGER)
                    WHEN scale_score BETWEEN 1000000 AND 6000000 THEN scale_score
                    WHEN performance_order BETWEEN 1 AND 6 THEN 1000000 * performance_order END
                END AS level
            FROM taken
        )
        SELECT *, row_number() OVER (PARTITION BY student_id, test
            ORDER BY administered_on DESC, attempt DESC, snapshot_year DESC, assessment_id DESC) AS place,
            row_number() OVER (PARTITION BY student_id, test, level IS NULL
            ORDER BY administered_on DESC, attempt DESC, snapshot_year DESC, assessment_id DESC) AS level_place
        FROM known WHERE test IS NOT NULL
        """

    static let queries = [
        "mcas_ela_level": level("mcas_ela"),
        "mcas_math_level": level("mcas_math"),
        "mcas_science_level": level("mcas_science"),
        "access_level": level("access"),
        "mcas_ela_sgp": growth("mcas_ela"),
        "mcas_math_sgp": growth("mcas_math"),
    ]

    /// The level of the latest result that tells one.
    private static func level(_ test: String) -> String {
        """
        SELECT active.student_id, level, 1000000 FROM active LEFT JOIN results
            ON results.student_id = active.student_id AND test = '\(test)'
            AND level_place = 1 AND level IS NOT NULL
        """
    }

    /// The growth of the latest result, whether or not that has one.
    private static func growth(_ test: String) -> String {
        """
        SELECT active.student_id, growth_percentile, 1 FROM active LEFT JOIN results
            ON results.student_id = active.student_id AND test = '\(test)' AND place = 1
        """
    }
}
