import Scoring
import Screen

extension Model {
    /// Asks for the earlier runs that a filter needs and nobody has asked for yet.
    mutating func askForEarlierRuns() -> [Effect] {
        guard let roster else { return [] }
        let unknown = neededDays.filter {
            !roster.earlier.isKnown($0) && earlierTickets[$0] == nil
        }
        return unknown.sorted().map { days in
            let ticket = nextTicket()
            earlierTickets[days] = ticket
            return .loadEarlier(days: days, ticket: ticket)
        }
    }

    /// How many days ago the earlier runs were that the filters on the way in, and the one being typed, ask for.
    private var neededDays: Set<Int> {
        var days: Set<Int> = []
        for place in path {
            switch place {
            case .students(let students): days.formUnion(students.days)
            case .movers(let movers): days.formUnion(movers.days)
            default: break
            }
        }
        if case .filter(let entry) = prompt { days.formUnion(entry.shown?.days ?? []) }
        return days
    }

    /// Takes the tiers of an earlier run, and lists anew what waits for them.
    mutating func take(_ tiers: EarlierRuns.Tiers?, _ days: Int, ticket: Int) {
        guard earlierTickets[days] == ticket, var roster else { return }
        earlierTickets[days] = nil
        // What was read for another roster would be of other rows.
        let isFit = tiers.map { $0.ordinals.count == roster.count } ?? true
        roster.earlier.add(isFit ? tiers : nil, days: days)
        let query = RosterQuery(roster)
        self.query = query
        for level in path.indices {
            switch path[level] {
            case .students(var students) where students.days.contains(days):
                students.refresh(query)
                path[level] = .students(students)
            case .movers(var movers) where movers.days.contains(days):
                movers.refresh(query)
                path[level] = .movers(movers)
            default: break
            }
        }
        if case .filter(let entry) = prompt {
            edit(entry.again) { _ in }
        } else if roster.earlier.isMissing(days) {
            notice = "There is no run by the same rules from \(days) days before or earlier."
        }
    }
}

extension StudentsPlace {
    /// The earlier runs that it asks for, by how many days ago they were.
    fileprivate var days: Set<Int> {
        (scope.filter?.days ?? []).union(finding?.filter.days ?? [])
    }
}

extension MoversPlace {
    /// The earlier runs that it asks for, by how many days ago they were.
    fileprivate var days: Set<Int> { (filter?.days ?? []).union(finding?.filter.days ?? []) }
}
