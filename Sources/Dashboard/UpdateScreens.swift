import Scoring
import Screen

extension Model {
    /// Shows who moved, within the school whose students are listed.
    mutating func openMovers() -> [Effect] {
        guard roster != nil else { return [] }
        var school: String?
        if case .students(let students) = place { school = students.scope.school }
        if case .home(let home) = place { school = home.scope.school }
        let ticket = nextTicket()
        path.append(.movers(MoversPlace(school: school, ticket: ticket)))
        return [.loadMovers(ticket: ticket)]
    }

    /// Shows how well the tiers told past students apart.
    mutating func openAccuracy() -> [Effect] {
        guard roster != nil else { return [] }
        let ticket = nextTicket()
        path.append(.accuracy(AccuracyPlace(content: .loading(ticket: ticket), ticket: ticket)))
        return [.loadAccuracy(ticket: ticket)]
    }

    /// Shows the runs that were asked for; nil where there is no earlier one.
    mutating func show(_ comparison: RunComparison?, ticket: Int) {
        answerLists(.here(comparison), nil, ticket: ticket)
    }

    /// Takes the runs for the lines of schools and for the list of runs.
    mutating func show(_ trend: TierTrend) {
        self.trend = trend
        for level in path.indices {
            guard case .runs(var runs) = path[level] else { continue }
            runs.viewport.replace(count: runPoints.count, selected: runs.viewport.selected)
            path[level] = .runs(runs)
        }
    }

    /// Shows what is known so far of how well the tiers did.
    mutating func show(_ page: AccuracyPage, ticket: Int) {
        answerLists(nil, .here(page), ticket: ticket)
    }

    /// Gives an answer to whichever level waits for it.
    mutating func answerLists(
        _ movers: Loaded<RunComparison?>?,
        _ accuracy: Loaded<AccuracyPage>?,
        ticket: Int
    ) {
        for level in path.indices {
            switch path[level] {
            case .movers(var place):
                guard let movers else { continue }
                place.take(movers, ticket: ticket, query)
                path[level] = .movers(place)
            case .accuracy(var place):
                guard let accuracy, place.ticket == ticket else { continue }
                place.content = accuracy
                path[level] = .accuracy(place)
            default: continue
            }
        }
    }

    /// Asks again for what depended on the run before.
    mutating func askAgain() -> [Effect] {
        var effects: [Effect] = []
        for level in path.indices {
            switch path[level] {
            case .movers(var place):
                let ticket = nextTicket()
                place.wait(for: ticket)
                path[level] = .movers(place)
                effects.append(.loadMovers(ticket: ticket))
            case .accuracy(var place):
                place.ticket = nextTicket()
                place.content = .loading(ticket: place.ticket)
                path[level] = .accuracy(place)
                effects.append(.loadAccuracy(ticket: place.ticket))
            default: continue
            }
        }
        return effects
    }

    mutating func narrowMovers(_ change: (inout MoversPlace) -> Void) {
        guard case .movers(var movers) = place else { return }
        change(&movers)
        movers.refresh(query)
        place = .movers(movers)
    }

    mutating func toggleWorse() {
        if case .movers = place {
            narrowMovers { $0.onlyNewOrWorse.toggle() }
        } else {
            narrow { $0.onlyNewOrWorse.toggle() }
        }
    }
}
