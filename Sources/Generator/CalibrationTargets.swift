/// Published Massachusetts rates for 2024-25 (retention: fall 2025), in tenths of a percent.
///
/// Source: DESE school-level files, state = mean over schools weighted by enrolment, quartiles over schools. Suppressed
/// suspension cells count as none.
public struct CalibrationTarget: Hashable, Sendable {
    /// What is measured.
    public let measure: Measure
    /// The state's rate.
    public let state: Int
    /// First quartile, median and third quartile over schools.
    public let quartiles: [Int]
    /// How far the generated rate may lie from the state's, in tenths of a percent, at 5,000 students and more.
    public let tolerance: Int

    /// The rates that are compared.
    public enum Measure: String, CaseIterable, Sendable {
        /// Students absent 10 % or more of their days.
        case chronicAbsence = "Chronically absent (10 %+)"
        /// Students absent 20 % or more of their days.
        case severeAbsence = "Absent 20 %+"
        /// Days attended of days enrolled.
        case attendance = "Attendance rate"
        /// Students with an in-school suspension.
        case inSchoolSuspension = "In-school suspension"
        /// Students with an out-of-school suspension.
        case outOfSchoolSuspension = "Out-of-school suspension"
        /// Students retained in grade.
        case retention = "Retained in grade"
        /// First-time and repeating grade-9 students who pass all courses.
        case gradeNinePass = "Grade 9: passed all courses"
        /// Students who graduate in four years from entering grade 9.
        case graduation = "Graduated in four years"
        /// Students who left school for good within those years.
        case dropout = "Dropped out"
    }

    /// All targets, in the order of the table.
    public static let all: [CalibrationTarget] = [
        Self(measure: .chronicAbsence, state: 186, quartiles: [101, 157, 241], tolerance: 30),
        Self(measure: .severeAbsence, state: 51, quartiles: [11, 26, 56], tolerance: 20),
        Self(measure: .attendance, state: 933, quartiles: [925, 940, 950], tolerance: 10),
        Self(measure: .inSchoolSuspension, state: 13, quartiles: [0, 0, 8], tolerance: 8),
        Self(measure: .outOfSchoolSuspension, state: 22, quartiles: [0, 0, 22], tolerance: 10),
        Self(measure: .retention, state: 10, quartiles: [0, 0, 6], tolerance: 6),
        Self(measure: .gradeNinePass, state: 804, quartiles: [706, 866, 947], tolerance: 60),
        Self(measure: .graduation, state: 903, quartiles: [841, 932, 973], tolerance: 40),
        Self(measure: .dropout, state: 58, quartiles: [10, 34, 93], tolerance: 30),
    ]
}
