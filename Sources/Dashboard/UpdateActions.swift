import Records
import Scoring
import Screen

extension Model {
    /// Lists what can be done with the marked rows, else with the row under the cursor.
    mutating func openActions() {
        guard let subject = actionSubject else {
            notice = "Nothing is listed here."
            return
        }
        let choices = Actions.ofRows(in: place.kind).filter(isPossible).compactMap { id in
            Actions.action(id).map { action in
                Menu.Choice(
                    label: "\(action.name): \(sentence(of: action))",
                    key: action.places.contains(place.kind)
                        ? bindings.keys(of: action).first.map(KeyName.text(of:)) : nil,
                    value: .action(id)
                )
            }
        }
        prompt = .menu(Menu(.actions(subject), choices, selected: choices.first?.value ?? .all))
    }

    /// Does what was chosen; a tab of the page that is not open yet opens it there.
    mutating func performChosen(_ menu: Menu) -> [Effect] {
        prompt = nil
        guard case .action(let id) = menu.selected?.value else { return [] }
        if let tab = StudentTab(action: id) { return openSelected(at: tab) }
        guard id == .whatIf else { return perform(id) }
        let effects = openSelected(at: .overview)
        // The page knows what can be supposed, and it is not here yet.
        whatIfTicket = effects.first?.ticket
        return effects
    }

    private mutating func openSelected(at tab: StudentTab) -> [Effect] {
        let effects = open()
        if case .student(var student) = place {
            student.tab = tab
            place = .student(student)
        }
        return effects
    }

    /// Whom the actions are about, for their title; nil where nothing is listed.
    private var actionSubject: String? {
        switch place {
        case .students(let students):
            guard let row = students.selected, let roster else { return nil }
            let name = roster.names[row] ?? unknownSign
            let marked = students.marks.rows.count
            return marked == 0 ? name : "\(Counts.text(marked)) marked; the row of \(name)"
        case .home(let home):
            return home.list.selected.flatMap { roster?.names[$0] }
        case .movers(let movers):
            guard let mover = movers.selected, let comparison = movers.comparison else {
                return nil
            }
            let (roster, row) = comparison.place(of: mover)
            return roster.names[row]
        case .schools(let schools):
            return schools.selected.map { tallies.school(at: $0).name } ?? "All schools"
        case .runs, .accuracy, .quality, .calculator, .student, .help, .empty: return nil
        }
    }

    /// Whether an action can do anything now.
    private func isPossible(_ id: ActionID) -> Bool {
        switch id {
        case .export: return !isReadOnly
        case .whatIf: return !(roster?.run.models.isEmpty ?? true)
        case .compare, .markRange:
            guard case .students(let students) = place else { return false }
            return id == .compare ? students.marks.rows.count == 2 : !students.marks.isEmpty
        case .published, .pin:
            guard case .schools(let schools) = place else { return false }
            return schools.selected != nil && (id == .published || !isReadOnly)
        default: return true
        }
    }

    /// What an action does to the present rows.
    private func sentence(of action: Action) -> String {
        guard action.id == .export, case .students(let students) = place else {
            return action.help
        }
        let count = students.marks.chosen(of: students.students).count
        let which = students.marks.isEmpty ? "all \(Counts.text(count)) listed" : "the marked"
        return "Write \(which) into a CSV file, with the columns of the list."
    }

    /// Shows the two marked students side by side.
    mutating func compareMarked() {
        guard case .students(let students) = place, let roster else { return }
        let listed = students.students.filter(students.marks.rows.contains)
        // Who is marked and not listed any more counts too.
        let rows = listed.count == 2 ? listed : students.marks.rows.sorted()
        guard rows.count == 2 else {
            notice =
                "Mark two students with \(keyName(.mark)) to compare them; \(Counts.text(rows.count)) are marked."
            return
        }
        let pair = StudentPair(
            Int(rows[0]),
            Int(rows[1]),
            in: roster,
            hasRunBefore: hasRunBefore
        )
        path.append(.help(HelpPlace(subject: .students, pair: pair)))
    }
}

extension Actions {
    /// What can be done with rows at a place, in the order of the menu.
    static func ofRows(in kind: PlaceKind) -> [ActionID] {
        let pages: [ActionID] = [.open] + StudentTab.allCases.dropFirst().map(\.action)
        switch kind {
        case .home, .movers: return pages + [.whatIf, .meaning]
        case .students:
            return pages + [
                .whatIf, .compare, .export, .copy, .mark, .markRange, .markAll, .meaning,
            ]
        case .schools: return [.open, .published, .pin, .movers, .copy, .meaning]
        default: return []
        }
    }
}
