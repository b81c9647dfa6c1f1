import Indicators
import Records
import Scoring

/// Narrows the rows of a roster by one term after the other.
///
/// A term becomes a table with a flag for each code of its column before the rows are looked at. Where the flagged codes are one
/// span, as those of any comparison are, a row costs two comparisons; else two loads. No row makes a String, a number or a call.
struct FilterSieve {
    let query: RosterQuery
    private(set) var flags: [UInt8]

    init(_ query: RosterQuery) {
        self.query = query
        flags = Array(repeating: 1, count: query.roster.count)
    }

    /// The rows that passed all terms so far.
    var mask: RowMask { RowMask(flags: flags) }

    var roster: Roster { query.roster }

    /// Keeps the rows that pass a term.
    mutating func keep(_ term: FilterTerm) {
        let isNegated = term.isNegated
        switch term.test {
        case .words(let words): keep(found(words), isNegated)
        case .studentID(let starts): keep(ids(beginningWith: starts), isNegated)
        case .school(let set):
            let table = places(roster.schools.map(\.id), set)
            keep(roster.school, from: -1, table, isNegated)
        case .counselor(let set):
            let table = places(roster.counselors.map(\.id), set)
            keep(roster.counselor, from: -1, table, isNegated)
        case .grade(let set): keep(roster.grade, from: -1, ordinals(set), isNegated)
        case .tier(let set): keep(roster.tier, from: -1, ordinals(set), isNegated)
        case .tierBefore(let set): keep(roster.previousTier, from: -1, ordinals(set), isNegated)
        case .milestone(let set): keep(roster.milestone, from: -1, ordinals(set), isNegated)
        case .level(let numbers): keep(roster.level, from: -1, levels(numbers), isNegated)
        case .change(let set): keep(changes(since: roster.previousTier, set.passes), isNegated)
        case .newOrWorse(let isNew, let days): keepNewOrWorse(isNew, days, isNegated)
        case .trigger(let set): keep(triggers(set), isNegated)
        case .triggerCount(let numbers): keep(triggerCounts(numbers), isNegated)
        case .indicator(let id, let numbers): keep(id, numbers, isNegated)
        }
    }

    /// Keeps rows that have a flag, or that have none.
    private mutating func keep(_ found: [UInt8], _ isNegated: Bool) {
        let flip: UInt8 = isNegated ? 1 : 0
        for row in flags.indices { flags[row] &= found[row] ^ flip }
    }

    /// Keeps rows by a table of flags, whose first one is that of the code `lowest` and of all codes beyond the table.
    private mutating func keep<Code: FixedWidthInteger>(
        _ column: [Code],
        from lowest: Int,
        _ table: [UInt8],
        _ isNegated: Bool
    ) {
        let table = isNegated ? table.map { $0 ^ 1 } : table
        guard let other = table.firstIndex(where: { $0 != table[0] }) else {
            // All codes have the same flag.
            if table.first == 0 { keepNobody() }
            return
        }
        let end = table[other...].firstIndex { $0 == table[0] } ?? table.count
        if table[end...].allSatisfy({ $0 == table[0] }) {
            let (low, high) = (Code(clamping: other + lowest), Code(clamping: end - 1 + lowest))
            keep(column, low...high, flip: table[0])
        } else {
            keep(column, from: lowest, table)
        }
    }

    /// Codes in one span: two comparisons a row, of sixteen rows at once.
    private mutating func keep<Code: FixedWidthInteger>(
        _ column: [Code],
        _ span: ClosedRange<Code>,
        flip: UInt8
    ) {
        let (low, high) = (span.lowerBound, span.upperBound)
        for row in flags.indices {
            let flag: UInt8 = column[row] >= low && column[row] <= high ? 1 : 0
            flags[row] &= flag ^ flip
        }
    }

    private mutating func keep<Code: FixedWidthInteger>(
        _ column: [Code],
        from lowest: Int,
        _ table: [UInt8]
    ) {
        for row in flags.indices {
            let place = Int(truncatingIfNeeded: column[row]) &- lowest
            flags[row] &= table[place >= 0 && place < table.count ? place : 0]
        }
    }

    private mutating func keepNobody() { flags = Array(repeating: 0, count: flags.count) }

    private mutating func keepNewOrWorse(_ isNew: Bool, _ days: Int?, _ isNegated: Bool) {
        let before = days.map { roster.earlier[$0]?.ordinals } ?? roster.previousTier
        // What is not read yet nobody passes.
        guard let before else { return keepNobody() }
        let found = changes(since: before) { ($0 == .new || $0 == .worse) == isNew }
        keep(found, isNegated)
    }

    private mutating func keep(_ id: String, _ numbers: FilterNumbers, _ isNegated: Bool) {
        guard let column = roster.columns.first(where: { $0.definition.id == id }) else {
            // Of a column that is not there, all values are unknown.
            if numbers.passes(nil) == isNegated { keepNobody() }
            return
        }
        let known = column.values.map { value in
            FilterFlag.of(numbers.passes(FixedDecimal(millionths: Int64(value) * 1000)))
        }
        let table = known + [FilterFlag.of(numbers.passes(nil))]
        switch column.codes {
        case .bytes(let codes): keep(codes, from: 0, table, isNegated)
        case .pairs(let codes): keep(codes, from: 0, table, isNegated)
        case .words(let codes): keep(codes, from: 0, table, isNegated)
        }
    }
}
