/// The pieces that several queries share, as temporary tables: who is asked about, and where they belong.
///
/// Written from the definitions alone, never from the Swift code that they check. Every piece speaks of one district, one school
/// year and one day, the single row of `asked`; nothing after that day is in any piece.
enum SQLPieces {
    static let all =
        [
            grades, loaded, enrolled, active, schoolDays, lastSchoolDay,
        ] + SQLAttendance.pieces + SQLCourses.pieces + SQLTranscript.pieces + SQLTests.pieces
        + SQLBehavior.pieces

    /// What is asked: filled in before anything else is made.
    static let asked = """
        CREATE TEMP TABLE asked AS
        SELECT :district AS district_id, :year AS year, :asOf AS as_of
        """

    /// Grades that have a number.
    static let grades = """
        CREATE TEMP TABLE grades (grade_level TEXT PRIMARY KEY, grade INTEGER);
        INSERT INTO grades VALUES ('KF', 0), ('KP', 0), ('01', 1), ('02', 2), ('03', 3), ('04', 4),
            ('05', 5), ('06', 6), ('07', 7), ('08', 8), ('09', 9), ('10', 10), ('11', 11),
            ('12', 12)
        """

    /// The tables of the year that were brought, even without rows.
    static let loaded = """
        CREATE TEMP TABLE loaded AS
        SELECT table_name FROM loaded_tables JOIN asked USING (district_id)
        WHERE snapshot_year = year AND mode <> 'absent'
        """

    /// Enrollments of the year that have begun; a no-show never counts.
    static let enrolled = """
        CREATE TEMP TABLE enrolled AS
        SELECT student_id, org_id, entry_date, coalesce(exit_date, '9999-12-31') AS last_day,
            coalesce(calendar_code, 'main') AS calendar_code,
            coalesce(is_primary, 1) AS is_primary, grade_level, repeats_grade
        FROM enrollments JOIN asked USING (district_id)
        WHERE snapshot_year = year AND entry_date <= as_of AND exit_type IS NOT 'no_show'
        """

    /// Students who are scored, with the school, calendar and grade of the enrollment that covers the day.
    static let active = """
        CREATE TEMP TABLE active AS
        WITH covering AS (
            SELECT enrolled.*, row_number() OVER (
                PARTITION BY student_id ORDER BY is_primary DESC, entry_date DESC, org_id DESC
            ) AS place
            FROM enrolled, asked WHERE last_day >= as_of
        )
        SELECT student_id, org_id, calendar_code, grade_level, grade, repeats_grade
        FROM covering LEFT JOIN grades USING (grade_level) WHERE place = 1
        """

    /// Days on which students are expected, by school and calendar.
    static let schoolDays = """
        CREATE TEMP TABLE school_days AS
        SELECT org_id, calendar_code, date
        FROM calendar JOIN asked USING (district_id)
        WHERE snapshot_year = year AND is_school_day = 1
        """

    /// The district's last school day of the year; no row where it has no calendar.
    static let lastSchoolDay = """
        CREATE TEMP TABLE last_school_day AS
        SELECT max(date) AS date FROM school_days HAVING count(*) > 0
        """
}
