import Indicators
import Records
import Testing

@testable import Scoring

/// Lists as a plain formulation gives them, row by row and with strings, beside those of the query.
@Suite struct RosterAgreementTests {
    private static let lasts = [
        "Ames", "O’Neill", "Núñez", "nunez", "Łukasz", "Zhāng", "张", "Иванов", "Öz", "d'Arc", "",
        "al-Amin", "Αθηνά", "李", "Smith-Jones", "Åberg", "محمد", "MARIA",
    ]
    private static let firsts = ["Ana", "Róisín", "Mia Ma", "伟", "Bo", "Aña", "Maria", "7", "Al"]

    private static func roster(_ count: Int, seed: UInt64) -> Roster {
        var random = SeededGenerator(state: seed)
        return Roster.of(
            (0..<count).map { number in
                let last = lasts.randomElement(using: &random) ?? ""
                let first = firsts.randomElement(using: &random) ?? ""
                return Row(
                    id: Bool.random(using: &random) ? "\(number * 37 % 1000)" : "A\(number)",
                    name: "\(last), \(first)",
                    tier: Tier.allCases.randomElement(using: &random) ?? .low,
                    grade: GradeLevel.allCases.randomElement(using: &random),
                    school: Int.random(in: -1...2, using: &random),
                    counselor: Int.random(in: -1...1, using: &random),
                    triggers: ["attendance_rate", "gpa", "suspensions"].filter { _ in
                        Bool.random(using: &random)
                    },
                    attendance: Bool.random(using: &random)
                        ? nil : Int.random(in: -3...40, using: &random) * 2500,
                    level: Int.random(in: -1...3, using: &random),
                    previous: Bool.random(using: &random)
                        ? nil : Tier.allCases.randomElement(using: &random)
                )
            }
        )
    }

    private static func filter(_ random: inout SeededGenerator) -> RosterFilter {
        var filter = RosterFilter()
        func maybe<T>(_ value: T, _ random: inout SeededGenerator) -> T? {
            Int.random(in: 0..<4, using: &random) == 0 ? value : nil
        }
        filter.schools = maybe([Int.random(in: 0...2, using: &random)] as Set, &random) ?? []
        filter.tiers = maybe([Tier.high, .notAvailable] as Set, &random) ?? []
        filter.grades = maybe(Set(GradeLevel.allCases.prefix(9)), &random) ?? []
        filter.triggers = maybe(["gpa", "no_such"] as Set, &random) ?? []
        filter.counselors = maybe([1] as Set, &random) ?? []
        filter.onlyNewOrWorse = maybe(true, &random) ?? false
        let texts = [
            "", "a", "an", "ma", "mari", "ma ma", "nun", "伟", "7", "a1", "37", "ø", "z", "onei",
        ]
        filter.search = texts.randomElement(using: &random) ?? ""
        return filter
    }

    private static func passes(
        _ row: Int,
        _ filter: RosterFilter,
        _ roster: Roster,
        _ isNew: [Bool]
    ) -> Bool {
        let triggers = roster.triggerNames.indices.filter {
            roster.triggerBits[row] >> UInt64($0) & 1 == 1
        }
        return (filter.schools.isEmpty || filter.schools.contains(Int(roster.school[row])))
            && (filter.counselors.isEmpty || filter.counselors.contains(Int(roster.counselor[row])))
            && (filter.tiers.isEmpty
                || filter.tiers.contains { Int64(roster.tier[row]) == $0.ordinal })
            && (filter.grades.isEmpty
                || filter.grades.contains { Int64(roster.grade[row]) == $0.ordinal })
            && (filter.triggers.isEmpty
                || triggers.contains { filter.triggers.contains(roster.triggerNames[$0]) })
            && (!filter.onlyNewOrWorse || isNew[row]) && isFound(row, filter.search, roster)
    }

    private static func isFound(_ row: Int, _ search: String, _ roster: Roster) -> Bool {
        let words = String(decoding: NameFolding.fold(search), as: UTF8.self).split(separator: " ")
        if words.isEmpty { return true }
        let hasDigit = search.contains { $0.isASCII && $0.isNumber }
        if hasDigit, (roster.studentIDs[row] ?? "").lowercased().hasPrefix(search) { return true }
        return words.allSatisfy { (roster.searchKeys[row] ?? "").contains($0) }
    }

    /// A number to sort by; nil is unknown.
    private static func key(_ row: Int, _ key: RosterOrder.Key, _ roster: Roster) -> Int? {
        let tier = Int(roster.tier[row])
        switch key {
        case .tier: return tier == 3 ? nil : tier
        case .grade: return roster.grade[row] < 0 ? nil : Int(roster.grade[row])
        case .level: return roster.level[row] < 0 ? nil : Int(roster.level[row])
        case .triggers: return roster.triggerBits[row].nonzeroBitCount
        case .change:
            let before = Int(roster.previousTier[row])
            return tier < 3 && before < 3 ? tier - before : nil
        case .risk:
            let value = roster.columns[0].thousandths[row]
            let share = value == RosterColumn.unknown ? 8_388_607 : max(0, Int(value))
            let calm = 127 - roster.triggerBits[row].nonzeroBitCount
            return tier == 3 ? nil : (tier * 128 + calm) * 10_000_000 + share
        default:
            let value = roster.columns[0].thousandths[row]
            return value == RosterColumn.unknown ? nil : Int(value)
        }
    }

    private static func isBefore(
        _ left: Int,
        _ right: Int,
        _ order: RosterOrder,
        _ roster: Roster
    ) -> Bool {
        let (first, second) = (key(left, order.key, roster), key(right, order.key, roster))
        if first != second {
            guard let first else { return false }
            guard let second else { return true }
            return (first < second) != order.isDescending
        }
        let names = [left, right].map { Array((roster.searchKeys[$0] ?? "").utf8) }
        if names[0] != names[1] { return names[0].lexicographicallyPrecedes(names[1]) }
        return left < right
    }

    @Test(arguments: [0, 1, 2, 60, 300])
    func listsAgreeWithThePlainFormulation(count: Int) {
        var random = SeededGenerator(state: UInt64(count))
        let roster = Self.roster(count, seed: UInt64(count) + 1)
        let (query, isNew) = (RosterQuery(roster), roster.newOrWorse())
        let keys: [RosterOrder.Key] = [
            .risk, .tier, .grade, .level, .triggers, .change, .indicator("attendance_rate"),
        ]
        for turn in 0..<40 {
            let filter = Self.filter(&random)
            let order = RosterOrder(keys[turn % keys.count], isDescending: turn % 2 == 1)
            let expected = (0..<count).filter { Self.passes($0, filter, roster, isNew) }
                .sorted { Self.isBefore($0, $1, order, roster) }
            #expect(query.apply(filter, order) == expected.map { Int32($0) })
            #expect(query.count(filter) == expected.count)
        }
    }

    @Test func aRosterInTheOrderOfItsNamesGivesTheSameStudents() {
        let roster = Self.roster(200, seed: 7)
        let listed = roster.inNameOrder()
        let (query, other) = (RosterQuery(roster), RosterQuery(listed))
        for key in [RosterOrder.Key.risk, .name, .studentID, .school, .counselor, .grade] {
            for isDescending in [false, true] {
                let order = RosterOrder(key, isDescending: isDescending)
                let ids = roster.ids(query.apply(RosterFilter(), order))
                #expect(listed.ids(other.apply(RosterFilter(), order)) == ids)
            }
        }
        for row in 0..<200 {
            let id = listed.studentIDs[row] ?? ""
            let before = roster.row(ofStudent: id) ?? -1
            #expect(roster.names[before] == listed.names[row])
            #expect(roster.why[before] == listed.why[row])
            #expect(roster.tier[before] == listed.tier[row])
            #expect(roster.columns[0][before] == listed.columns[0][row])
        }
    }

    @Test(arguments: ["maria ana", "nunez", "a1", "张", "o’neill róisín", "zz", "al a"])
    func typingLetterByLetterFindsWhatTheWholeTextFinds(text: String) {
        let roster = Self.roster(300, seed: 11)
        let typing = RosterQuery(roster)
        for length in 0...text.count {
            var filter = RosterFilter()
            filter.search = String(text.prefix(length))
            #expect(typing.apply(filter) == RosterQuery(roster).apply(filter))
        }
        for length in (0...text.count).reversed() {
            var filter = RosterFilter()
            filter.search = String(text.prefix(length))
            #expect(typing.apply(filter) == RosterQuery(roster).apply(filter))
        }
    }

    @Test func aSearchOnTwoThreadsFindsWhatOneFinds() {
        let count = Pieces.worthwhile + 3
        let roster = Roster.of(
            (0..<count).map { Row(id: "\($0)", name: $0 % 1000 == 0 ? "Needle, X" : "Hay, Y") }
        )
        let query = RosterQuery(roster)
        var filter = RosterFilter()
        filter.search = "needle"
        let rows = query.apply(filter, RosterOrder(.name))
        #expect(rows == (0..<Int32(count)).filter { $0 % 1000 == 0 })
        filter.search = "1000"
        #expect(query.apply(filter, RosterOrder(.name)).count == 1 + 10)
    }

    @Test func countsForMenusAgreeWithLists() {
        let roster = Self.roster(300, seed: 13)
        let query = RosterQuery(roster)
        var random = SeededGenerator(state: 3)
        for _ in 0..<20 {
            let filter = Self.filter(&random)
            let rows = query.apply(filter).map { Int($0) }
            let grades = query.gradeCounts(filter)
            for grade in grades.indices {
                #expect(grades[grade] == rows.count { Int(roster.grade[$0]) == grade })
            }
            let counselors = query.counselorCounts(filter)
            for place in counselors.indices {
                #expect(counselors[place] == rows.count { Int(roster.counselor[$0]) == place })
            }
            let triggers = query.triggerCounts(filter)
            for bit in triggers.indices {
                let found = rows.count { roster.triggerBits[$0] >> UInt64(bit) & 1 == 1 }
                #expect(triggers[bit] == found)
            }
        }
    }
}

@Suite struct SortKeysTests {
    @Test(arguments: [1, 2047, 2048, 2049, 4_194_303, 4_194_304, UInt32.max - 2])
    func keysOfAllSizesAreSortedAndUnknownIsLast(greatest: UInt32) {
        var random = SeededGenerator(state: UInt64(greatest))
        let keys =
            (0..<500).map { _ in
                Int.random(in: 0..<5, using: &random) == 0
                    ? SortKeys.unknown : UInt32.random(in: 0...greatest, using: &random)
            } + [greatest]
        func sorted(_ isDescending: Bool) -> [Int32] {
            keys.indices.sorted { left, right in
                let (first, second) = (keys[left], keys[right])
                if first == second { return left < right }
                if first == SortKeys.unknown { return false }
                if second == SortKeys.unknown { return true }
                return (first < second) != isDescending
            }
            .map { Int32($0) }
        }
        for isDescending in [false, true] {
            #expect(SortKeys(keys).rows(isDescending: isDescending) == sorted(isDescending))
        }
    }

    @Test func noKeysAndOnlyUnknownOnesKeepTheirRows() {
        #expect(SortKeys([]).rows(isDescending: false) == [])
        let unknown = Array(repeating: SortKeys.unknown, count: 3)
        #expect(SortKeys(unknown).rows(isDescending: true) == [0, 1, 2])
    }
}
