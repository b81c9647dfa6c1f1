import Scoring

extension Model {
    /// Asks for the history of the school under the cursor; the list stays until it is there.
    mutating func openSchoolHistory() -> [Effect] {
        guard case .schools(let schools) = place, roster != nil else { return [] }
        guard let selected = schools.selected else {
            notice = "The state publishes figures of single schools: go to one."
            return []
        }
        let ticket = nextTicket()
        schoolTicket = ticket
        return [.loadSchool(tallies.school(at: selected).id, ticket: ticket)]
    }

    /// Shows a school's history, if somebody still waits for it at the list.
    mutating func show(_ context: SchoolContext, ticket: Int) {
        guard ticket == schoolTicket else { return }
        schoolTicket = nil
        guard case .schools = place else { return }
        guard !context.measures.isEmpty else {
            notice =
                "Nothing is known of it yet: `waymark import` reads the state’s public files."
            return
        }
        show(PublishedWords.page(of: context))
    }
}
