import Records

extension RosterQuery {
    /// The rows that pass a filter, in the roster's order.
    func passing(_ filter: RosterFilter) -> [Int32] {
        let sieve = Sieve(filter, roster)
        let search = NameSearch(filter.search, roster)
        return (0..<roster.count).compactMap { row in
            sieve.passes(row) && search.passes(row) ? Int32(truncatingIfNeeded: row) : nil
        }
    }
}

/// The sets of a filter as flags that a row's columns point into.
private struct Sieve {
    private let schools: [Bool]
    private let counselors: [Bool]
    private let grades: [Bool]
    private let tiers: [Bool]
    private let triggers: UInt64
    private let newOrWorse: [Bool]
    private let roster: Roster

    init(_ filter: RosterFilter, _ roster: Roster) {
        self.roster = roster
        schools = Self.flags(filter.schools, count: roster.schools.count)
        counselors = Self.flags(filter.counselors, count: roster.counselors.count)
        grades = Self.flags(
            Set(filter.grades.map { Int($0.ordinal) }),
            count: GradeLevel.allCases.count
        )
        tiers = Self.flags(Set(filter.tiers.map { Int($0.ordinal) }), count: Tier.allCases.count)
        let bits = roster.triggerNames.enumerated()
            .filter { filter.triggers.contains($0.element) }
            .map { UInt64(1) << UInt64($0.offset) }
        triggers = filter.triggers.isEmpty ? .max : bits.reduce(0, |)
        hasTriggers = !filter.triggers.isEmpty
        newOrWorse = filter.onlyNewOrWorse ? roster.newOrWorse() : []
    }

    private let hasTriggers: Bool

    /// A flag for each place and one before them for none; no flags where everything passes.
    private static func flags(_ places: Set<Int>, count: Int) -> [Bool] {
        guard !places.isEmpty else { return [] }
        return (-1..<count).map { places.contains($0) }
    }

    func passes(_ row: Int) -> Bool {
        passes(tiers, Int(roster.tier[row])) && passes(grades, Int(roster.grade[row]))
            && passes(schools, Int(roster.school[row]))
            && passes(counselors, Int(roster.counselor[row]))
            && (!hasTriggers || roster.triggerBits[row] & triggers != 0)
            && (newOrWorse.isEmpty || newOrWorse[row])
    }

    private func passes(_ flags: [Bool], _ place: Int) -> Bool {
        flags.isEmpty || (flags.indices.contains(place + 1) && flags[place + 1])
    }
}

/// What was typed into the search: words that must all be in the name, or the beginning of an id.
private struct NameSearch {
    private let words: [[UInt8]]
    /// The beginning of an id in lower case; empty where what was typed has no digit.
    private let idStart: [UInt8]
    private let names: [UInt8]
    private let nameEnds: [Int32]
    private let ids: [UInt8]
    private let idEnds: [Int32]

    init(_ text: String, _ roster: Roster) {
        words = NameFolding.fold(text).split(separator: UInt8(ascii: " ")).map(Array.init)
        let typed = text.utf8.filter { $0 != UInt8(ascii: " ") }.map(Self.lower)
        idStart = typed.contains { $0 >= 48 && $0 <= 57 } ? typed : []
        (names, nameEnds) = (roster.searchKeys.bytes, roster.searchKeys.ends)
        (ids, idEnds) = (roster.studentIDs.bytes, roster.studentIDs.ends)
    }

    func passes(_ row: Int) -> Bool {
        if words.isEmpty && idStart.isEmpty { return true }
        if !idStart.isEmpty && hasID(row) { return true }
        if words.isEmpty { return false }
        let range = (row == 0 ? 0 : Int(nameEnds[row - 1]))..<Int(nameEnds[row])
        return words.allSatisfy { contains($0, range) }
    }

    private func hasID(_ row: Int) -> Bool {
        let start = row == 0 ? 0 : Int(idEnds[row - 1])
        guard Int(idEnds[row]) - start >= idStart.count else { return false }
        return idStart.indices.allSatisfy { Self.lower(ids[start + $0]) == idStart[$0] }
    }

    private func contains(_ word: [UInt8], _ range: Range<Int>) -> Bool {
        let last = range.upperBound - word.count
        var start = range.lowerBound
        while start <= last {
            var matched = 0
            while matched < word.count, names[start + matched] == word[matched] { matched += 1 }
            if matched == word.count { return true }
            start += 1
        }
        return false
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
    }
}
