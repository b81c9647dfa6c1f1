import Scoring

extension Model {
    /// Shows how good the data is; also where nothing has been scored yet.
    mutating func openQuality() -> [Effect] {
        let ticket = nextTicket()
        path.append(.quality(QualityPlace(content: .loading(ticket: ticket))))
        return [.loadQuality(ticket: ticket)]
    }

    /// Gives the report, or why there is none, to whichever level waits for it.
    mutating func answerQuality(_ content: Loaded<DataQuality>, ticket: Int) {
        for level in path.indices {
            guard case .quality(var place) = path[level] else { continue }
            place.take(content, ticket: ticket)
            path[level] = .quality(place)
        }
    }

    /// Asks for the report again.
    mutating func askQualityAgain() -> [Effect] {
        var effects: [Effect] = []
        for level in path.indices {
            guard case .quality(var place) = path[level] else { continue }
            let ticket = nextTicket()
            place.content = .loading(ticket: ticket)
            path[level] = .quality(place)
            effects.append(.loadQuality(ticket: ticket))
        }
        return effects
    }
}
