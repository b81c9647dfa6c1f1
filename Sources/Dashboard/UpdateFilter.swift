import Scoring
import Screen

extension Model {
    /// Opens the filter of a list as it was typed last.
    mutating func startFilter(_ text: String, pointsOut: Bool = false) {
        guard let roster else { return }
        var entry = FilterEntry(text, filterFields(roster))
        entry.pointsOut = pointsOut
        prompt = .filter(entry)
    }

    /// Changes what is typed and lists at once what it asks for; where it is wrong the list stays as it was.
    mutating func edit(_ entry: FilterEntry, _ change: (inout TextField) -> Void) {
        guard let roster else { return }
        var entry = entry
        entry.edit(filterFields(roster), change)
        show(entry)
    }

    /// Serves the actions of the filter's prompt.
    mutating func perform(_ action: ActionID, in entry: FilterEntry) {
        switch action {
        case .accept:
            // What is wrong is shown already, and nothing is lost.
            guard entry.problem == nil else { return }
            prompt = nil
            filterHistory.keep(entry.field.text)
            if let filter = entry.filter { list(filter, pointsOut: entry.pointsOut) }
            settleCursor()
        case .cancel:
            prompt = nil
            point(out: nil)
            narrow { ($0.search, $0.filter) = ("", nil) }
            narrowMovers { $0.filter = nil }
        case .highlight:
            var entry = entry
            entry.pointsOut.toggle()
            if entry.pointsOut {
                narrow { ($0.search, $0.filter) = ("", nil) }
                narrowMovers { $0.filter = nil }
            } else {
                point(out: nil)
            }
            show(entry)
        case .complete, .completeBack:
            guard let roster else { return }
            var entry = entry
            entry.complete(by: action == .complete ? 1 : -1, filterFields(roster))
            show(entry)
        case .historyBack: recall(by: 1, in: entry)
        case .historyForward: recall(by: -1, in: entry)
        case .rowDown: move(.down)
        case .rowUp: move(.up)
        case .choicePageDown: move(.pageDown)
        case .choicePageUp: move(.pageUp)
        default: break
        }
    }

    private mutating func recall(by step: Int, in entry: FilterEntry) {
        guard let roster else { return }
        var entry = entry
        if entry.recall(by: step, of: filterHistory, filterFields(roster)) { show(entry) }
    }

    private mutating func show(_ entry: FilterEntry) {
        prompt = .filter(entry)
        // Until an earlier run is read the list stays as it is.
        guard let filter = entry.shown, let roster,
            filter.days.allSatisfy(roster.earlier.isKnown)
        else { return }
        list(filter, pointsOut: entry.pointsOut)
    }

    /// Whoever began with a counselor's students is that counselor.
    func filterFields(_ roster: Roster) -> FilterFields {
        FilterFields(of: roster, me: caseload.counselor)
    }

    mutating func list(_ filter: StudentFilter, pointsOut: Bool = false) {
        if pointsOut { return point(out: filter.isEmpty ? nil : filter) }
        if case .movers(let movers) = place {
            let wanted = filter.isEmpty ? nil : filter
            if movers.filter != wanted { narrowMovers { $0.filter = wanted } }
        }
        guard case .students(let students) = place else { return }
        var scope = students.scope
        scope.take(filter)
        if scope != students.scope { narrow { $0 = scope } }
    }
}

extension StudentScope {
    /// Takes a filter; a mere search is kept as such, for whoever types on only narrows what it found.
    mutating func take(_ filter: StudentFilter) {
        let isQuoted = filter.text.contains { FilterSigns.quotes.contains($0) }
        let search = isQuoted ? nil : filter.search
        self.search = search ?? ""
        self.filter = search == nil ? filter : nil
    }
}
