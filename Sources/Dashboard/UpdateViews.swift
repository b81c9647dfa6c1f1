import Scoring
import Screen

extension Model {
    /// Says something until the next key, such as what could not be read at the start.
    public mutating func tell(_ words: String) { notice = words }

    /// Lists the saved views.
    mutating func openViews() {
        guard !views.isEmpty else {
            notice = "No view is saved yet. In a list of students :view save NAME saves one."
            return
        }
        prompt = .menu(Menu(.view, MenuChoices.views(views, roster), selected: .all))
    }

    /// Does what was typed after `:view`.
    mutating func perform(_ command: ViewCommand) -> [Effect] {
        switch command {
        case .open(""): openViews()
        case .open(let name): openView(name)
        case .save(let name): return saveView(name)
        case .delete(let name):
            guard views.contains(where: { $0.name == name }) else {
                notice = "There is no view of that name. \(keyName(.views)) lists them all."
                return []
            }
            return change(name, to: nil, saying: "The view is deleted.")
        }
        return []
    }

    private mutating func saveView(_ name: String) -> [Effect] {
        guard case .students(let students) = place else {
            notice = "Only a list of students can be saved as a view."
            return []
        }
        guard !name.isEmpty, name.count <= SavedView.longestName else {
            notice = "A view needs a name of at most \(SavedView.longestName) letters."
            return []
        }
        let isNew = !views.contains { $0.name == name }
        guard !isNew || views.count < SavedView.most else {
            notice = "There are \(SavedView.most) views; :view delete NAME makes room."
            return []
        }
        let view = SavedView(
            name: name,
            filter: students.scope.filterText,
            sort: students.order.argument
        )
        let how = isNew ? "Saved" : "Saved again"
        return change(name, to: view, saying: "\(how); \(keyName(.views)) opens it.")
    }

    /// The file is changed outside, where it may hold what another session saved meanwhile.
    private mutating func change(
        _ name: String,
        to view: SavedView?,
        saying words: String
    ) -> [Effect] {
        viewsTicket = nextTicket()
        views.removeAll { $0.name == name }
        if let view { views.append(view) }
        notice = words
        return [.changeView(name: name, to: view, ticket: viewsTicket ?? 0)]
    }

    /// Shows the students of a view; where it does not fit this run, the list stays as it was.
    mutating func openView(_ name: String) {
        guard let query, let view = views.first(where: { $0.name == name }) else {
            notice = "There is no view of that name. \(keyName(.views)) lists them all."
            return
        }
        do throws(FilterProblem) {
            var scope = StudentScope()
            scope.take(try StudentFilter(view.filter, filterFields(query.roster)))
            let order = RosterOrder(argument: view.sort, in: query.roster) ?? .usual
            show(scope, order, in: query)
        } catch {
            notice = "The view does not fit this run: \(error.message)"
        }
    }

    private mutating func show(_ scope: StudentScope, _ order: RosterOrder, in query: RosterQuery) {
        var students: StudentsPlace
        if case .students(let present) = place {
            students = present
            (students.scope, students.order) = (scope, order)
            students.refresh(query)
            place = .students(students)
        } else {
            students = StudentsPlace(scope: scope, in: query)
            students.order = order
            students.refresh(query)
            path.append(.students(students))
        }
    }
}
