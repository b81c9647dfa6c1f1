import Records
import Scoring

/// The usual spelling of a term: reading it again gives the same term.
enum FilterSpelling {
    static func text(_ term: FilterTerm) -> String { (term.isNegated ? "-" : "") + text(term.test) }

    private static func text(_ test: FilterTest) -> String {
        switch test {
        case .words(let words): "name:" + words.map(value).joined(separator: ",")
        case .studentID(let starts): "id:" + starts.map(value).joined(separator: ",")
        case .school(let set): text("school", set) { $0 }
        case .counselor(let set): text("counselor", set) { $0 }
        case .grade(let set):
            // No grade is below the lowest.
            set.values.isEmpty && !set.includesUnknown ? "grade<PK" : text("grade", set, \.rawValue)
        case .tier(let set): text("tier", set, \.rawValue)
        case .tierBefore(let set): text("before", set, \.rawValue)
        case .change(let set): text("change", set, \.rawValue)
        case .newOrWorse(let isNew, nil): isNew ? "new" : "new:no"
        case .newOrWorse(let isNew, let days?): (isNew ? "new:" : "new!=") + "\(days)d"
        case .milestone(let set): text("milestone", set, \.rawValue)
        case .trigger(let set): text("trigger", set) { $0 }
        case .level(let numbers): text("level", numbers)
        case .triggerCount(let numbers): text("triggers", numbers)
        case .indicator(let id, let numbers): text(id, numbers)
        }
    }

    private static func text<Value>(
        _ field: String,
        _ set: FilterSet<Value>,
        _ spelling: (Value) -> String
    ) -> String {
        let values = set.values.map { value(spelling($0)) }.sorted()
        return field + (set.isExcluding ? "!=" : ":")
            + (values + (set.includesUnknown ? ["unknown"] : [])).joined(separator: ",")
    }

    private static func text(_ field: String, _ numbers: FilterNumbers) -> String {
        field + (numbers.isExcluding ? "!=" : ":")
            + (numbers.spans.map(text) + (numbers.includesUnknown ? ["unknown"] : []))
            .joined(separator: ",")
    }

    private static func text(_ span: FilterSpan) -> String {
        switch (span.low, span.high) {
        case (let low?, let high?): low == high ? "\(low)" : "\(low)..\(high)"
        case (let low?, nil): (span.isAboveLow ? ">" : ">=") + "\(low)"
        case (nil, let high?): (span.isBelowHigh ? "<" : "<=") + "\(high)"
        case (nil, nil): ".."
        }
    }

    /// A value, in quotes where it would else be taken apart or mean something.
    static func value(_ text: String) -> String {
        let kept = text.filter { !FilterSigns.quotes.contains($0) }
        let isPlain =
            !kept.isEmpty && !kept.contains("..")
            && kept.allSatisfy { $0.isLetter || $0.isNumber || "._-’'".contains($0) }
            && !["unknown", "none"].contains(kept.lowercased())
        return isPlain ? kept : "\"\(kept)\""
    }
}
