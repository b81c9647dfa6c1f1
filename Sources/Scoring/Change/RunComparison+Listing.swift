extension RunComparison {
    /// The movers that are wanted: the worst news first, within a kind in the order of the roster.
    public func listed(where isWanted: (Mover) -> Bool = { _ in true }) -> [Mover] {
        let wanted = movers.filter(isWanted)
        return Mover.Kind.allCases.flatMap { kind in wanted.filter { $0.kind == kind } }
    }

    /// The roster and the row in which a mover is to be read: the later one, unless they are gone.
    public func place(of mover: Mover) -> (roster: Roster, row: Int) {
        mover.row.map { (later, $0) } ?? (earlier, mover.earlierRow ?? 0)
    }
}
