/// The family of tests that an assessment belongs to.
public enum AssessmentFamily: String, VocabularyCode {
    /// `mcas`.
    case mcas
    /// `mcas_alt`.
    case mcasAlt = "mcas_alt"
    /// `access`.
    case access
    /// `psat`.
    case psat
    /// `sat`.
    case sat
    /// `ap`.
    case ap
    /// `ib`.
    case ib
    /// `star`.
    case star
    /// `iready`.
    case iready
    /// `map`.
    case map
    /// `dibels`.
    case dibels
    /// `local`.
    case local
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "assessment_family"
}

/// Whether a test was taken.
public enum ResultStatus: String, VocabularyCode {
    /// `tested`.
    case tested
    /// `absent`.
    case absent
    /// `medical`.
    case medical
    /// `exempt`.
    case exempt
    /// `invalid`.
    case invalid
    /// `did_not_test`.
    case didNotTest = "did_not_test"

    /// What the codes are of.
    public static let vocabularyName = "result_status"
}
