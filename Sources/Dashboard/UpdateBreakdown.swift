import Scoring
import Screen

extension Model {
    /// Breaks the listed students down by the column under the cursor.
    mutating func openBreakdown() {
        guard case .students(let students) = place else { return }
        openBreakdown(by: students.focus)
    }

    /// Breaks the listed students down by a column.
    mutating func openBreakdown(by column: StudentColumn) {
        guard case .students(let students) = place, let roster else { return }
        guard !students.students.isEmpty else {
            notice = "Nobody is listed, so there is nothing to break down."
            return
        }
        let breakdown = Breakdown(rows: students.students, roster: roster)
        guard let groups = breakdown.groups(by: column), !groups.isEmpty else {
            notice = Self.refusal(column, keyName(.search), keyName(.columnRight))
            return
        }
        let title = FilterWords.small(StudentColumns.title(of: column, in: roster))
        let choices = groups.map { Menu.Choice(label: $0.label, value: .group($0)) }
        prompt = .menu(
            Menu(.breakdown(title, of: students.students.count), choices, selected: .all)
        )
    }

    private static func refusal(_ column: StudentColumn, _ find: String, _ right: String) -> String
    {
        column == .name
            ? "Names are nearly as many as students: \(find) finds one, \(right) goes to another column."
            : "There is nothing to break down by in this column."
    }

    /// Asks for the column to break down by, where there is no cursor that could stand on one.
    mutating func openBreakdownColumns() {
        guard case .students = place, let roster else { return }
        let columns = StudentColumns.all(of: roster).filter { $0 != .name }
        let choices = columns.map {
            Menu.Choice(
                label: StudentColumns.title(of: $0, in: roster),
                value: .studentColumn($0)
            )
        }
        prompt = .menu(Menu(.breakdownColumn, choices, selected: .all))
    }

    /// Lists only those of a group: its terms join what is typed as a filter already.
    mutating func narrow(to group: BreakdownGroup) {
        guard case .students(let students) = place, let roster else { return }
        let typed = students.scope.filter?.text ?? students.scope.search
        let text = ([typed] + group.terms.map(FilterSpelling.text)).filter { !$0.isEmpty }
        let fields = filterFields(roster)
        let present = students.scope.filter?.terms ?? [FilterTerm(test: .words([typed]))]
        let wanted = (typed.isEmpty ? [] : present) + group.terms
        var filter = StudentFilter(wanted)
        // What was typed stays as it was typed, unless it would mean something else beside more.
        if let read = try? StudentFilter(text.joined(separator: " "), fields), read.terms == wanted
        {
            filter = read
        }
        filterHistory.keep(filter.text)
        narrow { $0.take(filter) }
    }
}
