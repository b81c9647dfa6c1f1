/// Days at school: the ledger day by day, the totals taken from it, and a query for each indicator.
enum SQLAttendance {
    static let pieces = [
        cuts, days, schoolsWithDays, spans, totals, windows, recent, runs,
    ]

    /// The last day that counts at each school; a school that recorded nothing, or whose attendance was not brought, has none.
    private static let cuts = """
        CREATE TEMP TABLE cuts AS
        WITH told AS (
            SELECT json_each.key AS org_id, json_each.value AS date
            FROM asked JOIN snapshots USING (district_id), json_each(recorded_through)
            WHERE snapshot_year = year AND 'attendance' IN (SELECT table_name FROM loaded)
        ), seen AS (
            SELECT org_id, max(date) AS date
            FROM attendance JOIN asked USING (district_id)
            WHERE snapshot_year = year GROUP BY org_id
        )
        SELECT org_id, min(as_of, coalesce(told.date, seen.date)) AS cut
        FROM (SELECT org_id FROM told UNION SELECT org_id FROM seen), asked
        LEFT JOIN told USING (org_id) LEFT JOIN seen USING (org_id)
        """

    /// Days in membership with what each was: one row per student and day.
    ///
    /// A day of two schools counts once: a row that was written goes before one that is only assumed; of two rows one with a
    /// meaning, then the larger part absent, then the category that comes later.
    private static let days = """
        CREATE TEMP TABLE days AS
        WITH member AS (
            SELECT DISTINCT enrolled.student_id, enrolled.org_id, school_days.date
            FROM active JOIN enrolled USING (student_id)
            JOIN school_days ON school_days.org_id = enrolled.org_id
                AND school_days.calendar_code = enrolled.calendar_code
                AND school_days.date BETWEEN entry_date AND last_day
            JOIN cuts ON cuts.org_id = enrolled.org_id AND school_days.date <= cut
        ), recorded AS (
            SELECT member.student_id, member.date, row.student_id IS NULL AS is_assumed,
                CASE WHEN row.student_id IS NOT NULL THEN row.category
                    WHEN attendance_mode = 'exceptions' THEN 'present' END AS category,
                coalesce(portion_absent / 1000 * 1000,
                    CASE WHEN row.category IN ('excused_absence', 'unexcused_absence',
                        'out_of_school_suspension') THEN 1000000 ELSE 0 END) AS absent
            FROM asked JOIN snapshots
                ON snapshots.district_id = asked.district_id AND snapshots.snapshot_year = year
            JOIN member
            LEFT JOIN attendance AS row ON row.district_id = asked.district_id
                AND row.snapshot_year = year AND row.student_id = member.student_id
                AND row.org_id = member.org_id AND row.date = member.date
        ), placed AS (
            SELECT *, row_number() OVER (
                PARTITION BY student_id, date
                ORDER BY is_assumed, category = 'unmapped', absent DESC,
                    instr('\(order)', ' ' || category || ' ') DESC
            ) AS place
            FROM recorded
        )
        SELECT student_id, date, category, absent
        FROM placed WHERE place = 1 AND category <> 'unmapped'
        """

    /// The categories as the vocabulary orders them.
    private static let order = """
         present excused_absence unexcused_absence tardy early_departure partial in_school_suspension \
        out_of_school_suspension remote_present 
        """

    /// Students of whom a school to date has recorded days: theirs are never taken from totals.
    private static let schoolsWithDays = """
        CREATE TEMP TABLE daily AS
        SELECT DISTINCT student_id FROM enrolled JOIN cuts USING (org_id)
        """

    /// Totals by the day that count: of a school's that overlap the one that ends last, of those the one that begins first.
    ///
    /// From the last one back; `floor` is the first day of those taken so far, and a span that reaches it is left out.
    private static let spans = """
        CREATE TEMP TABLE spans AS
        WITH RECURSIVE ordered AS (
            SELECT attendance_summary.*, row_number() OVER (
                PARTITION BY student_id, org_id ORDER BY period_end DESC, period_start) AS place
            FROM attendance_summary JOIN asked USING (district_id)
            WHERE snapshot_year = year AND student_id IN (SELECT student_id FROM active) AND period_end <= as_of
                AND student_id NOT IN (SELECT student_id FROM daily)
        ), walk AS (
            SELECT student_id, org_id, 0 AS place, '9999-12-31' AS floor, 0 AS is_taken
            FROM ordered WHERE place = 1
            UNION ALL
            SELECT student_id, org_id, ordered.place, iif(period_end < floor, period_start, floor),
                period_end < floor
            FROM walk JOIN ordered USING (student_id, org_id) WHERE ordered.place = walk.place + 1
        )
        SELECT ordered.* FROM ordered JOIN walk USING (student_id, org_id, place) WHERE is_taken
        """

    /// The year to date, in millionths of a day: from days, else from totals of the source.
    private static let totals = """
        CREATE TEMP TABLE attended AS
        SELECT student_id, 1000000 * count(*) AS membership, sum(absent) AS absent,
            sum(iif(category = 'excused_absence', absent, 0)) AS excused,
            sum(iif(category = 'unexcused_absence', absent, 0)) AS unexcused,
            sum(category = 'tardy') AS tardies
        FROM days GROUP BY student_id
        UNION ALL
        SELECT student_id, sum(membership_days), sum(membership_days - attended_days),
            iif(count(*) = count(excused_days), sum(excused_days), NULL),
            iif(count(*) = count(unexcused_days), sum(unexcused_days), NULL),
            iif(count(*) = count(tardy_count), sum(tardy_count), NULL)
        FROM spans GROUP BY student_id HAVING sum(membership_days) > 0
        """

    /// The first of the last 45 school days of each calendar up to its school's cut.
    private static let windows = """
        CREATE TEMP TABLE windows AS
        SELECT org_id, calendar_code, min(date) AS start
        FROM (
            SELECT org_id, calendar_code, date, row_number() OVER (
                PARTITION BY org_id, calendar_code ORDER BY date DESC) AS back
            FROM school_days JOIN cuts USING (org_id) WHERE date <= cut
        )
        WHERE back <= 45 GROUP BY org_id, calendar_code
        """

    /// The days in membership since then, by the calendar of the present school.
    private static let recent = """
        CREATE TEMP TABLE recent AS
        SELECT student_id, 1000000 * count(*) AS membership, sum(absent) AS absent,
            sum(iif(category = 'unexcused_absence', absent, 0)) AS unexcused,
            sum(category = 'tardy') AS tardies
        FROM active JOIN windows USING (org_id, calendar_code) JOIN days USING (student_id)
        WHERE date >= start GROUP BY student_id
        """

    /// Runs of days missed by half or more, with whether the run goes on at the last day.
    private static let runs = """
        CREATE TEMP TABLE runs AS
        WITH numbered AS (
            SELECT student_id, absent >= 500000 AS missed,
                row_number() OVER (PARTITION BY student_id ORDER BY date) AS place,
                count(*) OVER (PARTITION BY student_id) AS last_place
            FROM days
        ), islands AS (
            SELECT *, place - row_number() OVER (
                PARTITION BY student_id, missed ORDER BY place) AS island
            FROM numbered
        )
        SELECT student_id, missed, count(*) AS length, max(place) = last_place AS is_last
        FROM islands GROUP BY student_id, missed, island
        """

    /// `numerator` over `denominator`, which is null where the value is unknown.
    static let queries = [
        "attendance_rate": year("100 * (membership - absent)", over: "membership"),
        "chronic_absence": year("10 * absent >= membership"),
        "severe_absence": year("5 * absent >= membership"),
        "days_absent": year("absent", over: "1000000"),
        "days_missed_180": year("180 * absent", over: "membership"),
        "excused_absences": year("excused", over: "1000000"),
        "unexcused_absences": year("unexcused", over: "1000000"),
        "tardies": year("tardies"),
        "attendance_rate_45d": window("100 * (membership - absent)", over: "membership"),
        "unexcused_absences_45d": window("unexcused", over: "1000000"),
        "tardies_45d": window("tardies"),
        "consecutive_absences": run("missed"),
        "consecutive_absences_current": run("missed AND is_last"),
    ]

    private static func year(_ numerator: String, over denominator: String = "1") -> String {
        "SELECT student_id, \(numerator), \(denominator) FROM active LEFT JOIN attended USING (student_id)"
    }

    private static func window(_ numerator: String, over denominator: String = "1") -> String {
        "SELECT student_id, \(numerator), \(denominator) FROM active LEFT JOIN recent USING (student_id)"
    }

    private static func run(_ condition: String) -> String {
        """
        SELECT student_id, max(iif(\(condition), length, iif(length IS NULL, NULL, 0))), 1
        FROM active LEFT JOIN runs USING (student_id) GROUP BY student_id
        """
    }
}
