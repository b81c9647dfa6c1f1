/// What kind of organization it is.
public enum OrganizationType: String, VocabularyCode {
    /// `district`.
    case district
    /// `school`.
    case school
    /// `program`.
    case program
    /// `collaborative`.
    case collaborative
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "org_type"
}

/// What a member of staff does.
public enum StaffRole: String, VocabularyCode {
    /// `teacher`.
    case teacher
    /// `counselor`.
    case counselor
    /// `administrator`.
    case administrator
    /// `aide`.
    case aide
    /// `nurse`.
    case nurse
    /// `social_worker`.
    case socialWorker = "social_worker"
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "staff_role"
}

/// What kind of day a calendar day is.
public enum DayType: String, VocabularyCode {
    /// `instructional`.
    case instructional
    /// `makeup`.
    case makeup
    /// `late_arrival_early_dismissal`.
    case lateArrivalEarlyDismissal = "late_arrival_early_dismissal"
    /// `weather`.
    case weather
    /// `holiday`.
    case holiday
    /// `teacher_only`.
    case teacherOnly = "teacher_only"
    /// `emergency`.
    case emergency
    /// `strike`.
    case strike
    /// `non_instructional`.
    case nonInstructional = "non_instructional"
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "day_type"
}

/// How long a term is.
public enum TermType: String, VocabularyCode {
    /// `year`.
    case year
    /// `semester`.
    case semester
    /// `trimester`.
    case trimester
    /// `quarter`.
    case quarter
    /// `mini`.
    case mini
    /// `summer`.
    case summer

    /// What the codes are of.
    public static let vocabularyName = "term_type"
}
