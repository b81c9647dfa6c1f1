public import Records

/// What an indicator says of one student: a number, or that it cannot be known and why.
///
/// Unknown is never zero and never low risk.
public enum Reading: Hashable, Sendable {
    /// An exact value in the indicator's unit; yes is 1 and no is 0.
    case value(Ratio)
    /// The records do not tell.
    case unknown(UnknownReason)

    /// The value, or nil where it is unknown.
    public var value: Ratio? {
        guard case .value(let ratio) = self else { return nil }
        return ratio
    }
}

/// Why an indicator cannot be known; shown to the reader in place of a value.
public enum UnknownReason: String, CaseIterable, Hashable, Sendable {
    /// No attendance was recorded for the student, or by the school, up to the day.
    case noAttendance = "no_attendance"
    /// The student has not been enrolled on a school day yet.
    case noMembership = "no_membership"
    /// No marks have been posted for the student up to the day.
    case noMarks = "no_marks"
    /// The student has no transcript.
    case noTranscript = "no_transcript"
    /// The student has no result on a test of this kind.
    case noTest = "no_test"
    /// The test gives no growth percentile, for it needs a result of the year before.
    case noGrowth = "no_growth"
    /// Discipline records were not loaded for the year.
    case noDiscipline = "no_discipline"
    /// No enrollment of the year before, and nothing says whether the grade is repeated.
    case noPriorYear = "no_prior_year"
    /// The day of birth is not recorded.
    case noBirthDate = "no_birth_date"
    /// The indicator does not apply to the student's grade.
    case notForGrade = "not_for_grade"
    /// The district has not given a value of its own measure.
    case noLocalValue = "no_local_value"
    /// A code of the source has no meaning yet, so that what depends on it cannot be counted.
    case unmappedCode = "unmapped_code"

    /// The reason as people read it.
    public var words: String {
        switch self {
        case .noAttendance: "no attendance recorded"
        case .noMembership: "not enrolled on a school day yet"
        case .noMarks: "no marks posted"
        case .noTranscript: "no transcript"
        case .noTest: "no test result"
        case .noGrowth: "no growth percentile"
        case .noDiscipline: "discipline records not loaded"
        case .noPriorYear: "last year's grade not known"
        case .noBirthDate: "date of birth not recorded"
        case .notForGrade: "not for this grade"
        case .noLocalValue: "no local value"
        case .unmappedCode: "a code has no meaning yet"
        }
    }
}

/// The span of days that a reading speaks of.
public struct Period: Hashable, Sendable {
    /// The first day; nil where the reading has no beginning, such as age.
    public var start: SchoolDate?
    /// The last day.
    public var end: SchoolDate
    /// The span in words where it has a name, such as `Q1` or `45 school days`.
    public var name: String?

    /// A span of days.
    public init(start: SchoolDate? = nil, end: SchoolDate, name: String? = nil) {
        self.start = start
        self.end = end
        self.name = name
    }
}
