import Records
import Scoring

/// A list of students by name: which students, in which order, in the words of the command line.
public struct SavedView: Hashable, Sendable {
    /// The name under which it was saved.
    public var name: String
    /// A filter, as ``StudentFilter`` reads it; empty for all students.
    public var filter: String
    /// An order, as ``RosterOrder/init(argument:in:)`` reads it.
    public var sort: String

    /// A view with its parts.
    public init(name: String, filter: String, sort: String) {
        (self.name, self.filter, self.sort) = (name, filter, sort)
    }

    /// More views than this are not one person's.
    public static let most = 200
    /// The longest name.
    static let longestName = 60
}

extension StudentScope {
    /// The whole scope as one filter: what was chosen from menus, and what was typed.
    var filterText: String {
        let typed = filter.map { $0.text.isEmpty ? [] : [$0.text] } ?? []
        let spelled = chosen.map { FilterSpelling.text(FilterTerm(test: $0)) }
        return (spelled + typed).joined(separator: " ")
    }

    private var chosen: [FilterTest] {
        var tests: [FilterTest] = []
        if let school { tests.append(.school(FilterSet(values: [school]))) }
        if !tiers.isEmpty { tests.append(.tier(FilterSet(values: tiers))) }
        if let grade { tests.append(.grade(FilterSet(values: [grade]))) }
        if let trigger { tests.append(.trigger(FilterSet(values: [trigger]))) }
        if let counselor { tests.append(.counselor(FilterSet(values: [counselor]))) }
        if onlyNewOrWorse { tests.append(.newOrWorse(true, days: nil)) }
        if !search.isEmpty { tests.append(.words([search])) }
        return tests
    }
}
