import Indicators
import Scoring

extension IndicatorWords {
    /// A name of at most sixteen columns, for lists of several; of a district's own measure, as much of its name as that is.
    static func brief(of id: String, in roster: Roster?) -> String {
        if let brief = briefs[id] { return brief }
        let title = title(of: id, in: roster)
        return title.count <= longestBrief ? title : title.prefix(longestBrief - 1) + "…"
    }

    static let longestBrief = 16

    private static let briefs = [
        "attendance_rate": "attendance", "attendance_rate_45d": "attendance 45 d",
        "chronic_absence": "chronic absence", "severe_absence": "severe absence",
        "days_absent": "days absent", "days_missed_180": "days per 180",
        "excused_absences": "excused days", "unexcused_absences": "unexcused days",
        "unexcused_absences_45d": "unexcused 45 d", "tardies": "tardies",
        "tardies_45d": "tardies 45 d", "consecutive_absences": "longest absence",
        "consecutive_absences_current": "absent up to now",
        "course_failures_term": "Fs this term", "course_failures_term_ela": "Fs in English",
        "course_failures_term_math": "Fs in math", "course_failures_term_science": "Fs in science",
        "course_failures_term_history_social": "Fs in history",
        "course_failures_year": "Fs this year", "course_failures_year_ela": "year’s English",
        "course_failures_year_math": "year’s math",
        "course_failures_year_science": "year’s science",
        "course_failures_year_history_social": "year’s history",
        "core_failures_year": "core Fs", "marks_below_65_term": "marks below 65",
        "marks_65_to_69_term": "marks 65 to 69", "gpa": "GPA", "gpa_cumulative": "GPA, all years",
        "past_course_failures": "earlier Fs", "credits_earned": "credits",
        "credits_behind": "credits behind", "grade9_on_track": "grade 9 on track",
        "mcas_ela_level": "MCAS ELA", "mcas_math_level": "MCAS math",
        "mcas_science_level": "MCAS science", "mcas_ela_sgp": "ELA growth",
        "mcas_math_sgp": "math growth", "access_level": "ACCESS",
        "suspensions": "suspensions", "suspension_days": "days suspended",
        "incidents_year": "incidents", "incidents_45d": "incidents 45 d",
        "schools_attended": "schools", "retained": "repeats grade", "over_age": "over age",
    ]
}
