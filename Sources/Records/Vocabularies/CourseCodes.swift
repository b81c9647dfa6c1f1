/// A course's subject area.
public enum Subject: String, VocabularyCode {
    /// `ela`.
    case ela
    /// `math`.
    case math
    /// `science`.
    case science
    /// `history_social`.
    case historySocial = "history_social"
    /// `world_language`.
    case worldLanguage = "world_language"
    /// `arts`.
    case arts
    /// `pe_health`.
    case peHealth = "pe_health"
    /// `computer_science`.
    case computerScience = "computer_science"
    /// `cte`.
    case cte
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "subject"
}

/// How demanding a course is.
public enum CourseLevel: String, VocabularyCode {
    /// `basic`.
    case basic
    /// `general`.
    case general
    /// `enriched`.
    case enriched
    /// `honors`.
    case honors
    /// `ap`.
    case ap
    /// `college`.
    case college

    /// What the codes are of.
    public static let vocabularyName = "course_level"
}

/// The designated pathway that a section belongs to.
public enum Pathway: String, VocabularyCode {
    /// No pathway.
    case none
    /// `innovation_pathway`.
    case innovationPathway = "innovation_pathway"
    /// `early_college`.
    case earlyCollege = "early_college"

    /// What the codes are of.
    public static let vocabularyName = "pathway"
}

/// Where a student stands in a section.
public enum SectionStatus: String, VocabularyCode {
    /// `enrolled`.
    case enrolled
    /// `complete`.
    case complete
    /// `incomplete`.
    case incomplete
    /// `withdrawn`.
    case withdrawn
    /// `excused`.
    case excused

    /// What the codes are of.
    public static let vocabularyName = "section_status"
}

/// What a mark is for.
public enum MarkType: String, VocabularyCode {
    /// `grading_period`.
    case gradingPeriod = "grading_period"
    /// `progress`.
    case progress
    /// `midterm`.
    case midterm
    /// `exam`.
    case exam
    /// `semester`.
    case semester
    /// `final`.
    case final
    /// `conduct`.
    case conduct

    /// What the codes are of.
    public static let vocabularyName = "mark_type"
}

/// How a course ended for a student.
public enum CourseResult: String, VocabularyCode {
    /// `pass`.
    case pass
    /// `fail`.
    case fail
    /// `incomplete`.
    case incomplete
    /// `withdrawn`.
    case withdrawn
    /// `in_progress`.
    case inProgress = "in_progress"

    /// What the codes are of.
    public static let vocabularyName = "course_result"
}
