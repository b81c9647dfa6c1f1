import Records

extension RosterQuery {
    /// 1 for each row of ``listed`` that passes a filter, 0 for all others; nil where all pass.
    func flags(_ filter: RosterFilter) -> [UInt8]? {
        guard let mask = filter.mask else { return columnFlags(filter) }
        let kept = listedFlags(mask)
        guard let flags = columnFlags(filter) else { return kept }
        return zip(kept, flags).map { $0 & $1 }
    }

    /// The same without the filter's mask.
    private func columnFlags(_ filter: RosterFilter) -> [UInt8]? {
        let sieve = Sieve(filter, listed)
        let search = NameSearch(filter.search, listed)
        guard !search.isEmpty else { return sieve.isOpen ? nil : sieve.flags() }
        let found = flags(search)
        guard !sieve.isOpen else { return found }
        return zip(found, sieve.flags()).map { $0 & $1 }
    }

    /// Whoever types on only narrows what was found before.
    private func flags(_ search: NameSearch) -> [UInt8] {
        let before = memory.search
        if let before, before.text == search.text { return before.flags }
        let kept = before.flatMap { search.narrows($0.text) ? $0.flags : nil }
        let flags = search.flags(among: kept)
        memory.keep(QueryMemory.Search(text: search.text, flags: flags))
        return flags
    }

    /// How many rows pass a filter.
    public func count(_ filter: RosterFilter) -> Int {
        flags(filter).map { $0.reduce(0) { $0 &+ Int($1) } } ?? listed.count
    }

    /// How many of the rows that pass a filter are of each grade, by its ordinal.
    public func gradeCounts(_ filter: RosterFilter) -> [Int] {
        Self.counts(of: listed.grade, flags(filter), GradeLevel.allCases.count)
    }

    /// How many of the rows that pass a filter are of each counselor, by their place.
    public func counselorCounts(_ filter: RosterFilter) -> [Int] {
        Self.counts(of: listed.counselor, flags(filter), listed.counselors.count)
    }

    /// How many of the rows that pass a filter have each trigger, by its bit.
    public func triggerCounts(_ filter: RosterFilter) -> [Int] {
        var counts = Array(repeating: 0, count: 64)
        let (bits, flags) = (listed.triggerBits, flags(filter))
        for row in bits.indices where flags?[row] != 0 {
            var rest = bits[row]
            while rest != 0 {
                counts[rest.trailingZeroBitCount] &+= 1
                rest &= rest &- 1
            }
        }
        return Array(counts.prefix(listed.triggerNames.count))
    }

    private static func counts<Place: FixedWidthInteger>(
        of places: [Place],
        _ flags: [UInt8]?,
        _ count: Int
    ) -> [Int] {
        var counts = Array(repeating: 0, count: count)
        for row in places.indices where flags?[row] != 0 {
            let place = Int(places[row])
            if counts.indices.contains(place) { counts[place] &+= 1 }
        }
        return counts
    }
}

/// The sets of a filter as tables that a row's columns point into.
private struct Sieve {
    private let filter: RosterFilter
    private let roster: Roster

    init(_ filter: RosterFilter, _ roster: Roster) {
        (self.filter, self.roster) = (filter, roster)
    }

    /// Whether all rows pass.
    var isOpen: Bool {
        filter.schools.isEmpty && filter.counselors.isEmpty && filter.grades.isEmpty
            && filter.tiers.isEmpty && filter.triggers.isEmpty && !filter.onlyNewOrWorse
    }

    /// One column after the other, so that each is a short loop over bytes.
    func flags() -> [UInt8] {
        var flags = Array(repeating: UInt8(1), count: roster.count)
        let grades = Set(filter.grades.map { Int($0.ordinal) })
        let tiers = Set(filter.tiers.map { Int($0.ordinal) })
        Self.narrow(&flags, roster.tier, tiers, count: Tier.allCases.count)
        Self.narrow(&flags, roster.grade, grades, count: GradeLevel.allCases.count)
        Self.narrow(&flags, roster.school, filter.schools, count: roster.schools.count)
        Self.narrow(&flags, roster.counselor, filter.counselors, count: roster.counselors.count)
        if !filter.triggers.isEmpty { narrowByTriggers(&flags) }
        if filter.onlyNewOrWorse {
            let isNew = roster.newOrWorse()
            for row in flags.indices where !isNew[row] { flags[row] = 0 }
        }
        return flags
    }

    private func narrowByTriggers(_ flags: inout [UInt8]) {
        var wanted: UInt64 = 0
        for (place, name) in roster.triggerNames.enumerated() where filter.triggers.contains(name) {
            wanted |= 1 << UInt64(place)
        }
        let bits = roster.triggerBits
        for row in flags.indices { flags[row] &= bits[row] & wanted == 0 ? 0 : 1 }
    }

    /// A table has a flag for each place and one before them for none.
    private static func narrow<Place: FixedWidthInteger>(
        _ flags: inout [UInt8],
        _ column: [Place],
        _ places: Set<Int>,
        count: Int
    ) {
        guard !places.isEmpty else { return }
        let table = (-1..<count).map { places.contains($0) ? UInt8(1) : 0 }
        for row in flags.indices {
            let place = Int(column[row]) &+ 1
            flags[row] &= place >= 0 && place < table.count ? table[place] : 0
        }
    }
}
