import Indicators
import Records

/// The few words that lists show for a trigger, made from a pattern such as `absent {missed} %` or `{value} F{s}`.
///
/// `{value}` is the value without its unit, `{missed}` is what a per cent lacks to 100, `{s}` is a plural s unless the value is 1.
enum Brief {
    private static let names = ["value", "missed", "s"]

    /// The placeholders of a pattern that there are none of.
    static func unknownNames(in pattern: String) -> [String] {
        pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != "}" }) }
            .filter { !names.contains($0) }
    }

    /// The words for a value.
    static func text(_ pattern: String?, _ value: Ratio, _ definition: IndicatorDefinition)
        -> String
    {
        let number = shortText(value, places: definition.unit == .gradePoints ? 2 : 1)
        let missed = Ratio(100 * value.denominator - value.numerator, over: value.denominator)
        return replacing(
            pattern ?? usual(for: definition, value),
            ["value": number, "missed": missed.text(places: 0), "s": value == Ratio(1) ? "" : "s"]
        )
    }

    /// The pattern for an indicator for which the rule set gives none.
    static func usual(for definition: IndicatorDefinition, _ value: Ratio) -> String {
        if let pattern = patterns[definition.id] { return pattern }
        let title = definition.title.prefix(1).lowercased() + definition.title.dropFirst()
        switch definition.unit {
        case .yesNo: return value == Ratio(0) ? "not \(title)" : title
        case .percent: return "\(title) {value} %"
        default: return "\(title) {value}"
        }
    }

    private static let patterns = [
        "attendance_rate": "absent {missed} %",
        "attendance_rate_45d": "absent {missed} % lately",
        "consecutive_absences": "{value} days away in a row",
        "consecutive_absences_current": "away {value} days now",
        "days_missed_180": "misses {value} of 180 d",
        "unexcused_absences": "{value} unexcused",
        "unexcused_absences_45d": "{value} unexcused lately",
        "course_failures_term": "{value} F{s}",
        "course_failures_year": "{value} F{s} this year",
        "course_failures_year_ela": "F in English",
        "course_failures_year_math": "F in math",
        "core_failures_year": "{value} core F{s}",
        "marks_below_65_term": "{value} F{s}",
        "marks_65_to_69_term": "{value} D{s}",
        "past_course_failures": "{value} past F{s}",
        "gpa": "GPA {value}",
        "credits_behind": "credits {value} short",
        "grade9_on_track": "off track in grade 9",
        "suspensions": "susp {value}×",
        "suspension_days": "susp {value} d",
        "incidents_45d": "{value} incident{s} lately",
        "incidents_year": "{value} incident{s}",
        "schools_attended": "{value} schools",
        "retained": "repeats the grade",
        "over_age": "over age",
        "mcas_ela_level": "MCAS ELA {value}",
        "mcas_math_level": "MCAS math {value}",
        "mcas_science_level": "MCAS science {value}",
        "access_level": "ACCESS {value}",
    ]

    private static func shortText(_ value: Ratio, places: Int) -> String {
        let text = value.text(places: places)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func replacing(_ pattern: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
