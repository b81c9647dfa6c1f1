/// Statements about supports of students.
enum SupportSQL {
    /// Supports that go on; parameters are district, year, the day as of which they do, and the last day to review them.
    static let dueReviews = """
        SELECT student_id, type, planned_end_date FROM interventions
        WHERE district_id = ?1 AND snapshot_year = ?2 AND start_date <= ?3
            AND planned_end_date <= ?4 AND (end_date IS NULL OR end_date > ?3)
            AND coalesce(status, 'active') NOT IN ('completed', 'stopped')
        ORDER BY planned_end_date, student_id, intervention_id
        """
}
