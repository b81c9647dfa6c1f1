import Records

/// The statements behind a student's page: the student's own rows, and the rows that those name.
///
/// Parameters are the district, the year and the student.
enum StudentSQL {
    private static let scope = "district_id = ?1 AND snapshot_year = ?2"
    private static let own = "\(scope) AND student_id = ?3"
    private static let upToYear = """
        district_id = ?1 AND snapshot_year IN (
            SELECT snapshot_year FROM snapshots WHERE district_id = ?1 AND snapshot_year <= ?2)
        """

    private static let schools = "SELECT org_id FROM enrollments WHERE \(own)"
    private static let sections = """
        SELECT section_id FROM section_enrollments WHERE \(own)
        UNION SELECT section_id FROM marks WHERE \(own)
        UNION SELECT section_id FROM section_attendance WHERE \(own)
        """

    /// Which rows of a table the page needs.
    private static func filter(_ table: TableName) -> String {
        switch table {
        case .organizations, .calendar: "\(scope) AND org_id IN (\(schools))"
        case .staff: "\(scope) AND staff_id IN (\(staff))"
        case .terms: "\(scope) AND (org_id IN (\(schools)) OR term_id IN (\(terms)))"
        case .sections: "\(scope) AND section_id IN (\(sections))"
        case .courses: "\(scope) AND course_id IN (\(courses))"
        case .transcript, .assessmentResults: "\(upToYear) AND student_id = ?3"
        case .assessments: "\(upToYear) AND assessment_id IN (\(assessments))"
        case .incidents: "\(scope) AND incident_id IN (\(incidents))"
        case .programs:
            "\(scope) AND program_id IN (SELECT program_id FROM program_participations WHERE \(own))"
        case .graduationRequirements:
            "\(scope) AND rule_set IN (SELECT rule_set FROM graduation_status WHERE \(own))"
        case .interventionSessions:
            "\(scope) AND intervention_id IN (SELECT intervention_id FROM interventions WHERE \(own))"
        default: own
        }
    }

    private static let staff = """
        SELECT staff_id FROM caseload WHERE \(own)
        UNION SELECT staff_id FROM sections WHERE \(scope) AND section_id IN (\(sections))
        UNION SELECT owner_staff_id FROM interventions WHERE \(own)
        UNION SELECT author_staff_id FROM notes WHERE \(own)
        """

    private static let terms = """
        SELECT term_id FROM marks WHERE \(own)
        UNION SELECT term_id FROM sections WHERE \(scope) AND section_id IN (\(sections))
        """

    private static let courses = """
        SELECT course_id FROM sections WHERE \(scope) AND section_id IN (\(sections))
        UNION SELECT course_id FROM transcript WHERE \(own)
        """

    private static let assessments = """
        SELECT assessment_id FROM assessment_results WHERE \(upToYear) AND student_id = ?3
        """

    private static let incidents = """
        SELECT incident_id FROM incident_participants WHERE \(own)
        UNION SELECT incident_id FROM discipline_actions WHERE \(own)
        """

    /// The rows of a table, ordered by key; of rows that several years have, the latest.
    static func select(_ table: TableName) -> String {
        let columns = table.schema.columns.map { "\"\($0.name)\"" } + ["extras"]
        let keys = table.schema.keyColumns.map { columns[$0] }.joined(separator: ", ")
        return """
            SELECT \(columns.joined(separator: ", ")) FROM (
                SELECT *, row_number() OVER (PARTITION BY \(keys) ORDER BY snapshot_year DESC) AS age
                FROM \"\(table.rawValue)\" WHERE \(filter(table)))
            WHERE age = 1 ORDER BY \(keys)
            """
    }
}
