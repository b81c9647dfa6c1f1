import Records
import Scoring

extension Model {
    /// The tickets of answers that somebody still waits for; what was asked for with any other may end without one.
    public var awaited: Set<Int> {
        var tickets = Set(earlierTickets.values)
        tickets.formUnion(
            [reloadTicket, exportTicket, viewsTicket, schoolTicket].compactMap(\.self)
        )
        for place in path {
            switch place {
            case .student(let student):
                if case .loading(let ticket) = student.content { tickets.insert(ticket) }
            // Its answers come one after the other, and the last one says so itself.
            case .accuracy(let accuracy): tickets.insert(accuracy.ticket)
            case .movers(let movers): tickets.formUnion([movers.content.ticket].compactMap(\.self))
            case .quality(let quality):
                tickets.formUnion([quality.content.ticket].compactMap(\.self))
            case .calculator(let form): tickets.formUnion([form.awaited].compactMap(\.self))
            case .home, .schools, .students, .runs, .help, .empty: break
            }
        }
        return tickets
    }

    /// Whether something that was asked for is not here yet; how well the tiers did is here from its first part on.
    public var isWaiting: Bool {
        let begun = path.compactMap { place -> Int? in
            guard case .accuracy(let accuracy) = place, accuracy.content.ticket == nil else {
                return nil
            }
            return accuracy.ticket
        }
        return !awaited.subtracting(begun).isEmpty
    }

    /// Takes how far work has come that somebody waits for.
    mutating func take(_ progress: WorkProgress, ticket: Int) {
        guard awaited.contains(ticket) else { return }
        works[ticket] = progress
    }

    /// Forgets how far work had come that is over.
    mutating func settleWork() {
        guard !works.isEmpty else { return }
        let awaited = awaited
        works = works.filter { awaited.contains($0.key) }
    }

    /// How far work has come, such as ` 34 %, about 12 s left`; empty as long as nobody knows.
    func progress(of ticket: Int?) -> String {
        ticket.flatMap { works[$0] }.map { " \($0.text)" } ?? ""
    }

    /// What is being done whatever the screen, how far it has come and how it is stopped.
    var work: [String] {
        let stop = ", \(keyName(.escape)) stops"
        var work: [String] = []
        if reloadTicket != nil {
            work.append("reading the latest run again…\(progress(of: reloadTicket))\(stop)")
        }
        if exportTicket != nil {
            work.append("writing the list…\(progress(of: exportTicket))\(stop)")
        }
        return work
    }

    /// Stops what is being done whatever the screen; false where there is nothing.
    mutating func stopWork() -> Bool {
        if let ticket = exportTicket {
            (exportTicket, stoppedExport) = (nil, ticket)
            notice = "Stopped writing the list; no part of it is left."
        } else if reloadTicket != nil {
            reloadTicket = nil
            notice = "Stopped reading the run again; the list is as it was."
        } else {
            return false
        }
        return true
    }
}
