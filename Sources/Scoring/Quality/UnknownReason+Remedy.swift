public import Indicators

extension UnknownReason {
    /// What a data clerk can do about it, in a sentence that names tables and columns.
    public var remedy: String {
        switch self {
        case .noAttendance:
            "Import attendance (or attendance_summary) of the school; where it is loaded, look for a school that stopped recording."
        case .noMembership:
            "Nothing is wrong where the student starts later; else check enrollments.entry_date and the calendar."
        case .noMarks: "Import marks with their term and, where the source has it, posted_on."
        case .noTranscript: "Import transcript, with the credits of earlier years."
        case .noTest: "Import assessments and assessment_results, also those of earlier years."
        case .noGrowth:
            "Import assessment_results with growth_percentile; it needs last year's test."
        case .noDiscipline:
            "Import incidents and discipline_actions; an empty table says that there were none."
        case .noPriorYear: "Import last year's enrollments, or enrollments.repeats_grade."
        case .noBirthDate: "Fill students.birth_date."
        case .notForGrade: "Nothing: it does not apply to the grade."
        case .noLocalValue: "Import local_indicators with the district's own measure."
        case .unmappedCode: "Give the code a meaning in the code map or mapping, and import again."
        }
    }

    /// What can be done about a score's sentence, which joins the reasons that it names.
    public static func remedy(for sentence: String) -> String {
        let named = allCases.filter { $0 != .notForGrade && sentence.contains($0.words) }
        guard !named.isEmpty else { return remedyOfOthers(sentence) }
        return named.map(\.remedy).joined(separator: " ")
    }

    private static func remedyOfOthers(_ sentence: String) -> String {
        switch sentence {
        case "grade not known": "Fill enrollments.grade_level."
        case let text where text.contains("needs past outcomes"):
            "Train a model on past students with `waymark train`."
        default: "Nothing: the rules do not cover it."
        }
    }
}
