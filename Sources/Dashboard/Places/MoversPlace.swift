import Scoring
import Screen

/// What was asked for from outside and how far it has come.
enum Loaded<Value: Sendable>: Sendable {
    /// It was asked for with a ticket.
    case loading(ticket: Int)
    /// It is here.
    case here(Value)
    /// It could not be had, and why.
    case failed(String)

    /// The ticket that is waited for; nil where an answer has come.
    var ticket: Int? { if case .loading(let ticket) = self { ticket } else { nil } }
}

/// The list of those whose tier is not what it was in the run before: its rows, filter and cursor.
struct MoversPlace: Sendable {
    /// The two runs side by side; nil where there is no earlier run by the same rules.
    private(set) var content: Loaded<RunComparison?>
    /// The school's code; nil for all.
    var school: String?
    /// Whether only those are listed who are new at High or Moderate, or worse than before.
    var onlyNewOrWorse = false
    /// What was typed as a filter; nil for all.
    var filter: StudentFilter?
    /// What is pointed out while all movers stay listed; nil for nothing.
    var finding: Finding?
    /// How many of the school moved in which way, also those that are not listed.
    private(set) var counts: [Mover.Kind: Int] = [:]
    /// Those listed, the worst news first.
    private(set) var movers: [Mover] = []
    var viewport = Viewport()

    init(school: String?, ticket: Int) {
        self.school = school
        content = .loading(ticket: ticket)
    }

    /// The runs that are compared; nil as long as they are not here.
    var comparison: RunComparison? {
        if case .here(let comparison) = content { comparison } else { nil }
    }

    /// The mover under the cursor; nil where nobody is listed.
    var selected: Mover? {
        movers.indices.contains(viewport.selected) ? movers[viewport.selected] : nil
    }

    /// Whether anything but the school narrows the list.
    var isNarrowed: Bool { onlyNewOrWorse || filter != nil }

    /// Takes what came from outside, if it is what was asked for with the ticket.
    mutating func take(_ content: Loaded<RunComparison?>, ticket: Int, _ query: RosterQuery?) {
        guard case .loading(ticket: ticket) = self.content else { return }
        self.content = content
        refresh(query)
    }

    /// Asks again, with a new ticket.
    mutating func wait(for ticket: Int) {
        content = .loading(ticket: ticket)
        movers = []
    }

    /// Lists anew and keeps the cursor on the same student if they are listed.
    ///
    /// - Parameter query: the later run's roster, which is the one that lists show.
    mutating func refresh(_ query: RosterQuery?) {
        let kept = selected
        if let query { finding?.refresh(query) }
        let ofSchool = comparison.map { comparison in
            comparison.listed { isInScope($0, comparison) }
        }
        counts = Dictionary((ofSchool ?? []).map { ($0.kind, 1) }, uniquingKeysWith: +)
        let passes = filtered(query)
        movers = (ofSchool ?? []).filter { isWanted($0.kind) && passes($0) }
        let row = kept.flatMap { mover in movers.firstIndex(of: mover) }
        viewport.replace(count: movers.count, selected: row ?? viewport.selected)
    }

    /// Whether a listed mover is pointed out; whoever is gone is in no list of the latest run.
    func isFound(_ place: Int) -> Bool {
        guard let finding, movers.indices.contains(place) else { return false }
        return movers[place].row.map(finding.contains) ?? false
    }

    private func isWanted(_ kind: Mover.Kind) -> Bool {
        !onlyNewOrWorse || kind == .worse || kind == .new
    }

    /// Whether a mover passes the filter; whoever is gone, by what the run before says.
    private func filtered(_ query: RosterQuery?) -> (Mover) -> Bool {
        guard let filter, let query, let comparison else { return { _ in true } }
        let now = filter.mask(in: query).flags
        let hasGone = comparison.movers.contains { $0.row == nil }
        let before = hasGone ? filter.mask(in: RosterQuery(comparison.earlier)).flags : []
        return { mover in
            let (flags, row) = mover.row.map { (now, $0) } ?? (before, mover.earlierRow ?? -1)
            return flags.indices.contains(row) && flags[row] != 0
        }
    }

    private func isInScope(_ mover: Mover, _ comparison: RunComparison) -> Bool {
        guard let school else { return true }
        let (roster, row) = comparison.place(of: mover)
        let place = Int(roster.school[row])
        return roster.schools.indices.contains(place) && roster.schools[place].id == school
    }
}
