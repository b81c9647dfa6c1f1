import Indicators
import Records
import Scoring

/// How indicators and their values are written.
enum IndicatorWords {
    static func definition(of id: String, in roster: Roster) -> IndicatorDefinition? {
        roster.columns.first { $0.definition.id == id }?.definition
    }

    /// The name that screens use; for an indicator without a column, its id in words.
    static func title(of id: String, in roster: Roster?) -> String {
        if let definition = roster.flatMap({ definition(of: id, in: $0) }) {
            return definition.title
        }
        return known(id)
    }

    /// The name that a student's page uses.
    static func title(of id: String, on page: StudentPage) -> String {
        page.lines.first { $0.definition.id == id }?.definition.title ?? known(id)
    }

    /// A value without its unit, for a list's cell.
    static func bare(_ value: Ratio, of definition: IndicatorDefinition) -> String {
        switch definition.unit {
        case .percent: return value.text(places: 1)
        case .level where definition.id.hasPrefix("mcas_"):
            return level(value) ?? definition.text(of: value)
        default: return definition.text(of: value)
        }
    }

    /// A value with its unit, for a page.
    static func full(_ value: Ratio, of definition: IndicatorDefinition) -> String {
        let text = definition.text(of: value)
        guard definition.unit == .level, definition.id.hasPrefix("mcas_"),
            let letters = level(value)
        else { return text }
        return "\(text) \(letters)"
    }

    /// The letters of an MCAS achievement level; help spells them out.
    static func level(_ value: Ratio) -> String? {
        let letters = ["NM", "PM", "M", "E"]
        return letters.indices.first { value == Ratio($0 + 1) }.map { letters[$0] }
    }

    /// A span of days in words, with its dates where there is room for them.
    static func text(of period: Period, room: Int) -> String {
        let end = period.end.spoken
        guard let name = period.name else {
            let long = period.start.map { "\($0.spoken) – \(end)" }
            return long.map { $0.count <= room ? $0 : "to \(end)" } ?? end
        }
        if name.hasPrefix("on ") { return "on \(end)" }
        let span = period.start.map { "\($0.spoken) – \(end)" } ?? "to \(end)"
        return [", \(span)", ", to \(end)", ""].map { name + $0 }.first { $0.count <= room }
            ?? name
    }

    /// The heading of the list's column.
    static func heading(of id: String, in roster: Roster) -> String {
        compact[id] ?? definition(of: id, in: roster)?.heading
            ?? Indicators.named(id)?.definition.heading ?? id
    }

    /// Headings that are shorter than their definitions'.
    static let compact = ["attendance_rate": "Att%", "course_failures_term": "F"]

    private static func known(_ id: String) -> String {
        Indicators.named(id)?.definition.title ?? words(id)
    }

    private static func words(_ id: String) -> String {
        String(id.map { $0 == "_" ? " " : $0 })
    }
}
