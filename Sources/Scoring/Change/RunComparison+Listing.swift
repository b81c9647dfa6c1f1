extension RunComparison {
    /// The movers that are wanted: the worst news first.
    ///
    /// That is by kind; among those who are worse or new, who is at High now before who is at Moderate, and who came further
    /// before who was near; then in the order of the roster.
    public func listed(where isWanted: (Mover) -> Bool = { _ in true }) -> [Mover] {
        let wanted = movers.filter(isWanted)
        return Mover.Kind.allCases.flatMap { kind in
            let own = wanted.filter { $0.kind == kind }
            return kind == .worse || kind == .new ? byUrgency(own) : own
        }
    }

    private func byUrgency(_ movers: [Mover]) -> [Mover] {
        var ranked: [(rank: Int, place: Int)] = []
        for (place, mover) in movers.enumerated() {
            let now = mover.row.map { Int(later.tier[$0]) } ?? 0
            let before = mover.earlierRow.map { Int(earlier.tier[$0]) } ?? 0
            ranked.append((now * 256 - before, place))
        }
        return ranked.sorted { $0 < $1 }.map { movers[$0.place] }
    }

    /// The roster and the row in which a mover is to be read: the later one, unless they are gone.
    public func place(of mover: Mover) -> (roster: Roster, row: Int) {
        mover.row.map { (later, $0) } ?? (earlier, mover.earlierRow ?? 0)
    }
}
