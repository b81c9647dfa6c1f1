import Indicators
import Records
import Scoring

/// Narrows the rows of a roster by one term after the other.
///
/// A term becomes a table with a flag for each code of its column before the rows are looked at. Where the flagged codes are one
/// span, as those of any comparison are, a row costs two comparisons; else two loads. No row makes a String, a number or a call.
struct FilterSieve {
    private let query: RosterQuery
    private var flags: [UInt8]

    init(_ query: RosterQuery) {
        self.query = query
        flags = Array(repeating: 1, count: query.roster.count)
    }

    /// The rows that passed all terms so far.
    var mask: RowMask { RowMask(flags: flags) }

    private var roster: Roster { query.roster }

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
        case .change(let set): keep(changes { set.passes($0) }, isNegated)
        case .newOrWorse(let isNew):
            keep(changes { ($0 == .new || $0 == .worse) == isNew }, isNegated)
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

/// Yes and no as rows have them.
enum FilterFlag {
    static func of(_ passes: Bool) -> UInt8 { passes ? 1 : 0 }
}

extension FilterSieve {
    /// A flag for no place, then one for each place.
    private func places(_ ids: [String], _ set: FilterSet<String>) -> [UInt8] {
        [FilterFlag.of(set.passes(nil))] + ids.map { FilterFlag.of(set.passes($0)) }
    }

    /// A flag for no code, then one for each ordinal of a vocabulary.
    private func ordinals<Code: VocabularyCode>(_ set: FilterSet<Code>) -> [UInt8] {
        [FilterFlag.of(set.passes(nil))] + Code.allCases.map { FilterFlag.of(set.passes($0)) }
    }

    private func levels(_ numbers: FilterNumbers) -> [UInt8] {
        [FilterFlag.of(numbers.passes(nil))]
            + (0...Int(Int8.max)).map { FilterFlag.of(numbers.passes(FixedDecimal($0))) }
    }

    private func found(_ words: [String]) -> [UInt8] {
        var all: [UInt8]?
        for word in words {
            let found = query.found(word).flags
            all = all.map { zip($0, found).map { $0 | $1 } } ?? found
        }
        return all ?? flags
    }

    private func ids(beginningWith starts: [String]) -> [UInt8] {
        var found = Array(repeating: UInt8(0), count: flags.count)
        let (bytes, ends) = (roster.studentIDs.bytes, roster.studentIDs.ends)
        for start in starts {
            let wanted = start.utf8.map(Self.lower)
            for row in found.indices {
                let first = row == 0 ? 0 : Int(ends[row &- 1])
                guard Int(ends[row]) &- first >= wanted.count else { continue }
                var matched = 0
                while matched < wanted.count, Self.lower(bytes[first &+ matched]) == wanted[matched]
                {
                    matched &+= 1
                }
                if matched == wanted.count { found[row] = 1 }
            }
        }
        return found
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte &+ 32 : byte
    }

    /// By a table of all pairs of a tier and the tier before.
    private func changes(_ passes: (FilterChange?) -> Bool) -> [UInt8] {
        let hasRunBefore = roster.hasPrevious
        let width = Tier.allCases.count + 1
        var table = Array(repeating: UInt8(0), count: width * width)
        for now in 0..<width {
            for before in 0..<width {
                let change = FilterChange(
                    now: Tier(ordinal: Int64(now)) ?? .notAvailable,
                    before: Tier(ordinal: Int64(before)),
                    hasRunBefore: hasRunBefore
                )
                table[now * width + before] = FilterFlag.of(passes(change))
            }
        }
        let last = UInt8(width - 1)
        let (tier, before) = (roster.tier, roster.previousTier)
        return tier.indices.map { row in
            table[Int(min(tier[row], last)) * width + Int(min(before[row], last))]
        }
    }

    private func triggers(_ set: FilterSet<String>) -> [UInt8] {
        var wanted: UInt64 = 0
        for (bit, name) in roster.triggerNames.prefix(64).enumerated()
        where set.values.contains(name) {
            wanted |= 1 << UInt64(bit)
        }
        let none = FilterFlag.of(set.includesUnknown)
        let flip = FilterFlag.of(set.isExcluding)
        return roster.triggerBits.map { bits in
            let hit: UInt8 = bits & wanted == 0 ? 0 : 1
            return (hit | (bits == 0 ? none : 0)) ^ flip
        }
    }

    private func triggerCounts(_ numbers: FilterNumbers) -> [UInt8] {
        let table = (0...64).map { FilterFlag.of(numbers.passes(FixedDecimal($0))) }
        return roster.triggerBits.map { table[$0.nonzeroBitCount] }
    }
}

extension FilterChange {
    /// The change between two tiers; nil where there is none to speak of.
    init?(now: Tier, before: Tier?, hasRunBefore: Bool) {
        switch TierChange(now: now, before: before, hasRunBefore: hasRunBefore) {
        case .worse: self = .worse
        case .better: self = .better
        case .new: self = .new
        case .known: self = .known
        case .none:
            guard before != nil else { return nil }
            self = .same
        }
    }
}
