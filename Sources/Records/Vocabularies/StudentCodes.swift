/// A student's gender as recorded; for subgroup tables only.
public enum Gender: String, VocabularyCode {
    /// Female.
    case f
    /// Male.
    case m
    /// Non-binary.
    case n
    /// Not recorded.
    case unknown

    /// What the codes are of.
    public static let vocabularyName = "gender"
}

/// A student's race or ethnicity as recorded; for subgroup tables only.
public enum RaceEthnicity: String, VocabularyCode {
    /// `american_indian`.
    case americanIndian = "american_indian"
    /// `asian`.
    case asian
    /// `black`.
    case black
    /// `hispanic`.
    case hispanic
    /// `pacific_islander`.
    case pacificIslander = "pacific_islander"
    /// `white`.
    case white
    /// `two_or_more`.
    case twoOrMore = "two_or_more"
    /// `unknown`.
    case unknown

    /// What the codes are of.
    public static let vocabularyName = "race_ethnicity"
}

/// A status of a student; for filters and subgroup tables only, never for a score.
public enum StudentAttribute: String, VocabularyCode {
    /// `low_income`.
    case lowIncome = "low_income"
    /// `english_learner`.
    case englishLearner = "english_learner"
    /// `former_english_learner`.
    case formerEnglishLearner = "former_english_learner"
    /// `special_education`.
    case specialEducation = "special_education"
    /// `section_504`.
    case section504 = "section_504"
    /// `homeless`.
    case homeless
    /// `foster_care`.
    case fosterCare = "foster_care"
    /// `military_family`.
    case militaryFamily = "military_family"
    /// `migrant`.
    case migrant
    /// `immigrant`.
    case immigrant
    /// `slife`.
    case slife
    /// `title1`.
    case title1

    /// What the codes are of.
    public static let vocabularyName = "student_attribute"
}
