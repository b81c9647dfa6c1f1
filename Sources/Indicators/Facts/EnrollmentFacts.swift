public import Records

/// Where each student belongs: school, grade, moves, last year's grade and birth.
///
/// School and grade are those of the enrollment that covers the day (the primary one, the latest entry if several); for
/// students who have left, those of their last enrollment to date. An enrollment that ended as a no-show never counts.
public struct EnrollmentFacts: Sendable {
    /// Whether an enrollment covers the day; only these students are scored.
    public internal(set) var isActive: [Bool] = []
    /// The school's number in ``Facts/organizations``; −1 where there was no enrollment to date.
    public internal(set) var organization: [Int32] = []
    /// The calendar's number in ``Facts/calendar``; −1 where the school has none.
    public internal(set) var calendar: [Int32] = []
    /// The grade; nil where there was no enrollment to date or its grade is unmapped.
    public internal(set) var grade: [GradeLevel?] = []
    /// The number of distinct schools enrolled in this year to date.
    public internal(set) var schoolsAttended: [Int32] = []
    /// The grade of the last enrollment of the year before, where its records were given.
    public internal(set) var priorGrade: [GradeLevel?] = []
    /// Whether the source says that the grade is repeated.
    public internal(set) var repeatsGrade: [Bool?] = []
    /// The day of birth as a day number; `Int32.min` where it is not recorded.
    var births: [Int32] = []

    /// Facts of nobody.
    public init() {}

    /// The day of birth; nil where it is not recorded.
    public func birthDate(of student: Int) -> SchoolDate? {
        births[student] == .min ? nil : SchoolDate(dayNumber: births[student])
    }

    /// The grade as a number: kindergarten 0, grades 1 to 12; nil where it has none.
    public func gradeNumber(of student: Int) -> Int? { grade[student]?.number }
}
