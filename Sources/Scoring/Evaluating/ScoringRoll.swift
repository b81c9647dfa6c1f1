public import Indicators
public import Records

/// Who is to be scored: for each student of the facts whether they are enrolled on the day, and in which grade.
public struct ScoringRoll: Sendable {
    /// Whether each student is enrolled on the day; others get no score.
    public var isEnrolled: [Bool]
    /// Each student's grade; nil where it is not known.
    public var grades: [GradeLevel?]

    /// A roll with both columns, in the order of the facts.
    public init(isEnrolled: [Bool], grades: [GradeLevel?]) {
        self.isEnrolled = isEnrolled
        self.grades = grades
    }

    /// The roll of everybody whose enrollment covers the day of the facts.
    public init(of facts: Facts) {
        self.init(isEnrolled: facts.enrollment.isActive, grades: facts.enrollment.grade)
    }
}
