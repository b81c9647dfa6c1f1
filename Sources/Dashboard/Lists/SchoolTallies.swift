import Records
import Scoring

/// The schools of a roster with their counts, made once per roster.
struct SchoolTallies: Sendable {
    private let schools: [RosterSchool]
    private let foldedNames: [String]
    /// One for each school, in the roster's order.
    private let summaries: [SchoolSummary]
    /// The whole district; nil without a roster.
    let district: SchoolSummary?
    /// The display columns that the widest figure of a column takes.
    private(set) var widths: [SchoolColumn: Int] = [:]

    init(of roster: Roster?) {
        schools = roster?.schools ?? []
        foldedNames = schools.map { Folding.folded($0.name) }
        let all = roster?.summaries()
        summaries = all?.schools ?? []
        district = all?.district
        for column in SchoolColumn.allCases where column != .name && column != .grades {
            let rows = summaries + (district.map { [$0] } ?? [])
            widths[column] = rows.map { text($0, column).count }.max()
        }
    }

    /// What a school shows in a column of figures.
    func text(_ summary: SchoolSummary, _ column: SchoolColumn) -> String {
        if let tier = column.tier {
            return Counts.text(summary.count(tier), share: summary.share(tier))
        }
        if column == .newOrWorse {
            return summary.newOrWorse.map { Counts.text($0) } ?? unknownSign
        }
        return Counts.text(summary.students)
    }

    /// The number of schools.
    var count: Int { schools.count }

    /// A school by its place in the roster.
    func school(at place: Int) -> RosterSchool {
        schools.indices.contains(place)
            ? schools[place] : RosterSchool(id: "", name: "", grades: "")
    }

    /// The counts of a school; of the district for nil.
    func summary(of place: Int?) -> SchoolSummary? {
        guard let place, summaries.indices.contains(place) else { return district }
        return summaries[place]
    }

    /// The places of the schools whose names contain a text, in an order.
    func listed(matching search: String, by order: SchoolOrder) -> [Int] {
        schools.indices.filter { matches($0, search) }.sorted { isBefore($0, $1, order) }
    }

    /// Whether the name of a school contains a text, or its code begins with it.
    func matches(_ place: Int, _ search: String) -> Bool {
        guard schools.indices.contains(place) else { return false }
        let words = Folding.folded(search).split(separator: " ")
        return words.allSatisfy { foldedNames[place].contains($0) }
            || schools[place].id.hasPrefix(search)
    }

    private func isBefore(_ left: Int, _ right: Int, _ order: SchoolOrder) -> Bool {
        switch order.column {
        case .name:
            if foldedNames[left] != foldedNames[right] {
                return (foldedNames[left] < foldedNames[right]) != order.isDescending
            }
        case .grades:
            if schools[left].grades != schools[right].grades {
                return (schools[left].grades < schools[right].grades) != order.isDescending
            }
        default:
            let (first, second) = (value(left, order.column), value(right, order.column))
            // Unknown comes last in both directions.
            guard let first else { return second == nil && left < right }
            guard let second else { return true }
            if first != second { return (first < second) != order.isDescending }
        }
        return left < right
    }

    private func value(_ place: Int, _ column: SchoolColumn) -> Ratio? {
        let summary = summaries[place]
        if let tier = column.tier { return summary.share(tier) }
        if column == .newOrWorse { return summary.newOrWorse.map { Ratio($0) } }
        return Ratio(summary.students)
    }
}
