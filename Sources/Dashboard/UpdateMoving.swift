import Scoring
import Screen

extension Model {
    /// Moves the cursor of a list, or scrolls a page.
    mutating func move(_ action: ActionID) {
        switch place {
        case .home(var home):
            home.list.viewport.take(action)
            home.list.settleCursor()
            place = .home(home)
        case .calculator: changeCalculator { $0.viewport.take(action) }
        case .runs(var runs):
            runs.viewport.take(action)
            place = .runs(runs)
        case .schools(var schools):
            schools.viewport.take(action)
            schools.settleCursor(tallies)
            place = .schools(schools)
        case .students(var students):
            students.viewport.take(action)
            students.settleCursor()
            place = .students(students)
        case .movers(var movers):
            movers.viewport.take(action)
            place = .movers(movers)
        case .accuracy, .quality, .student, .help: scroll = scrolled(action)
        case .empty: break
        }
    }

    /// Moves the cursor of a list, or a page, by a number of rows.
    mutating func move(by rows: Int) {
        switch place {
        case .home(var home):
            home.list.viewport.move(by: rows)
            home.list.settleCursor()
            place = .home(home)
        case .calculator: changeCalculator { $0.viewport.move(by: rows) }
        case .runs(var runs):
            runs.viewport.move(by: rows)
            place = .runs(runs)
        case .schools(var schools):
            schools.viewport.move(by: rows)
            schools.settleCursor(tallies)
            place = .schools(schools)
        case .students(var students):
            students.viewport.move(by: rows)
            students.settleCursor()
            place = .students(students)
        case .movers(var movers):
            movers.viewport.move(by: rows)
            place = .movers(movers)
        case .quality, .accuracy, .student, .help:
            scroll = Scroll.clamp(scroll + rows, lines: pageLines.count, in: self)
        case .empty: break
        }
    }

    /// The rows of a list or the lines of a page; nil where there are none to go to.
    var rowCount: Int? {
        switch place {
        case .home(let home): home.list.viewport.count
        case .runs(let runs): runs.viewport.count
        case .calculator(let calculator): calculator.viewport.count
        case .schools(let schools): schools.viewport.count
        case .students(let students): students.viewport.count
        case .movers(let movers): movers.viewport.count
        case .quality, .accuracy, .student, .help: pageLines.count
        case .empty: nil
        }
    }

    private func scrolled(_ action: ActionID) -> Int {
        let height = Scroll.area(of: self).height
        let (page, half) = (max(1, height - 1), max(1, height / 2))
        // Upwards there is no need to know how long the page is.
        switch action {
        case .up: return max(0, scroll - 1)
        case .pageUp: return max(0, scroll - page)
        case .halfPageUp: return max(0, scroll - half)
        case .first: return 0
        default: break
        }
        let lines = pageLines.count
        let steps = [ActionID.down: 1, .pageDown: page, .halfPageDown: half, .last: lines]
        return Scroll.clamp(scroll + (steps[action] ?? 0), lines: lines, in: self)
    }

    /// Moves the column cursor of a list.
    mutating func moveFocus(by places: Int) {
        switch place {
        case .schools(var schools):
            schools.focus = moved(schools.focus, in: SchoolColumn.allCases, by: places)
            place = .schools(schools)
        case .students(var students):
            guard let roster else { return }
            let columns = StudentColumns.shown(students.scope, in: roster, self)
            students.focus = moved(students.focus, in: columns, by: places)
            place = .students(students)
        case .home, .runs, .calculator, .movers, .accuracy, .quality, .student, .help, .empty: break
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
