/// Courses that ended, of all years: judgements, credits and points, and a query for each indicator.
enum SQLTranscript {
    static let pieces = [subjects, rows]

    /// The subject of each course, as the newest snapshot has it.
    private static let subjects = """
        CREATE TEMP TABLE subjects AS
        SELECT course_id, subject FROM (
            SELECT course_id, subject, row_number() OVER (
                PARTITION BY course_id ORDER BY snapshot_year DESC
            ) AS place
            FROM courses JOIN asked USING (district_id) WHERE snapshot_year <= year
        ) WHERE place = 1
        """

    /// Each attempt at a course that ended by the day, as the newest snapshot has it, with whether it was passed.
    private static let rows = """
        CREATE TEMP TABLE transcript_rows AS
        WITH newest AS (
            SELECT transcript.*, row_number() OVER (
                PARTITION BY student_id, school_year, course_id, attempt ORDER BY snapshot_year DESC
            ) AS place
            FROM transcript JOIN active USING (student_id)
            WHERE district_id = (SELECT district_id FROM asked)
                AND snapshot_year <= (SELECT year FROM asked)
        ), ended AS (
            SELECT newest.*, school_year < year AS is_earlier
            FROM newest JOIN asked USING (district_id)
            LEFT JOIN terms ON terms.district_id = asked.district_id
                AND terms.snapshot_year = year AND terms.term_id = newest.term_id
            WHERE place = 1 AND (school_year < year OR school_year = year
                AND as_of >= coalesce(terms.end_date, (SELECT date FROM last_school_day)))
        )
        SELECT ended.student_id, is_earlier, subject, grade,
            coalesce(credits_attempted, 1000000) AS weight, credits_earned,
            CASE WHEN result = 'pass' THEN 1 WHEN result = 'fail' THEN 0
                WHEN result IN ('incomplete', 'withdrawn', 'in_progress') THEN NULL
                WHEN letters.passes = 1 OR final_numeric >= 59500000
                    OR (credits_earned >= credits_attempted AND credits_attempted > 0) THEN 1
                WHEN letters.passes = 0 OR final_numeric < 59500000
                    OR (credits_earned < credits_attempted AND credits_attempted > 0
                        AND coalesce(trim(final_letter), '') = '') THEN 0 END AS passes,
            \(SQLCourses.tenths(number: "final_numeric")) AS tenths
        FROM ended LEFT JOIN subjects USING (course_id)
        LEFT JOIN grades USING (grade_level)
        LEFT JOIN letters ON letters.letter = upper(trim(final_letter))
        """

    static let queries = [
        "gpa_cumulative": """
        SELECT student_id, sum(tenths * weight), nullif(10 * sum(weight), 0)
        FROM active LEFT JOIN (SELECT * FROM transcript_rows WHERE tenths IS NOT NULL)
            USING (student_id)
        GROUP BY student_id
        """,
        "past_course_failures": """
        SELECT student_id, sum(passes IS 0), iif(count(is_earlier), 1, NULL)
        FROM active LEFT JOIN (SELECT * FROM transcript_rows WHERE is_earlier)
            USING (student_id)
        GROUP BY student_id
        """,
        "credits_earned": """
        SELECT student_id, earned, iif(active.grade >= 9, 1000000, NULL)
        FROM active LEFT JOIN (\(highSchool)) USING (student_id)
        """,
        "credits_behind": """
        SELECT student_id,
            iif(grade = 9, 0, max(0, 5000000 * (grade - 9) - earned)),
            iif(grade BETWEEN 9 AND 12, 1000000, NULL)
        FROM active LEFT JOIN (\(highSchool)) USING (student_id)
        """,
        "grade9_on_track": """
        SELECT active.student_id, sum(coalesce(credits_earned, 0)) >= 5000000 AND
            sum(passes IS 0 AND subject IN ('ela', 'math', 'science', 'history_social')) <= 1,
            iif(coalesce(active.grade, 0) < 9 OR (active.grade = 9 AND NOT coalesce(as_of >= date, 0))
                OR count(rows.student_id) = 0, NULL, 1)
        FROM asked JOIN active LEFT JOIN last_school_day
        LEFT JOIN transcript_rows AS rows ON rows.student_id = active.student_id AND rows.grade = 9
        GROUP BY active.student_id
        """,
    ]

    /// Credits earned in grades 9 to 12.
    private static let highSchool = """
        SELECT student_id, sum(coalesce(credits_earned, 0)) AS earned
        FROM transcript_rows WHERE grade >= 9 GROUP BY student_id
        """
}
