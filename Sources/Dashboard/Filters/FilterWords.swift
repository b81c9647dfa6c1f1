import Indicators
import Records
import Scoring

/// A filter as a sentence says it.
struct FilterWords {
    /// Where schools, counselors and indicators have their names; nil where there is none.
    let roster: Roster?

    /// What a term asks for, such as `attendance rate below 90 %`.
    func phrase(_ term: FilterTerm) -> String {
        let words = phrase(term.test)
        return term.isNegated ? "without \(words)" : words
    }

    private func phrase(_ test: FilterTest) -> String {
        switch test {
        case .words(let words): "search \(Self.list(words.map { "“\($0)”" }))"
        case .studentID(let starts): "id \(Self.list(starts.map { "\($0)…" }))"
        case .school(let set): phrase(set, "", unknown: "no school", schoolName)
        case .grade(let set): grades(set)
        case .tier(let set): phrase(set, unknown: "N/A", \.word)
        case .tierBefore(let set):
            phrase(set, unknown: "no tier", \.word) + " in the run before"
        case .change(let set): phrase(set, unknown: "no change known") { Self.text(of: $0) }
        case .newOrWorse(let isNew, let days): (isNew ? "" : "not ") + newOrWorse(days)
        case .milestone(let set): phrase(set, unknown: "no milestone ahead", \.title)
        case .level(let numbers): phrase(numbers, "level") { "\($0)" }
        case .counselor(let set): phrase(set, "counselor ", unknown: "no counselor", counselorName)
        case .trigger(let set):
            phrase(fired(set), "trigger ", unknown: "no trigger") {
                IndicatorWords.title(of: $0, in: roster)
            }
        case .triggerCount(let numbers): phrase(numbers, "triggers") { "\($0)" }
        case .indicator(let id, let numbers): phrase(id, numbers)
        }
    }

    /// The codes in the order of their vocabulary.
    private func phrase<Code: CaseIterable & Hashable>(
        _ set: FilterSet<Code>,
        unknown: String,
        _ word: (Code) -> String
    ) -> String {
        let words = Code.allCases.filter(set.values.contains).map(word)
        return phrase(words, set.includesUnknown, set.isExcluding, unknown: unknown)
    }

    /// The names in the order of the alphabet.
    private func phrase(
        _ set: FilterSet<String>,
        _ name: String,
        unknown: String,
        _ word: (String) -> String
    ) -> String {
        let words = set.values.map(word).sorted()
        return phrase(words, set.includesUnknown, set.isExcluding, name, unknown: unknown)
    }

    private func phrase(
        _ words: [String],
        _ includesUnknown: Bool,
        _ isExcluding: Bool,
        _ name: String = "",
        unknown: String
    ) -> String {
        let not = isExcluding ? "not " : ""
        if words.isEmpty { return not + (includesUnknown ? unknown : "nothing") }
        return not + name + Self.list(words + (includesUnknown ? [unknown] : []))
    }

    /// `a, b or c`; of many only the first ones and how many more.
    static func list(_ words: [String]) -> String {
        guard words.count > 1 else { return words.first ?? "nothing" }
        if words.count > 4 {
            return words.prefix(3).joined(separator: ", ") + " or \(words.count - 3) more"
        }
        return words.dropLast().joined(separator: ", ") + " or \(words[words.count - 1])"
    }

    /// Of the many indicators that a word means, those that fired for anybody.
    private func fired(_ set: FilterSet<String>) -> FilterSet<String> {
        var fired = set
        fired.values.formIntersection(roster?.triggerNames ?? [])
        return fired.values.isEmpty ? set : fired
    }

    private func schoolName(_ id: String) -> String {
        roster?.schools.first { $0.id == id }?.name ?? "school \(id)"
    }

    private func counselorName(_ id: String) -> String {
        roster?.counselors.first { $0.id == id }?.name ?? id
    }

    /// The day of the run that it is compared with, once that is known.
    private func newOrWorse(_ days: Int?) -> String {
        guard let days else { return "new or worse" }
        guard let day = roster?.earlier[days]?.asOf else { return "new or worse in \(days) days" }
        return "new or worse since \(day.spoken)"
    }

    /// A change since the run before in words.
    static func text(of change: FilterChange) -> String {
        switch change {
        case .worse: "worse than before"
        case .better: "better than before"
        case .new: "new at High or Moderate"
        case .known: "had or has no tier"
        case .same: "same tier as before"
        }
    }
}
