import Indicators
import Records
import Scoring
import Screen

extension Model {
    mutating func startSearch() {
        switch place {
        case .schools(let schools):
            prompt = .search(TextField(schools.finding.isEmpty ? schools.search : schools.finding))
        case .students(let students):
            startFilter(
                students.finding?.filter.text ?? students.scope.filter?.text
                    ?? students.scope.search,
                pointsOut: students.finding != nil
            )
        case .movers(let movers):
            // Before the runs are here there is nobody to find.
            if movers.comparison != nil {
                startFilter(
                    movers.finding?.filter.text ?? movers.filter?.text ?? "",
                    pointsOut: movers.finding != nil
                )
            }
        case .accuracy, .quality, .help: prompt = .search(TextField(pageFind.text))
        case .home, .runs, .calculator, .student, .empty: break
        }
    }

    mutating func openMenu(_ action: ActionID) {
        guard let query else { return }
        switch (action, place) {
        case (.school, .schools(let schools)):
            let present = schools.selected.map { Menu.Value.id(tallies.school(at: $0).id) }
            open(.school, MenuChoices.schools(tallies, favourites: favourites), present ?? .all)
        case (.school, .home(let home)):
            open(
                .school,
                MenuChoices.schools(tallies, favourites: favourites),
                home.scope.school.map { .id($0) } ?? .all
            )
        case (.counselor, .home(let home)):
            let present = home.scope.counselor.map { Menu.Value.id($0) } ?? .all
            open(.counselor, MenuChoices.counselors(query, in: home.scope), present)
        case (.sortMenu, .schools(let schools)):
            open(.sort, MenuChoices.schoolColumns(), .schoolColumn(schools.order.column))
        case (.school, .movers(let movers)):
            open(
                .school,
                MenuChoices.schools(tallies, favourites: favourites),
                movers.school.map { .id($0) } ?? .all
            )
        case (_, .students(let students)): openMenu(action, students, query)
        default: break
        }
    }

    private mutating func openMenu(_ action: ActionID, _ place: StudentsPlace, _ query: RosterQuery)
    {
        let scope = place.scope
        func value(_ id: String?) -> Menu.Value { id.map { .id($0) } ?? .all }
        switch action {
        case .school:
            open(.school, MenuChoices.schools(tallies, favourites: favourites), value(scope.school))
        case .grade:
            open(.grade, MenuChoices.grades(query, in: scope), value(scope.grade?.rawValue))
        case .trigger:
            open(.trigger, MenuChoices.triggers(query, in: scope), value(scope.trigger))
        case .counselor:
            open(.counselor, MenuChoices.counselors(query, in: scope), value(scope.counselor))
        case .sortMenu:
            let choices = MenuChoices.studentColumns(query.roster)
            let column = StudentColumns.all(of: query.roster).first {
                $0.orderKey == place.order.key
            }
            open(.sort, choices, column.map { .studentColumn($0) } ?? .all)
        default: break
        }
    }

    mutating func open(
        _ subject: Menu.Subject,
        _ choices: [Menu.Choice],
        _ selected: Menu.Value
    ) {
        prompt = .menu(Menu(subject, choices, selected: selected))
    }

    /// Serves a key that is none of the prompt's actions.
    mutating func type(_ key: Key) {
        edit { _ = $0.handle(key) }
    }

    /// Changes what is typed and shows at once what it would list.
    mutating func edit(_ change: (inout TextField) -> Void) {
        switch prompt {
        case .search(var field):
            change(&field)
            prompt = .search(field)
            search(field.text)
        case .filter(let entry): edit(entry, change)
        case .menu(var menu):
            let before = menu.field.text
            change(&menu.field)
            if menu.field.text != before {
                menu.recalled = 0
                menu.refresh()
            }
            prompt = .menu(menu)
        case .value(var entry):
            change(&entry.field)
            entry.problem = nil
            prompt = .value(entry)
        case .measure(var entry):
            change(&entry.field)
            entry.problem = nil
            prompt = .measure(entry)
        case .columns, nil: break
        }
    }

    private mutating func search(_ text: String) {
        switch place {
        case .schools(let schools):
            if schools.finding.isEmpty { listSchools(text) } else { point(outSchools: text) }
        case .students(let students):
            if students.scope.search != text { narrow { $0.search = text } }
        case .accuracy, .quality, .help: find(text)
        case .home, .runs, .calculator, .movers, .student, .empty: break
        }
    }

    mutating func performInPrompt(_ action: ActionID) -> [Effect] {
        switch (action, prompt) {
        case (.accept, .search):
            prompt = nil
            settleCursor()
        case (.cancel, .search):
            prompt = nil
            search("")
            point(outSchools: "")
        case (.highlight, .search(let field)): switchSchoolSearch(field.text)
        case (_, .filter(let entry)): perform(action, in: entry)
        case (.choose, .menu(let menu)) where menu.subject == .command: return perform(menu)
        case (.choose, .menu(let menu)) where menu.subject.isOfRows: return performChosen(menu)
        case (.choose, .menu(let menu)) where menu.subject == .due: return openReviewed(menu)
        case (.choose, .menu(let menu)):
            prompt = nil
            if let choice = menu.selected { take(choice.value, menu.subject) }
        case (.close, .menu), (.forget, .value), (.forget, .measure): prompt = nil
        case (.suppose, .measure(let entry)): take(entry)
        case (.suppose, .value(let entry)): suppose(entry)
        case (_, .columns(let list)): return choose(action, list)
        case (.choiceUp, .menu(let menu)) where recall(by: 1, in: menu): break
        case (.choiceDown, .menu(let menu)) where recall(by: -1, in: menu): break
        case (_, .menu(var menu)):
            menu.viewport.take(action)
            prompt = .menu(menu)
        case (.choiceDown, .search): move(.down)
        case (.choiceUp, .search): move(.up)
        case (.choicePageDown, .search): move(.pageDown)
        case (.choicePageUp, .search): move(.pageUp)
        default: break
        }
        return []
    }

    /// Takes the row under the cursor for the one that the person chose.
    mutating func settleCursor() {
        switch place {
        case .schools(var schools):
            schools.settleCursor(tallies)
            place = .schools(schools)
        case .students(var students):
            students.settleCursor()
            place = .students(students)
        case .home(var home):
            home.list.settleCursor()
            place = .home(home)
        case .runs, .movers, .calculator, .accuracy, .quality, .student, .help, .empty: break
        }
    }

    private mutating func take(_ value: Menu.Value, _ subject: Menu.Subject) {
        switch (subject, value) {
        case (.command, _), (.due, _), (.actions, _): break
        case (.typedGrade, .id(let code)):
            if let grade = GradeLevel(rawValue: code) { changeCalculator { $0.choose(grade) } }
        case (.typedGrade, _): break
        case (.meaning, .id(let id)): showMeaning(of: id)
        case (.meaning, .meaning(let meaning)): show(meaning)
        case (.meaning, _): break
        case (.breakdown, .group(let group)): narrow(to: group)
        case (.breakdown, _): break
        case (.breakdownColumn, .studentColumn(let column)): openBreakdown(by: column)
        case (.breakdownColumn, _): break
        case (.view, .id(let name)): openView(name)
        case (.view, _): break
        case (.whatIf, .id(let id)): typeValue(of: id)
        case (.whatIf, _): supposeNothing()
        case (.sort, .schoolColumn(let column)):
            let isText = column == .name || column == .grades
            order(SchoolOrder(column: column, isDescending: !isText))
        case (.sort, .studentColumn(let column)):
            let isDescending = isWorstHigh(column)
            order(RosterOrder(column.orderKey, isDescending: isDescending))
        case (.sort, _):
            if case .schools = place { order(SchoolOrder.usual) } else { order(RosterOrder.usual) }
        case (.school, .id(let id)): openStudents(school: id)
        case (.school, _): openStudents(school: nil)
        case (.grade, .id(let code)): narrow { $0.grade = GradeLevel(rawValue: code) }
        case (.grade, _): narrow { $0.grade = nil }
        case (.trigger, .id(let id)): narrow { $0.trigger = id }
        case (.trigger, _): narrow { $0.trigger = nil }
        case (.counselor, _) where place.kind == .home: showCounselor(value)
        case (.counselor, .id(let id)): narrow { $0.counselor = id }
        case (.counselor, _): narrow { $0.counselor = nil }
        }
    }

    /// A counselor may have students in several schools.
    private mutating func showCounselor(_ value: Menu.Value) {
        var scope = StudentScope()
        if case .id(let id) = value { scope.counselor = id }
        showHome(scope)
    }

    /// Whether the worst value of a column is its highest, so that it comes first when sorted from a menu.
    private func isWorstHigh(_ column: StudentColumn) -> Bool {
        switch column {
        case .why, .change: return true
        case .indicator(let id):
            let definition = roster.flatMap { IndicatorWords.definition(of: id, in: $0) }
            return definition?.higherIsWorse ?? true
        case .tier, .name, .grade, .school, .counselor, .studentID, .mcas: return false
        }
    }
}
