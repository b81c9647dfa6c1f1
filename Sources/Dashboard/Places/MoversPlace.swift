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
    var isNarrowed: Bool { onlyNewOrWorse }

    /// Takes what came from outside, if it is what was asked for with the ticket.
    mutating func take(_ content: Loaded<RunComparison?>, ticket: Int) {
        guard case .loading(ticket: ticket) = self.content else { return }
        self.content = content
        refresh()
    }

    /// Asks again, with a new ticket.
    mutating func wait(for ticket: Int) {
        content = .loading(ticket: ticket)
        movers = []
    }

    /// Lists anew and keeps the cursor on the same student if they are listed.
    mutating func refresh() {
        let kept = selected
        let ofSchool = comparison.map { comparison in
            comparison.listed { isInScope($0, comparison) }
        }
        counts = Dictionary((ofSchool ?? []).map { ($0.kind, 1) }, uniquingKeysWith: +)
        movers = (ofSchool ?? []).filter { isWanted($0.kind) }
        let row = kept.flatMap { mover in movers.firstIndex(of: mover) }
        viewport.replace(count: movers.count, selected: row ?? viewport.selected)
    }

    private func isWanted(_ kind: Mover.Kind) -> Bool {
        !onlyNewOrWorse || kind == .worse || kind == .new
    }

    private func isInScope(_ mover: Mover, _ comparison: RunComparison) -> Bool {
        guard let school else { return true }
        let (roster, row) = comparison.place(of: mover)
        let place = Int(roster.school[row])
        return roster.schools.indices.contains(place) && roster.schools[place].id == school
    }
}
