public import Records

/// Which indicators a model of a milestone looks at, the most trusted first: as many as the data allow are taken from the front.
///
/// The order is declared and never follows from anybody's outcome. Courses come first where there are courses, for in real data they tell
/// most (UCI students: AUC .92 with a first-period mark against .64 with absences and past failures); attendance, conduct and moves follow, as in
/// the Massachusetts system.
public enum MilestoneInputs {
    /// The indicators of a milestone's model.
    public static func indicators(of milestone: Milestone) -> [String] {
        switch milestone {
        case .grade3Reading:
            ["attendance_rate", "access_level", "retained", "suspensions", "schools_attended"]
        case .grade6Readiness:
            [
                "mcas_ela_level", "mcas_math_level", "attendance_rate", "gpa", "suspensions",
                "retained", "schools_attended",
            ]
        case .grade9Courses:
            [
                "gpa", "course_failures_year", "attendance_rate", "mcas_math_level",
                "past_course_failures", "suspensions", "retained", "schools_attended",
            ]
        case .graduation, .collegeEnrollment, .academicReadiness, .collegePersistence:
            [
                "gpa_cumulative", "credits_behind", "attendance_rate", "course_failures_year",
                "mcas_math_level", "suspensions", "retained", "schools_attended",
            ]
        }
    }

    /// Indicators that come from courses, which a fallback model does without.
    public static func isFromCourses(_ indicator: String) -> Bool {
        fromCourses.contains(indicator)
    }

    private static let fromCourses: Set<String> = [
        "gpa", "gpa_cumulative", "course_failures_year", "course_failures_term",
        "past_course_failures", "credits_behind", "credits_earned", "core_failures_year",
        "grade9_on_track",
    ]

    /// The grade in which a milestone is decided.
    public static func decidingGrade(of milestone: Milestone) -> Int { milestone.grades.upperBound }
}
