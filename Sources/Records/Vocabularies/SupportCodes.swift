/// What an intervention works on.
public enum InterventionFocus: String, VocabularyCode {
    /// `attendance`.
    case attendance
    /// `behavior`.
    case behavior
    /// `course`.
    case course
    /// `assessment`.
    case assessment
    /// `wellbeing`.
    case wellbeing
    /// `graduation`.
    case graduation
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "intervention_focus"
}

/// Where an intervention stands.
public enum InterventionStatus: String, VocabularyCode {
    /// `planned`.
    case planned
    /// `active`.
    case active
    /// `completed`.
    case completed
    /// `stopped`.
    case stopped

    /// What the codes are of.
    public static let vocabularyName = "intervention_status"
}

/// What came of an intervention.
public enum InterventionOutcome: String, VocabularyCode {
    /// `improved`.
    case improved
    /// `no_change`.
    case noChange = "no_change"
    /// `worse`.
    case worse
    /// `unknown`.
    case unknown

    /// What the codes are of.
    public static let vocabularyName = "intervention_outcome"
}

/// Whether the student came.
public enum SessionAttendance: String, VocabularyCode {
    /// `yes`.
    case yes
    /// `no`.
    case no
    /// `excused`.
    case excused

    /// What the codes are of.
    public static let vocabularyName = "session_attendance"
}

/// Who may read a note.
public enum NoteVisibility: String, VocabularyCode {
    /// `author`.
    case author
    /// `team`.
    case team
    /// `school`.
    case school
    /// `admin`.
    case admin

    /// What the codes are of.
    public static let vocabularyName = "note_visibility"
}

/// What a note is about.
public enum NoteCategory: String, VocabularyCode {
    /// `contact`.
    case contact
    /// `meeting`.
    case meeting
    /// `plan`.
    case plan
    /// `concern`.
    case concern
    /// `strength`.
    case strength
    /// `other`.
    case other

    /// What the codes are of.
    public static let vocabularyName = "note_category"
}
