/// What kind of graduation requirement it is.
public enum RequirementKind: String, VocabularyCode {
    /// `credit_area`.
    case creditArea = "credit_area"
    /// `masscore`.
    case masscore
    /// `competency`.
    case competency
    /// `local`.
    case local
    /// `portfolio`.
    case portfolio

    /// What the codes are of.
    public static let vocabularyName = "requirement_kind"
}

/// Where a student stands with a requirement.
public enum RequirementStatus: String, VocabularyCode {
    /// `met`.
    case met
    /// `on_track`.
    case onTrack = "on_track"
    /// `at_risk`.
    case atRisk = "at_risk"
    /// `not_met`.
    case notMet = "not_met"
    /// `waived`.
    case waived

    /// What the codes are of.
    public static let vocabularyName = "requirement_status"
}

/// The level that the state's own system gave.
public enum StateRiskLevel: String, VocabularyCode {
    /// `high`.
    case high
    /// `moderate`.
    case moderate
    /// `low`.
    case low
    /// Not available.
    case na

    /// What the codes are of.
    public static let vocabularyName = "state_risk_level"
}

/// Where an outcome is known from.
public enum OutcomeSource: String, VocabularyCode {
    /// Derived from the district's records.
    case records
    /// Told by a file.
    case file

    /// What the codes are of.
    public static let vocabularyName = "outcome_source"
}
