import Records
import Scoring

/// Yes and no as rows have them.
enum FilterFlag {
    static func of(_ passes: Bool) -> UInt8 { passes ? 1 : 0 }
}

extension FilterSieve {
    /// A flag for no place, then one for each place.
    func places(_ ids: [String], _ set: FilterSet<String>) -> [UInt8] {
        [FilterFlag.of(set.passes(nil))] + ids.map { FilterFlag.of(set.passes($0)) }
    }

    /// A flag for no code, then one for each ordinal of a vocabulary.
    func ordinals<Code: VocabularyCode>(_ set: FilterSet<Code>) -> [UInt8] {
        [FilterFlag.of(set.passes(nil))] + Code.allCases.map { FilterFlag.of(set.passes($0)) }
    }

    func levels(_ numbers: FilterNumbers) -> [UInt8] {
        [FilterFlag.of(numbers.passes(nil))]
            + (0...Int(Int8.max)).map { FilterFlag.of(numbers.passes(FixedDecimal($0))) }
    }

    func found(_ words: [String]) -> [UInt8] {
        var all: [UInt8]?
        for word in words {
            let found = query.found(word).flags
            all = all.map { zip($0, found).map { $0 | $1 } } ?? found
        }
        return all ?? flags
    }

    func ids(beginningWith starts: [String]) -> [UInt8] {
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
    func changes(since before: [UInt8], _ passes: (FilterChange?) -> Bool) -> [UInt8] {
        let hasRunBefore = before.contains { $0 != Roster.noTier }
        let width = Tier.allCases.count + 1
        var table = Array(repeating: UInt8(0), count: width * width)
        for (now, then) in (0..<width * width).map({ ($0 / width, $0 % width) }) {
            let change = FilterChange(
                now: Tier(ordinal: Int64(now)) ?? .notAvailable,
                before: Tier(ordinal: Int64(then)),
                hasRunBefore: hasRunBefore
            )
            table[now * width + then] = FilterFlag.of(passes(change))
        }
        let last = UInt8(width - 1)
        let tier = roster.tier
        return tier.indices.map { row in
            table[Int(min(tier[row], last)) * width + Int(min(before[row], last))]
        }
    }

    func triggers(_ set: FilterSet<String>) -> [UInt8] {
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

    func triggerCounts(_ numbers: FilterNumbers) -> [UInt8] {
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
