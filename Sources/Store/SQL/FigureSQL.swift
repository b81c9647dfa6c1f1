/// Statements about figures that the state publishes of schools.
enum FigureSQL {
    /// Writes a figure where it is new or another one than before.
    static let save = """
        INSERT INTO school_figures (measure, school_year, org_id, percent_millionths, source_file,
            imported_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (measure, school_year, org_id) DO UPDATE SET
            percent_millionths = excluded.percent_millionths,
            source_file = excluded.source_file, imported_at = excluded.imported_at
        WHERE percent_millionths IS NOT excluded.percent_millionths
        """

    /// How many rows the connection has changed so far.
    static let changes = "SELECT total_changes()"

    /// The measures and years of which there are figures, with the number of schools.
    static let years = """
        SELECT measure, school_year, count(*) FROM school_figures
        GROUP BY measure, school_year ORDER BY measure, school_year
        """

    /// The one or two figures in the middle; parameters are the measure, the year and the number of schools.
    static let middle = """
        SELECT percent_millionths FROM school_figures WHERE measure = ?1 AND school_year = ?2
        ORDER BY percent_millionths LIMIT 2 - ?3 % 2 OFFSET (?3 - 1) / 2
        """

    static let ofSchool = """
        SELECT measure, school_year, percent_millionths FROM school_figures WHERE org_id = ?1
        """

    /// Students of a school in grade 9 whose outcome the year's own records tell, and how many passed; parameters are the district and the school.
    static let grade9Outcomes = """
        SELECT school_year, sum(met), count(*) FROM outcomes
        WHERE district_id = ?1 AND milestone = 'grade9_courses' AND met IS NOT NULL
            AND school_year = snapshot_year AND EXISTS (
                SELECT 1 FROM enrollments
                WHERE enrollments.district_id = outcomes.district_id
                    AND enrollments.snapshot_year = outcomes.snapshot_year
                    AND enrollments.student_id = outcomes.student_id
                    AND enrollments.org_id = ?2 AND enrollments.grade_level = '09')
        GROUP BY school_year ORDER BY school_year
        """

    /// Students of a school and those among them who were suspended, by year with discipline records; parameters are the district, the
    /// school and the action.
    static let suspended = """
        SELECT enrollments.snapshot_year, count(DISTINCT discipline_actions.student_id),
            count(DISTINCT enrollments.student_id)
        FROM enrollments LEFT JOIN discipline_actions
            ON discipline_actions.district_id = enrollments.district_id
            AND discipline_actions.snapshot_year = enrollments.snapshot_year
            AND discipline_actions.student_id = enrollments.student_id
            AND discipline_actions.action = ?3
        WHERE enrollments.district_id = ?1 AND enrollments.org_id = ?2
            AND enrollments.exit_type IS NOT 'no_show' AND EXISTS (
                SELECT 1 FROM discipline_actions AS any_action
                WHERE any_action.district_id = enrollments.district_id
                    AND any_action.snapshot_year = enrollments.snapshot_year)
        GROUP BY enrollments.snapshot_year ORDER BY enrollments.snapshot_year
        """

    /// Students of a school by the year in which so many years are over since they entered grade 9, and who had graduated by then.
    ///
    /// Parameters are the district, the school and the years less one. A year in which nobody has graduated yet is not over.
    static let graduated = """
        SELECT over, sum(in_time), count(*) FROM (
            SELECT students.grade9_entry_year + ?3 AS over,
                max(met AND outcomes.school_year <= students.grade9_entry_year + ?3) AS in_time
            FROM outcomes JOIN students ON students.district_id = outcomes.district_id
                AND students.snapshot_year = outcomes.snapshot_year
                AND students.student_id = outcomes.student_id
            WHERE outcomes.district_id = ?1 AND milestone = 'graduation' AND met IS NOT NULL
                AND outcomes.school_year = outcomes.snapshot_year
                AND students.grade9_entry_year IS NOT NULL AND EXISTS (
                    SELECT 1 FROM enrollments
                    WHERE enrollments.district_id = outcomes.district_id
                        AND enrollments.snapshot_year = outcomes.snapshot_year
                        AND enrollments.student_id = outcomes.student_id
                        AND enrollments.org_id = ?2)
            GROUP BY students.student_id, students.grade9_entry_year)
        WHERE over <= (
            SELECT max(school_year) FROM outcomes
            WHERE district_id = ?1 AND milestone = 'graduation' AND met = 1)
        GROUP BY over ORDER BY over
        """

    /// Students of a school in grades 11 and 12, and those among them who passed a course of Advanced Placement or of a college.
    ///
    /// By year in which anybody of the district did: where all courses are of one level, nobody has told levels. Parameters are the
    /// district and the school.
    static let advanced = """
        WITH passed AS (
            SELECT transcript.snapshot_year, transcript.student_id,
                coalesce(transcript.course_level, courses.course_level) AS level
            FROM transcript LEFT JOIN courses ON courses.district_id = transcript.district_id
                AND courses.snapshot_year = transcript.snapshot_year
                AND courses.course_id = transcript.course_id
            WHERE transcript.district_id = ?1 AND result = 'pass'
                AND transcript.school_year = transcript.snapshot_year)
        SELECT enrollments.snapshot_year, count(DISTINCT passed.student_id),
            count(DISTINCT enrollments.student_id)
        FROM enrollments LEFT JOIN passed
            ON passed.snapshot_year = enrollments.snapshot_year
            AND passed.student_id = enrollments.student_id AND level IN ('ap', 'college')
        WHERE enrollments.district_id = ?1 AND enrollments.org_id = ?2
            AND enrollments.grade_level IN ('11', '12')
            AND enrollments.exit_type IS NOT 'no_show'
            AND enrollments.snapshot_year IN (
                SELECT snapshot_year FROM passed WHERE level IN ('ap', 'college'))
        GROUP BY enrollments.snapshot_year ORDER BY enrollments.snapshot_year
        """

    static let ofYear = """
        SELECT org_id, percent_millionths FROM school_figures
        WHERE measure = ?1 AND school_year = ?2
        """
}
