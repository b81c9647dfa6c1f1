import Indicators
import Records
import Scoring

/// The values that a field can have, for messages and completion.
struct FilterValues {
    let fields: FilterFields

    private var roster: Roster { fields.roster }

    /// A value that can be typed, and what it is.
    struct Value: Hashable, Sendable {
        var text: String
        var meaning: String
    }

    /// All values of a field that can be listed; empty where any number or text can stand.
    func all(_ field: FilterField) -> [Value] {
        let unknown = Value(text: "unknown", meaning: "what is not known")
        switch field.kind {
        case .name, .studentID, .withheld: return []
        case .level, .triggerCount: return [unknown]
        case .school: return roster.schools.map { Self.value($0.name, $0.id) } + [unknown]
        case .counselor:
            let me = fields.me == nil ? [] : [Self.value("me", "your own students")]
            return me + roster.counselors.map { Self.value($0.name, $0.id) } + [unknown]
        case .grade: return Self.grades.map { Self.value($0, "grade \($0)") } + [unknown]
        case .tier: return Tier.allCases.map { Self.value($0.rawValue, $0.word) }
        case .tierBefore: return Tier.allCases.map { Self.value($0.rawValue, $0.word) } + [unknown]
        case .change: return FilterChange.allCases.map { Self.value($0.rawValue, "") }
        case .milestone:
            return Milestone.allCases.map { Self.value($0.rawValue, $0.title) } + [unknown]
        case .newOrWorse:
            return ["yes", "no"].map { Self.value($0, "") } + [Self.value("30d", "in 30 days")]
        case .trigger:
            let fired = FilterTriggers.known(in: roster).prefix(roster.triggerNames.count)
            return [Self.value("any", "any trigger"), Value(text: "none", meaning: "no trigger")]
                + fired.map { Self.value($0.id, $0.title) }
        case .indicator(let definition):
            let yesNo = definition.unit == .yesNo ? ["yes", "no"].map { Self.value($0, "") } : []
            return yesNo + [unknown]
        }
    }

    private static func value(_ text: String, _ meaning: String) -> Value {
        Value(text: FilterSpelling.value(text), meaning: meaning)
    }

    private static let grades = GradeLevel.allCases.map(\.label).reduce(into: [String]()) {
        if $0.last != $1 { $0.append($1) }
    }

    /// What can be typed after a field, as a sentence.
    func possible(_ field: FilterField) -> String {
        switch field.kind {
        case .name: "Write a part of the name."
        case .studentID: "Write the beginning of the id."
        case .withheld: ""
        case .school: Self.thereAre(roster.schools.map(\.name), "schools")
        case .counselor: Self.thereAre(roster.counselors.map(\.name), "counselors")
        case .grade: "There are PK, K, 1 to 12, SP and UG; a span is 9..10."
        case .tier, .tierBefore: "There are high, moderate, low and na."
        case .change: "There are worse, better, new, known and same."
        case .newOrWorse: "Write yes, no, or a time such as 30d or 4w."
        case .milestone: Self.thereAre(Milestone.allCases.map(\.rawValue), "milestones")
        case .trigger: Self.thereAre(roster.triggerNames, "triggers")
        case .level, .triggerCount: "Write a number, such as \(field.example)."
        case .indicator(let definition):
            definition.unit == .yesNo
                ? "Write yes, no or unknown."
                : "Write a number, such as \(field.example), or unknown."
        }
    }

    /// The first names of a list, and how many more there are.
    private static func thereAre(_ names: [String], _ what: String) -> String {
        if names.isEmpty { return "There are no \(what)." }
        let shown = names.prefix(6).joined(separator: ", ")
        let more = names.count > 6 ? " and \(names.count - 6) more" : ""
        return "There \(names.count == 1 ? "is" : "are") \(shown)\(more)."
    }
}
