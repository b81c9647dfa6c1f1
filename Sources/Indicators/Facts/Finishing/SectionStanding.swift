internal import Records

/// Gathers one student's marks in one section, in any order.
struct SectionStanding {
    private(set) var flags: MarkFacts.Flags = []
    private var final: MarksBuilder.Row?
    private var latest: MarksBuilder.Row?
    private var latestOfTerm: MarksBuilder.Row?

    /// The final mark, or else the latest one.
    var standing: MarkFacts.Posted { Self.posted(final ?? latest) }
    /// The latest mark of this term.
    var term: MarkFacts.Posted { Self.posted(latestOfTerm) }

    mutating func add(_ row: MarksBuilder.Row, isThisTerm: Bool) {
        let judgement = row.judgement
        switch row.kind {
        case .final:
            final = Self.later(row, final)
            flags.insert(.final)
            insert(judgement, judged: .judgedFinal, failed: .failedFinal)
        case .period, .semester:
            latest = Self.later(row, latest)
            insert(judgement, judged: .judgedPeriod, failed: .failedPeriod)
        case .progress:
            latest = Self.later(row, latest)
        }
        if isThisTerm { setTerm(Self.later(row, latestOfTerm)) }
    }

    private mutating func setTerm(_ row: MarksBuilder.Row) {
        latestOfTerm = row
        flags.subtract([.judgedTerm, .failedTerm])
        flags.insert(.term)
        insert(row.judgement, judged: .judgedTerm, failed: .failedTerm)
    }

    private mutating func insert(
        _ judgement: Judgement,
        judged: MarkFacts.Flags,
        failed: MarkFacts.Flags
    ) {
        if judgement != .none { flags.insert(judged) }
        if judgement == .failed { flags.insert(failed) }
    }

    /// The mark posted later; of one day a semester's, then a period's, then the one with the lower value.
    private static func later(
        _ row: MarksBuilder.Row,
        _ other: MarksBuilder.Row?
    ) -> MarksBuilder.Row {
        guard let other else { return row }
        return key(row) > key(other) ? row : other
    }

    private static func key(_ row: MarksBuilder.Row) -> (Int32, UInt8, Int32, UInt8, Int8) {
        (row.posted, row.kind.rawValue, -row.numeric, row.letter.rawValue, -row.passing)
    }

    private static func posted(_ row: MarksBuilder.Row?) -> MarkFacts.Posted {
        row.map { MarkFacts.Posted(numeric: $0.numeric, letter: $0.letter) } ?? MarkFacts.Posted()
    }
}
