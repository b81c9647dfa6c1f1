import Records

/// Which native columns results of tests fill.
enum ResultColumns {
    static func of(_ table: TableName) -> [StateColumn] {
        table == .assessments ? assessments : results
    }

    private static let assessments = [
        StateColumn("assessment_id", "assessment_id"), StateColumn("family", "family"),
        StateColumn("subject", "subject"), StateColumn("grade_level", "grade"),
        StateColumn("form", "form"), StateColumn("scale_min", "scale_min"),
        StateColumn("scale_max", "scale_max"),
    ]

    private static let results = [
        StateColumn("student_id", "sasid"), StateColumn("assessment_id", "assessment_id"),
        StateColumn("administered_on", "administered_on"), StateColumn("attempt", "attempt"),
        StateColumn("school_year", "adminyear"), StateColumn("grade_level", "grade"),
        StateColumn("status", "test status"), StateColumn("scale_score", "scaled score"),
        StateColumn("performance_level", "level"), StateColumn("performance_order", "level"),
        StateColumn("growth_percentile", "growth percentile"),
        StateColumn("meets_standard", "level"),
    ]
}
