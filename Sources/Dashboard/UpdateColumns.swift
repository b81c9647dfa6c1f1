import Scoring
import Screen

extension Model {
    /// The columns that the list of students can show at the present width and scope.
    private var choosable: [StudentColumn] {
        guard let roster, case .students(let students) = place else { return [] }
        return StudentColumns.possible(students.scope, in: roster, width: columns)
    }

    mutating func openColumns() {
        guard case .students(let students) = place else { return }
        let columns = choosable
        let selected = columnChoice.ordered(columns).firstIndex(of: students.focus) ?? 0
        prompt = .columns(ColumnList(columns, selected: selected))
    }

    /// Serves the keys of the panel of columns; what was chosen is kept when it closes.
    mutating func choose(_ action: ActionID, _ list: ColumnList) -> [Effect] {
        var list = list
        let all = columnChoice.ordered(list.columns)
        guard all.indices.contains(list.viewport.selected) else { return close() }
        let column = all[list.viewport.selected]
        switch action {
        case .toggleColumn: columnChoice.toggle(column)
        case .columnEarlier: move(column, by: -1, &list)
        case .columnLater: move(column, by: 1, &list)
        case .columnWider: columnChoice.widen(column, by: 1)
        case .columnNarrower: columnChoice.widen(column, by: -1)
        case .usualColumns: columnChoice = .usual
        case .closeColumns: return close()
        default: list.viewport.take(action)
        }
        prompt = .columns(list)
        return []
    }

    private mutating func move(_ column: StudentColumn, by places: Int, _ list: inout ColumnList) {
        columnChoice.move(column, by: places, among: list.columns)
        list.viewport.move(by: places)
    }

    private mutating func close() -> [Effect] {
        prompt = nil
        if case .students(var students) = place, let roster {
            let shown = StudentColumns.shown(students.scope, in: roster, self)
            if !shown.contains(students.focus) { students.focus = .tier }
            place = .students(students)
        }
        return [.keepColumns(columnChoice)]
    }
}
