/// Incidents and suspensions of the year to date, and a query for each indicator.
enum SQLBehavior {
    static let pieces = [suspensions, offences, windows]

    private static let suspensions = """
        CREATE TEMP TABLE suspensions AS
        SELECT student_id, coalesce(days_missed, days_assigned, 1000000) AS days
        FROM discipline_actions JOIN asked USING (district_id)
        WHERE snapshot_year = year AND start_date <= as_of
            AND action IN ('in_school_suspension', 'out_of_school_suspension')
        """

    /// Incidents by offender, once each however many kinds of behavior are told.
    private static let offences = """
        CREATE TEMP TABLE offences AS
        SELECT DISTINCT student_id, incident_id, incident_date
        FROM incident_participants JOIN incidents USING (district_id, snapshot_year, incident_id)
        JOIN asked USING (district_id)
        WHERE snapshot_year = year AND incident_date <= as_of AND role = 'offender'
        """

    /// The first of the last 45 school days of each calendar up to the day.
    private static let windows = """
        CREATE TEMP TABLE incident_windows AS
        SELECT org_id, calendar_code, min(date) AS start
        FROM (
            SELECT org_id, calendar_code, date, row_number() OVER (
                PARTITION BY org_id, calendar_code ORDER BY date DESC) AS back
            FROM school_days, asked WHERE date <= as_of
        )
        WHERE back <= 45 GROUP BY org_id, calendar_code
        """

    static let queries = [
        "suspensions": """
        SELECT student_id, count(days), \(known("discipline_actions"))
        FROM active LEFT JOIN suspensions USING (student_id) GROUP BY student_id
        """,
        "suspension_days": """
        SELECT student_id, coalesce(sum(days), 0), 1000000 * \(known("discipline_actions"))
        FROM active LEFT JOIN suspensions USING (student_id) GROUP BY student_id
        """,
        "incidents_year": """
        SELECT student_id, count(incident_id), \(known("incidents"))
        FROM active LEFT JOIN offences USING (student_id) GROUP BY student_id
        """,
        "incidents_45d": """
        SELECT student_id, count(iif(incident_date >= start, incident_id, NULL)),
            iif(start IS NULL, NULL, \(known("incidents")))
        FROM active LEFT JOIN incident_windows USING (org_id, calendar_code)
        LEFT JOIN offences USING (student_id) GROUP BY student_id
        """,
    ]

    /// 1 where a table was brought, else null.
    private static func known(_ table: String) -> String {
        "(SELECT 1 FROM loaded WHERE table_name = '\(table)')"
    }
}
