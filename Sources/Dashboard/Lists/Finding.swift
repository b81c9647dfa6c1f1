import Scoring

/// What a list only points out: everybody stays listed, and those who match are underlined and gone to.
struct Finding: Sendable {
    /// What was typed.
    let filter: StudentFilter
    /// The words that names are searched for.
    let words: [[UInt8]]
    /// For each row of the roster, whether it matches.
    private var flags: [UInt8]

    init(_ filter: StudentFilter, in query: RosterQuery) {
        self.filter = filter
        words = MatchMarks.words(of: filter)
        flags = filter.mask(in: query).flags
    }

    /// Looks again, in another roster or in one that knows more of earlier runs.
    mutating func refresh(_ query: RosterQuery) { flags = filter.mask(in: query).flags }

    /// Whether a row of the roster matches.
    func contains(_ row: Int) -> Bool { flags.indices.contains(row) && flags[row] != 0 }

    /// How many of a list match.
    func count(in list: [Int32]) -> Int {
        list.reduce(0) { $0 + (contains(Int($1)) ? 1 : 0) }
    }
}

/// The way from match to match, around the ends of a list.
enum MatchWalk {
    /// The match after a place, or before it.
    ///
    /// - Parameters:
    ///   - place: where one is; nil before the first.
    ///   - step: 1 onwards, −1 back.
    ///   - count: how many rows there are.
    ///   - matches: whether a row matches.
    /// - Returns: the row, and whether the way led around an end; nil where no row matches.
    static func next(
        from place: Int?,
        by step: Int,
        count: Int,
        _ matches: (Int) -> Bool
    ) -> (row: Int, isAround: Bool)? {
        guard count > 0 else { return nil }
        let start = min(max(0, place ?? (step > 0 ? count - 1 : 0)), count - 1)
        for distance in 1...count {
            let row = ((start + step * distance) % count + count) % count
            guard matches(row) else { continue }
            let isAround = place != nil && (step > 0 ? row <= start : row >= start)
            return (row, isAround)
        }
        return nil
    }
}

/// What is searched for on a page of text, and the line in which it was found last.
struct PageFind: Hashable, Sendable {
    var text = ""
    var line: Int?
}
