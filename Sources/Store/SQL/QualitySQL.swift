/// Statements that count what is there and what is missing; the parameters 1 and 2 are the district and the school year, or the run.
enum QualitySQL {
    /// The last day on which a mark was posted at each school.
    static let lastMarks = """
        SELECT sections.org_id, max(marks.posted_on)
        FROM marks JOIN sections ON sections.district_id = marks.district_id
            AND sections.snapshot_year = marks.snapshot_year
            AND sections.section_id = marks.section_id
        WHERE marks.district_id = ?1 AND marks.snapshot_year = ?2 AND marks.posted_on IS NOT NULL
        GROUP BY sections.org_id
        """

    /// The schools' own days of instruction after a day, parameter 4, up to another one, parameter 5; parameter 3 is the school.
    static let schoolDays = """
        SELECT count(DISTINCT date) FROM calendar
        WHERE district_id = ?1 AND snapshot_year = ?2 AND org_id = ?3 AND is_school_day = 1
            AND date > ?4 AND date <= ?5
        """

    /// Whether the school has a calendar.
    static let hasCalendar = """
        SELECT EXISTS (SELECT 1 FROM calendar
            WHERE district_id = ?1 AND snapshot_year = ?2 AND org_id = ?3)
        """

    static let schools = """
        SELECT org_id, coalesce(name, org_id) FROM organizations
        WHERE district_id = ?1 AND snapshot_year = ?2
            AND org_id IN (
                SELECT org_id FROM enrollments WHERE district_id = ?1 AND snapshot_year = ?2)
        ORDER BY 2
        """

    static let milestones = """
        SELECT milestone, count(*), sum(tier = 'na') FROM scores
        WHERE district_id = ?1 AND run_id = ?2 GROUP BY milestone
        """

    static let reasons = """
        SELECT milestone, coalesce(na_reason, ''), count(*) FROM scores
        WHERE district_id = ?1 AND run_id = ?2 AND tier = 'na'
        GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
        """

    static let gaps = """
        SELECT scores.milestone, gaps.indicator, gaps.reason, count(*), sum(scores.tier = 'na')
        FROM gaps JOIN scores ON scores.district_id = gaps.district_id
            AND scores.run_id = gaps.run_id AND scores.student_id = gaps.student_id
            AND scores.place = gaps.score
        WHERE gaps.district_id = ?1 AND gaps.run_id = ?2
        GROUP BY 1, 2, 3 ORDER BY 1, 5 DESC, 4 DESC, 2
        """
}
