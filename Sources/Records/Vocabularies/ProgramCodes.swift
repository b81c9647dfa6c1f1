/// What kind of programme it is.
public enum ProgramType: String, VocabularyCode {
    /// `ch74_cte`.
    case ch74Cte = "ch74_cte"
    /// `perkins_cte`.
    case perkinsCte = "perkins_cte"
    /// `innovation_pathway`.
    case innovationPathway = "innovation_pathway"
    /// `early_college`.
    case earlyCollege = "early_college"
    /// `ap`.
    case ap
    /// `ib`.
    case ib
    /// `special_education`.
    case specialEducation = "special_education"
    /// `section_504`.
    case section504 = "section_504"
    /// `english_learner`.
    case englishLearner = "english_learner"
    /// `title1`.
    case title1
    /// `alternative`.
    case alternative
    /// `dropout_prevention`.
    case dropoutPrevention = "dropout_prevention"
    /// `credit_recovery`.
    case creditRecovery = "credit_recovery"
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "program_type"
}

/// Where a student stands in a programme.
public enum ParticipationStatus: String, VocabularyCode {
    /// `applied`.
    case applied
    /// `exploring`.
    case exploring
    /// `enrolled`.
    case enrolled
    /// `concentrator`.
    case concentrator
    /// `completer`.
    case completer
    /// `exited`.
    case exited

    /// What the codes are of.
    public static let vocabularyName = "participation_status"
}

/// The three domains of My Career and Academic Plan.
public enum MyCAPDomain: String, VocabularyCode {
    /// `academic`.
    case academic
    /// `personal_social`.
    case personalSocial = "personal_social"
    /// `career`.
    case career

    /// What the codes are of.
    public static let vocabularyName = "mycap_domain"
}

/// Where a student stands with a MyCAP milestone.
public enum MyCAPStatus: String, VocabularyCode {
    /// `not_started`.
    case notStarted = "not_started"
    /// `in_progress`.
    case inProgress = "in_progress"
    /// `complete`.
    case complete
    /// `waived`.
    case waived

    /// What the codes are of.
    public static let vocabularyName = "mycap_status"
}
