import Indicators
import Records
import Scoring

extension FilterValueReader {
    /// Indicators by name, heading, topic or a part of their title; `any` is all that fire.
    func triggers(_ piece: FilterPiece) throws(FilterProblem) -> Set<String> {
        let typed = piece.text.lowercased()
        if typed == "any" { return Set(roster.triggerNames) }
        if let field = fields.field(piece.text), case .indicator(let definition) = field.kind {
            return [definition.id]
        }
        let known = FilterTriggers.known(in: roster)
        if let exact = known.first(where: {
            $0.id == typed || FilterField.word($0.heading) == typed
        }) {
            return [exact.id]
        }
        let topic = FilterTriggers.topics[typed]
        let wanted = Folding.folded(piece.text)
        let found = known.filter {
            $0.topic == topic || $0.id.contains(typed) || Folding.folded($0.title).contains(wanted)
        }
        guard !wanted.isEmpty, !found.isEmpty else {
            throw FilterProblem(
                "No trigger is called “\(piece.text)”. \(possible)",
                at: piece.range
            )
        }
        return Set(found.map(\.id))
    }
}

/// The indicators that can fire, and words that mean several of them.
enum FilterTriggers {
    /// What people call the topics of indicators.
    static let topics: [String: IndicatorTopic] = [
        "absence": .attendance, "absences": .attendance, "attendance": .attendance,
        "absent": .attendance, "course": .courses, "courses": .courses, "marks": .courses,
        "test": .assessment, "tests": .assessment, "assessment": .assessment,
        "behavior": .behavior, "discipline": .behavior, "mobility": .mobility,
    ]

    /// Those that fired for anybody, then all others.
    static func known(in roster: Roster) -> [IndicatorDefinition] {
        let fired = roster.triggerNames.compactMap { id in
            IndicatorWords.definition(of: id, in: roster) ?? Indicators.named(id)?.definition
        }
        let names = Set(fired.map(\.id))
        return fired + Indicators.all.map(\.definition).filter { !names.contains($0.id) }
    }
}
