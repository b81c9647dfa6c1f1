/// The outcome ahead of a student, as the Massachusetts system names them (domain reference: DESE, Why use EWIS?).
public enum Milestone: String, VocabularyCode {
    /// Reading by the end of grade 3: Meeting or Exceeding Expectations on the grade-3 ELA MCAS. Grades 1–3.
    case grade3Reading = "grade3_reading"
    /// Ready for middle school: Meeting or Exceeding on the grade-6 ELA and mathematics MCAS. Grades 4–6.
    case grade6Readiness = "grade6_ela_math"
    /// Ready for high school: passing marks in all grade-9 courses. Grades 7–9.
    case grade9Courses = "grade9_courses"
    /// High-school graduation. Grades 10–12.
    case graduation
    /// Enrolling in postsecondary education. Grades 10–12.
    case collegeEnrollment = "college_enrollment"
    /// Taking credit-bearing courses without remediation. Grades 10–12.
    case academicReadiness = "academic_readiness"
    /// Persisting into the second year. Grades 10–12.
    case collegePersistence = "college_persistence"

    /// What the codes are of.
    public static let vocabularyName = "milestone"

    /// The milestone as screens name it.
    public var title: String {
        switch self {
        case .grade3Reading: "Reading by the end of grade 3"
        case .grade6Readiness: "Middle-school ready (grade-6 ELA and math)"
        case .grade9Courses: "Passing all grade-9 courses"
        case .graduation: "Graduating from high school"
        case .collegeEnrollment: "Enrolling in college"
        case .academicReadiness: "Ready for college courses"
        case .collegePersistence: "Staying in college"
        }
    }

    /// The grades whose students have this milestone ahead of them.
    public var grades: ClosedRange<Int> {
        switch self {
        case .grade3Reading: 1...3
        case .grade6Readiness: 4...6
        case .grade9Courses: 7...9
        case .graduation, .collegeEnrollment, .academicReadiness, .collegePersistence: 10...12
        }
    }

    /// The milestones ahead of a student of a grade, the next one first.
    public static func ahead(ofGrade grade: Int) -> [Milestone] {
        allCases.filter { $0.grades.contains(grade) }
    }
}
