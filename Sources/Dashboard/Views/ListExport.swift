import Indicators
import Records
import Scoring
import Screen

/// The list of students as it is shown, for a file: its rows in their order, its columns, and what they are of.
public struct ListExport: Sendable {
    /// The names of the columns, in lower snake case; the last ones say day, rules and filter in every row.
    public let header: [String]
    /// The number of rows.
    public var count: Int { rows.count }

    private let rows: [Int32]
    private let columns: [StudentColumn]
    private let cells: StudentCells
    private let context: [String]

    init(_ place: StudentsPlace, of roster: Roster, in model: Model) {
        rows = place.marks.chosen(of: place.students)
        // A file has room for what a narrow screen shows in short.
        let possible = StudentColumns.possible(place.scope, in: roster, width: 200)
        columns = model.columnChoice.shown(possible)
        cells = StudentCells(roster, columns, isNarrow: false, hasRunBefore: model.hasRunBefore)
        let words = StateLine.filters(place.scope, in: roster).joined(separator: ", ")
        let items = [
            ("as_of", roster.run.asOf.description), ("rule_set", roster.run.ruleSet),
            ("filter", words), ("made_up", roster.run.isSynthetic ? "made-up data" : ""),
        ]
        .filter { !$0.1.isEmpty }
        header = columns.map(Self.name) + items.map(\.0)
        context = items.map(\.1)
    }

    /// The values of a row; empty where the records do not tell.
    public func row(_ place: Int) -> [String] {
        columns.map { value(Int(rows[place]), $0) } + context
    }

    private func value(_ row: Int, _ column: StudentColumn) -> String {
        switch column {
        case .tier: return (Tier(ordinal: Int64(cells.roster.tier[row])) ?? .notAvailable).word
        case .change: return change(row)
        default:
            // The sign of what is not known is for eyes.
            let text = cells.cell(row, column).text
            return text == unknownSign ? "" : text
        }
    }

    /// The change in a word, for its signs say nothing to a program.
    private func change(_ row: Int) -> String {
        let roster = cells.roster
        let change = FilterChange(
            now: Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable,
            before: Tier(ordinal: Int64(roster.previousTier[row])),
            hasRunBefore: cells.hasRunBefore
        )
        return change?.rawValue ?? ""
    }

    private static func name(of column: StudentColumn) -> String {
        switch column {
        case .tier: "tier"
        case .name: "student"
        case .grade: "grade"
        case .school: "school"
        case .why: "why"
        case .change: "change"
        case .counselor: "counselor"
        case .studentID: "student_id"
        case .mcas: "mcas_levels"
        case .indicator(let id): id
        }
    }
}

extension Model {
    /// The present list of students, for a file; nil where there is none.
    public var listExport: ListExport? {
        guard case .students(let students) = place, let roster else { return nil }
        return ListExport(students, of: roster, in: self)
    }

    /// Asks for a file of the present list.
    mutating func export(to path: String) -> [Effect] {
        guard let list = listExport else {
            notice = "Only a list of students can be exported; `waymark list` has the others."
            return []
        }
        let ticket = nextTicket()
        exportTicket = ticket
        notice = "Writing \(Counts.text(list.count, "student"))…"
        return [.export(path: path, ticket: ticket)]
    }

    /// Says where the file is.
    mutating func tellExport(_ path: String, ticket: Int) {
        if ticket == stoppedExport {
            notice = "The list was written before it could be stopped: it is in \(path)."
        }
        guard ticket == exportTicket else { return }
        exportTicket = nil
        notice = "The list is in \(path), which only you may read."
    }
}
