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
        case .change(let set): phrase(set, unknown: "no change known", change)
        case .newOrWorse(let isNew): isNew ? "new or worse" : "not new or worse"
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

    private func change(_ change: FilterChange) -> String {
        switch change {
        case .worse: "worse than before"
        case .better: "better than before"
        case .new: "new at High or Moderate"
        case .known: "had or has no tier"
        case .same: "same tier as before"
        }
    }
}

extension FilterWords {
    /// Grades that follow each other as a span.
    private func grades(_ set: FilterSet<GradeLevel>) -> String {
        let spans = Self.spans(set.values)
        if spans.isEmpty {
            return set.includesUnknown
                ? (set.isExcluding ? "grade known" : "grade not known") : "no grade"
        }
        let words = spans + (set.includesUnknown ? ["not known"] : [])
        return (set.isExcluding ? "not " : "") + "grade \(Self.list(words))"
    }

    private static func spans(_ grades: Set<GradeLevel>) -> [String] {
        var spans: [(first: GradeLevel, last: GradeLevel)] = []
        for grade in GradeLevel.allCases where grades.contains(grade) {
            if let before = spans.last, follows(grade, before.last) {
                spans[spans.count - 1].last = grade
            } else {
                spans.append((grade, grade))
            }
        }
        return spans.map { span in
            span.first.label == span.last.label
                ? span.first.label : "\(span.first.label) to \(span.last.label)"
        }
    }

    private static func follows(_ grade: GradeLevel, _ before: GradeLevel) -> Bool {
        guard let rank = FilterGrades.rank(grade), let last = FilterGrades.rank(before) else {
            return false
        }
        return rank - last <= 1
    }

    private func phrase(_ id: String, _ numbers: FilterNumbers) -> String {
        let title = IndicatorWords.title(of: id, in: roster)
        let definition =
            roster.flatMap { IndicatorWords.definition(of: id, in: $0) }
            ?? Indicators.named(id)?.definition
        if definition?.unit == .yesNo, numbers.spans.count == 1, !numbers.isExcluding,
            !numbers.includesUnknown
        {
            return "\(Self.small(title)): \(numbers.passes(FixedDecimal(1)) ? "yes" : "no")"
        }
        let unit = definition?.unit == .percent ? " %" : ""
        return phrase(numbers, Self.small(title)) { "\($0)\(unit)" }
    }

    private func phrase(
        _ numbers: FilterNumbers,
        _ name: String,
        _ text: (FixedDecimal) -> String
    ) -> String {
        let spans = numbers.spans.map { span in
            switch (span.low, span.high) {
            case (let low?, let high?):
                low == high ? "exactly \(text(low))" : "\(low) to \(text(high))"
            case (let low?, nil): (span.isAboveLow ? "above " : "at least ") + text(low)
            case (nil, let high?): (span.isBelowHigh ? "below " : "at most ") + text(high)
            case (nil, nil): "any"
            }
        }
        let words = spans + (numbers.includesUnknown ? ["not known"] : [])
        return "\(name) " + (numbers.isExcluding ? "not " : "") + Self.list(words)
    }

    /// A title in the middle of a sentence; abbreviations stay large.
    static func small(_ title: String) -> String {
        guard let first = title.first, !(title.dropFirst().first?.isUppercase ?? false) else {
            return title
        }
        return first.lowercased() + title.dropFirst()
    }
}
