import Indicators
import Records
import Scoring

extension FilterWords {
    /// Grades that follow each other as a span.
    func grades(_ set: FilterSet<GradeLevel>) -> String {
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

    func phrase(_ id: String, _ numbers: FilterNumbers) -> String {
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

    func phrase(
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
