import Scoring
import Screen

extension Model {
    /// Moves the cursor of a list, or scrolls a page.
    mutating func move(_ action: ActionID) {
        switch place {
        case .schools(var schools):
            schools.viewport.take(action)
            schools.settleCursor(tallies)
            place = .schools(schools)
        case .students(var students):
            students.viewport.take(action)
            students.settleCursor()
            place = .students(students)
        case .student(var student):
            student.scroll = scrolled(student.scroll, action)
            place = .student(student)
        case .help(var help):
            help.scroll = scrolled(help.scroll, action)
            place = .help(help)
        case .empty: break
        }
    }

    /// The first visible line of the present page.
    var scroll: Int {
        switch place {
        case .student(let student): student.scroll
        case .help(let help): help.scroll
        case .schools, .students, .empty: 0
        }
    }

    private func scrolled(_ line: Int, _ action: ActionID) -> Int {
        let height = Scroll.area(of: self).height
        let moved =
            switch action {
            case .down: line + 1
            case .up: line - 1
            case .pageDown: line + max(1, height - 1)
            case .pageUp: line - max(1, height - 1)
            case .halfPageDown: line + max(1, height / 2)
            case .halfPageUp: line - max(1, height / 2)
            case .first: 0
            case .last: pageLines.count
            default: line
            }
        return Scroll.clamp(moved, lines: pageLines.count, in: self)
    }

    /// Moves the column cursor of a list.
    mutating func moveFocus(by places: Int) {
        switch place {
        case .schools(var schools):
            schools.focus = moved(schools.focus, in: SchoolColumn.allCases, by: places)
            place = .schools(schools)
        case .students(var students):
            guard let roster else { return }
            let columns = StudentColumns.shown(students.scope, in: roster)
            students.focus = moved(students.focus, in: columns, by: places)
            place = .students(students)
        case .student, .help, .empty: break
        }
    }

    private func moved<Column: Equatable>(_ column: Column, in all: [Column], by places: Int)
        -> Column
    {
        guard let first = all.first else { return column }
        guard let place = all.firstIndex(of: column) else { return first }
        return all[min(max(0, place + places), all.count - 1)]
    }
}

extension Viewport {
    mutating func take(_ action: ActionID) {
        switch action {
        case .down, .choiceDown: move(by: 1)
        case .up, .choiceUp: move(by: -1)
        case .pageDown, .choicePageDown: page(by: 1)
        case .pageUp, .choicePageUp: page(by: -1)
        case .halfPageDown: halfPage(by: 1)
        case .halfPageUp: halfPage(by: -1)
        case .first: home()
        case .last: end()
        default: break
        }
    }
}
