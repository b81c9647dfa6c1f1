import Scoring
import Screen

extension Model {
    /// How many rows a notch of the wheel goes.
    private static let notch = 3

    /// Takes what was done with a mouse, where one was asked for.
    mutating func take(_ mouse: Mouse) -> [Effect] {
        guard !isTooSmall else { return [] }
        // A notice stands in the place of the keys.
        let hasKeys = notice == nil
        (notice, isInterrupted) = (nil, false)
        switch mouse {
        case .wheel(let notches): turn(by: notches * Self.notch)
        case .press(let position) where prompt == nil && position.row == rows - Chrome.bottom:
            let action = hasKeys ? KeyLine.action(at: position.column, for: self) : nil
            return action.map { perform($0) } ?? []
        case .press(let position): return press(on: position)
        }
        return []
    }

    /// Moves what the keys of movement would move.
    private mutating func turn(by rows: Int) {
        switch prompt {
        case .menu(var menu):
            menu.viewport.move(by: rows)
            prompt = .menu(menu)
        case .columns(var list):
            list.viewport.move(by: rows)
            prompt = .columns(list)
        case .search, .filter, nil:
            move(by: rows)
            isMoving = true
        case .value, .measure: break
        }
    }

    /// A press on a row selects it, and on the selected one opens it.
    private mutating func press(on position: Position) -> [Effect] {
        switch prompt {
        case .menu(let menu): return press(on: position, menu)
        case .columns(let list): return press(on: position, list)
        case .search, .filter, .value, .measure: return []
        case nil: break
        }
        if case .student(let student) = place, position.row == Chrome.body(of: self).row {
            let tab = StudentScreen.tab(at: position.column, student.tab, width: columns)
            return tab.map { perform($0.action) } ?? []
        }
        guard let list = listArea, let row = Self.row(position, list.area, list.viewport) else {
            return []
        }
        if row == list.viewport.selected { return perform(.open) }
        move(by: row - list.viewport.selected)
        return []
    }

    private mutating func press(on position: Position, _ menu: Menu) -> [Effect] {
        var area = MenuPanel.area(menu, in: self)
        // Rows are counted below one line of titles.
        _ = area.takeTop(MenuPanel.head(of: menu) - 1)
        guard let row = Self.row(position, area, menu.viewport) else { return [] }
        if row == menu.viewport.selected { return performInPrompt(.choose) }
        var menu = menu
        menu.viewport.select(row)
        prompt = .menu(menu)
        return []
    }

    private mutating func press(on position: Position, _ list: ColumnList) -> [Effect] {
        guard let row = Self.row(position, ColumnPanel.area(in: self), list.viewport) else {
            return []
        }
        if row == list.viewport.selected { return performInPrompt(.toggleColumn) }
        var list = list
        list.viewport.select(row)
        prompt = .columns(list)
        return []
    }

    /// The row of a list on a place of the screen; nil where none is.
    private static func row(_ position: Position, _ area: Rect, _ viewport: Viewport) -> Int? {
        let line = position.row - area.row - 1
        guard line >= 0, line < area.height - 1 else { return nil }
        let row = viewport.visible.lowerBound + line
        return viewport.visible.contains(row) ? row : nil
    }

    /// The list of the present screen with its line of titles, and which of its rows are seen.
    private var listArea: (area: Rect, viewport: Viewport)? {
        switch place {
        case .home(let home): (HomeScreen.areas(self).list, home.list.viewport)
        case .schools(let schools): (area(above: .schools), schools.viewport)
        case .runs(let runs): (area(above: .schools), runs.viewport)
        case .students(let students): (area(above: .students), students.viewport)
        case .movers(let movers): (area(above: .students), movers.viewport)
        case .calculator, .accuracy, .quality, .student, .help, .empty: nil
        }
    }

    /// What a list leaves of the body to the rows above its lower part.
    private func area(above lower: ListArea) -> Rect {
        var body = Chrome.body(of: self)
        _ = body.takeBottom(lower.detailRows(self))
        return body
    }
}
