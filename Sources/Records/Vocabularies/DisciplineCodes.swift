/// A student's part in an incident.
public enum ParticipantRole: String, VocabularyCode {
    /// `offender`.
    case offender
    /// `victim`.
    case victim
    /// `witness`.
    case witness
    /// `reporter`.
    case reporter

    /// What the codes are of.
    public static let vocabularyName = "participant_role"
}

/// What kind of behavior an incident was.
public enum Behavior: String, VocabularyCode {
    /// `state_offense`.
    case stateOffense = "state_offense"
    /// `school_violation`.
    case schoolViolation = "school_violation"
    /// `code_of_conduct`.
    case codeOfConduct = "code_of_conduct"
    /// `bullying`.
    case bullying
    /// `drugs`.
    case drugs
    /// `weapon`.
    case weapon
    /// `violence`.
    case violence
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "behavior"
}

/// What was done about an incident.
public enum DisciplineActionType: String, VocabularyCode {
    /// `in_school_suspension`.
    case inSchoolSuspension = "in_school_suspension"
    /// `out_of_school_suspension`.
    case outOfSchoolSuspension = "out_of_school_suspension"
    /// `expulsion`.
    case expulsion
    /// `expulsion_with_services`.
    case expulsionWithServices = "expulsion_with_services"
    /// `emergency_removal`.
    case emergencyRemoval = "emergency_removal"
    /// `removal_hearing_officer`.
    case removalHearingOfficer = "removal_hearing_officer"
    /// `classroom_removal`.
    case classroomRemoval = "classroom_removal"
    /// `detention`.
    case detention
    /// `restorative`.
    case restorative
    /// `other`.
    case other
    /// Nothing was done.
    case none

    /// What the codes are of.
    public static let vocabularyName = "discipline_action"
}
