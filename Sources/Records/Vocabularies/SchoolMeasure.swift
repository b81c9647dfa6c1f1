/// What a state publishes of each school every year, as a share of its students.
public enum SchoolMeasure: String, VocabularyCode {
    /// Students absent for 10 % or more of their days in membership.
    case chronicAbsence = "chronic_absence"
    /// Students suspended out of school at least once.
    case outOfSchoolSuspension = "out_of_school_suspension"
    /// Students suspended in school at least once.
    case inSchoolSuspension = "in_school_suspension"
    /// Students of grade 9 who passed all their courses.
    case grade9Courses = "grade9_courses"
    /// Students of a cohort who graduated within four years.
    case graduatedInFour = "graduated_in_four"
    /// Students of a cohort who graduated within five years.
    case graduatedInFive = "graduated_in_five"
    /// Graduates who completed MassCore, the state's recommended program of study.
    case massCore = "masscore"
    /// Students of grades 11 and 12 who completed an advanced course.
    case advancedCourses = "advanced_courses"

    /// What the codes are of.
    public static let vocabularyName = "school_measure"

    /// The measure as lists name it.
    public var title: String {
        switch self {
        case .chronicAbsence: "Chronically absent"
        case .outOfSchoolSuspension: "Suspended out of school"
        case .inSchoolSuspension: "Suspended in school"
        case .grade9Courses: "Passed all grade-9 courses"
        case .graduatedInFour: "Graduated in four years"
        case .graduatedInFive: "Graduated in five years"
        case .massCore: "Completed MassCore"
        case .advancedCourses: "Completed an advanced course"
        }
    }
}

/// What a state published of a school for one year: context for a reader, never part of a student's score.
public struct SchoolFigure: Hashable, Sendable {
    /// The state's code of the school, eight digits.
    public var orgID: String
    /// The school year that it is about.
    public var schoolYear: SchoolYear
    /// What was measured.
    public var measure: SchoolMeasure
    /// The share in percent, as published.
    public var percent: FixedDecimal

    /// A figure with all its parts.
    public init(
        orgID: String,
        schoolYear: SchoolYear,
        measure: SchoolMeasure,
        percent: FixedDecimal
    ) {
        self.orgID = orgID
        self.schoolYear = schoolYear
        self.measure = measure
        self.percent = percent
    }
}
