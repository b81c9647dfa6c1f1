/// How a student came to a school.
public enum EntryType: String, VocabularyCode {
    /// `new_to_system`.
    case newToSystem = "new_to_system"
    /// `transfer_in_district`.
    case transferInDistrict = "transfer_in_district"
    /// `transfer_in_state`.
    case transferInState = "transfer_in_state"
    /// `transfer_out_of_state`.
    case transferOutOfState = "transfer_out_of_state"
    /// `returned_dropout`.
    case returnedDropout = "returned_dropout"
    /// `next_year`.
    case nextYear = "next_year"
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "entry_type"
}

/// How a student left a school.
public enum ExitType: String, VocabularyCode {
    /// `transferred_in_state_public`.
    case transferredInStatePublic = "transferred_in_state_public"
    /// `transferred_private`.
    case transferredPrivate = "transferred_private"
    /// `transferred_out_of_state`.
    case transferredOutOfState = "transferred_out_of_state"
    /// `home_school`.
    case homeSchool = "home_school"
    /// `graduated`.
    case graduated
    /// `certificate`.
    case certificate
    /// `completed_no_cd`.
    case completedNoCd = "completed_no_cd"
    /// `dropout`.
    case dropout
    /// `expelled`.
    case expelled
    /// `deceased`.
    case deceased
    /// `max_age`.
    case maxAge = "max_age"
    /// `no_show`.
    case noShow = "no_show"
    /// `end_of_year`.
    case endOfYear = "end_of_year"
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "exit_type"
}
