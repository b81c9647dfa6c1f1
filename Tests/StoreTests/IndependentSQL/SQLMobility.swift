/// Moves, repeated grades and age: a query for each indicator.
enum SQLMobility {
    static let queries = [
        "schools_attended": """
        SELECT student_id, count(DISTINCT enrolled.org_id), 1
        FROM active JOIN enrolled USING (student_id) GROUP BY student_id
        """,
        "retained": """
        SELECT student_id, coalesce(repeats_grade, active.grade = prior.grade), 1
        FROM active LEFT JOIN (\(yearBefore)) AS prior USING (student_id)
        """,
        "over_age": """
        SELECT student_id,
            (year - 1) - CAST(substr(birth_date, 1, 4) AS INTEGER)
                - (substr(birth_date, 6) > '09-01') >= grade + 7, 1
        FROM asked JOIN active
        JOIN students USING (district_id, student_id) WHERE snapshot_year = year
        """,
    ]

    /// The number of the grade of each student's last enrollment of the year before; none for prekindergarten and the like.
    private static let yearBefore = """
        SELECT student_id, grade FROM (
            SELECT student_id, grade_level, row_number() OVER (
                PARTITION BY student_id ORDER BY entry_date DESC, org_id DESC
            ) AS place
            FROM enrollments JOIN asked USING (district_id)
            WHERE snapshot_year = year - 1 AND exit_type IS NOT 'no_show'
        ) LEFT JOIN grades USING (grade_level) WHERE place = 1
        """
}
