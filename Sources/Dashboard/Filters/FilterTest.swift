import Records
import Scoring

/// What a field is asked for: values, or that it is unknown.
struct FilterSet<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The values of which it is one.
    var values: Set<Value> = []
    /// Whether it may be unknown.
    var includesUnknown = false
    /// Whether it must be known and none of the values, as after `!=`.
    var isExcluding = false

    /// Whether a value passes; nil is unknown.
    func passes(_ value: Value?) -> Bool {
        guard let value else { return includesUnknown && !isExcluding }
        return values.contains(value) != isExcluding
    }
}

/// Numbers between two bounds.
struct FilterSpan: Hashable, Sendable {
    /// The lowest number; nil where there is no bound.
    var low: FixedDecimal?
    /// The highest number; nil where there is no bound.
    var high: FixedDecimal?
    /// Whether the lowest number itself is left out.
    var isAboveLow = false
    /// Whether the highest number itself is left out.
    var isBelowHigh = false

    func contains(_ value: FixedDecimal) -> Bool {
        if let low, value < low || (isAboveLow && value == low) { return false }
        if let high, high < value || (isBelowHigh && value == high) { return false }
        return true
    }
}

/// What a number is asked for.
struct FilterNumbers: Hashable, Sendable {
    /// The spans of which it is in one.
    var spans: [FilterSpan] = []
    /// Whether it may be unknown.
    var includesUnknown = false
    /// Whether it must be known and in none of the spans, as after `!=`.
    var isExcluding = false

    /// Whether a number passes; nil is unknown.
    func passes(_ value: FixedDecimal?) -> Bool {
        guard let value else { return includesUnknown && !isExcluding }
        return spans.contains { $0.contains(value) } != isExcluding
    }
}

/// How a tier changed since the run before.
enum FilterChange: String, CaseIterable, Hashable, Sendable {
    case worse, better, new, known, same
}

/// What one term of a filter asks for, by names that outlive a roster.
enum FilterTest: Hashable, Sendable {
    /// Any of these is found by the search for names and ids.
    case words([String])
    /// The id begins with any of these.
    case studentID([String])
    /// The codes of schools.
    case school(FilterSet<String>)
    case grade(FilterSet<GradeLevel>)
    case tier(FilterSet<Tier>)
    case tierBefore(FilterSet<Tier>)
    case change(FilterSet<FilterChange>)
    /// Whether the student is new at High or Moderate, or worse than so many days ago; nil for the run before.
    case newOrWorse(Bool, days: Int?)
    case milestone(FilterSet<Milestone>)
    case level(FilterNumbers)
    /// The staff ids of counselors.
    case counselor(FilterSet<String>)
    /// The names of indicators of which one fired; unknown means that none did.
    case trigger(FilterSet<String>)
    case triggerCount(FilterNumbers)
    /// The value of the indicator with the name.
    case indicator(String, FilterNumbers)
}

/// A part of a filter that a student must pass.
struct FilterTerm: Hashable, Sendable {
    /// What is asked for.
    var test: FilterTest
    /// Whether those who pass are left out.
    var isNegated = false
}
