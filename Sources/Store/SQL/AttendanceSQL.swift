/// The statements that read and change the plain days of attendance.
///
/// Parameters 1 and 2 are the district and the year.
enum AttendanceSQL {
    private static let scope = "district_id = ?1 AND snapshot_year = ?2"
    private static let pair = "\(scope) AND student_id = ?3 AND org_id = ?4"

    /// All students' days, in the order of their keys.
    static let days = """
        SELECT student_id, org_id, usual, usual_days, other_days FROM attendance_days
        WHERE \(scope) ORDER BY student_id, org_id
        """

    /// The days of one student at one school.
    static let daysOfPair = """
        SELECT student_id, org_id, usual, usual_days, other_days FROM attendance_days WHERE \(pair)
        """

    /// Whether the scope has any.
    static let isThere = "SELECT EXISTS (SELECT 1 FROM attendance_days WHERE \(scope))"

    /// Writes the days of a student at a school in place of those that are there.
    static let save = """
        INSERT INTO attendance_days (district_id, snapshot_year, student_id, org_id, usual,
            usual_days, other_days)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (district_id, snapshot_year, student_id, org_id) DO UPDATE SET
            usual = excluded.usual, usual_days = excluded.usual_days,
            other_days = excluded.other_days
        """

    /// Removes the days of a student at a school.
    static let remove = "DELETE FROM attendance_days WHERE \(pair)"

    /// Which days of which students have a row of their own.
    static let rowKeys = """
        SELECT student_id, org_id, date FROM attendance_rows WHERE \(scope)
        """

    /// The same of the rows that a file brings.
    static let stagedKeys = "SELECT student_id, org_id, date FROM main.staged_attendance"

    /// Removes one row.
    static let removeRow = "DELETE FROM attendance_rows WHERE \(pair) AND date = ?5"

    /// Removes one row of a file; the parameters are those of ``removeRow``.
    static let removeStagedRow = """
        DELETE FROM main.staged_attendance WHERE student_id = ?3 AND org_id = ?4 AND date = ?5
        """

    /// The last day with a row of its own of each school.
    static let lastRowDays = """
        SELECT org_id, max(date) FROM attendance_rows WHERE \(scope) GROUP BY org_id
        """
}
