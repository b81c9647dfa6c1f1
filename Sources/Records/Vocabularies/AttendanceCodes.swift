/// What a student's day was.
public enum AttendanceCategory: String, VocabularyCode {
    /// `present`.
    case present
    /// `excused_absence`.
    case excusedAbsence = "excused_absence"
    /// `unexcused_absence`.
    case unexcusedAbsence = "unexcused_absence"
    /// `tardy`.
    case tardy
    /// `early_departure`.
    case earlyDeparture = "early_departure"
    /// `partial`.
    case partial
    /// `in_school_suspension`.
    case inSchoolSuspension = "in_school_suspension"
    /// `out_of_school_suspension`.
    case outOfSchoolSuspension = "out_of_school_suspension"
    /// `remote_present`.
    case remotePresent = "remote_present"

    /// What the codes are of.
    public static let vocabularyName = "attendance_category"
}

/// Where an attendance summary came from.
public enum SummarySource: String, VocabularyCode {
    /// `sims`.
    case sims
    /// `sif_sas`.
    case sifSas = "sif_sas"
    /// `report_card`.
    case reportCard = "report_card"
    /// `sis`.
    case sis

    /// What the codes are of.
    public static let vocabularyName = "summary_source"
}
