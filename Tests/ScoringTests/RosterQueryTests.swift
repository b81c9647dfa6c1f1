import Records
import Testing

@testable import Scoring

private let rows = [
    Row(
        id: "1001",
        name: "Haddad, Sami",
        tier: .high,
        grade: .grade9,
        school: 0,
        counselor: 0,
        triggers: ["gpa", "attendance_rate"],
        attendance: 87_100,
        level: 4,
        previous: .low
    ),
    Row(
        id: "1002",
        name: "Okafor, Adaeze",
        tier: .high,
        grade: .grade10,
        school: 1,
        counselor: 1,
        triggers: ["attendance_rate"],
        attendance: 59_100,
        level: 3,
        previous: .high
    ),
    Row(
        id: "A203",
        name: "O’Neill, Róisín",
        tier: .moderate,
        grade: .grade12,
        school: 1,
        counselor: 0,
        triggers: ["gpa"],
        attendance: nil,
        level: 2,
        previous: nil
    ),
    Row(
        id: "2001",
        name: "Łukaszewski, Piotr",
        tier: .low,
        grade: .grade10,
        school: 2,
        counselor: 1,
        attendance: 98_000,
        level: 0,
        previous: .moderate
    ),
    Row(
        id: "2002",
        name: "李, 伟",
        tier: .notAvailable,
        grade: nil,
        school: -1,
        counselor: -1,
        attendance: nil,
        previous: .low
    ),
    Row(
        id: "2003",
        name: "Haddad, Aya",
        tier: .high,
        grade: .grade9,
        school: 2,
        counselor: -1,
        triggers: ["gpa", "suspensions"],
        attendance: 80_000,
        level: 4,
        previous: .moderate
    ),
]

private let query = RosterQuery(Roster.of(rows))

private func ids(_ change: (inout RosterFilter) -> Void) -> [String] {
    var filter = RosterFilter()
    change(&filter)
    return query.roster.ids(query.apply(filter, RosterOrder(.studentID)))
}

private func ids(_ key: RosterOrder.Key, descending: Bool = false) -> [String] {
    let order = RosterOrder(key, isDescending: descending)
    return query.roster.ids(query.apply(RosterFilter(), order))
}

@Suite struct RosterFilterTests {
    @Test func anEmptyFilterLetsAllPass() {
        #expect(ids { _ in } == ["1001", "1002", "2001", "2002", "2003", "A203"])
    }

    @Test func eachPartLetsOnlyItsOwnPass() {
        #expect(ids { $0.schools = [1] } == ["1002", "A203"])
        #expect(ids { $0.schools = [0, 2] } == ["1001", "2001", "2003"])
        #expect(ids { $0.schools = [99] } == [])
        #expect(ids { $0.grades = [.grade9, .grade12] } == ["1001", "2003", "A203"])
        #expect(ids { $0.tiers = [.notAvailable] } == ["2002"])
        #expect(ids { $0.tiers = [.moderate, .low] } == ["2001", "A203"])
        #expect(ids { $0.counselors = [0] } == ["1001", "A203"])
        #expect(
            ids { $0.triggers = ["suspensions", "attendance_rate"] } == ["1001", "1002", "2003"]
        )
        #expect(ids { $0.triggers = ["no_such"] } == [])
        #expect(ids { $0.onlyNewOrWorse = true } == ["1001", "2003", "A203"])
    }

    @Test func partsHoldTogether() {
        #expect(
            ids {
                $0.tiers = [.high]
                $0.grades = [.grade9]
                $0.triggers = ["gpa"]
                $0.search = "sam"
            } == ["1001"]
        )
    }

    @Test(arguments: [
        ("had", ["1001", "2003"]), ("HADDAD sami", ["1001"]), ("sami haddad", ["1001"]),
        ("oneill", ["A203"]), ("o'neill", ["A203"]), ("ROISIN", ["A203"]), ("róisín", ["A203"]),
        ("luka", ["2001"]), ("Łuk", ["2001"]), ("伟", ["2002"]), ("aeze", ["1002"]),
        ("zz", []), ("had zz", []), ("   ", ["1001", "1002", "2001", "2002", "2003", "A203"]),
        ("100", ["1001", "1002"]), ("1001", ["1001"]), ("001", []), ("a2", ["A203"]),
        ("10011", []), ("a", ["1001", "1002", "2001", "2003"]),
    ])
    func searchFindsPartsOfNamesAndBeginningsOfIDs(text: String, found: [String]) {
        #expect(ids { $0.search = text } == found)
    }
}

@Suite struct RosterOrderTests {
    @Test func theUsualOrderIsWhomToLookAtFirst() {
        #expect(
            query.roster.ids(query.apply(RosterFilter()))
                == ["2003", "1001", "1002", "A203", "2001", "2002"]
        )
        #expect(ids(.risk, descending: true) == ["2001", "A203", "1002", "1001", "2003", "2002"])
    }

    @Test func namesAreSortedWithoutTheirAccents() {
        #expect(ids(.name) == ["2003", "1001", "2001", "1002", "A203", "2002"])
        #expect(ids(.name, descending: true) == ["2002", "A203", "1002", "2001", "1001", "2003"])
    }

    @Test func unknownIsLastInBothDirections() {
        let rate = RosterOrder.Key.indicator("attendance_rate")
        #expect(ids(rate) == ["1002", "2003", "1001", "2001", "A203", "2002"])
        #expect(ids(rate, descending: true) == ["2001", "1001", "2003", "1002", "A203", "2002"])
        #expect(ids(.grade).last == "2002")
        #expect(ids(.grade, descending: true).last == "2002")
        #expect(ids(.tier).last == "2002" && ids(.tier, descending: true).last == "2002")
        #expect(ids(.school).last == "2002" && ids(.school, descending: true).last == "2002")
        #expect(ids(.level).last == "2002" && ids(.level, descending: true).last == "2002")
        #expect(ids(.counselor).suffix(2) == ["2003", "2002"])
        #expect(ids(.counselor, descending: true).suffix(2) == ["2003", "2002"])
    }

    @Test func equalKeysAreSortedByNameInBothDirections() {
        #expect(ids(.tier) == ["2003", "1001", "1002", "A203", "2001", "2002"])
        #expect(ids(.tier, descending: true) == ["2001", "A203", "2003", "1001", "1002", "2002"])
        #expect(ids(.grade) == ["2003", "1001", "2001", "1002", "A203", "2002"])
        #expect(ids(.grade, descending: true) == ["A203", "2001", "1002", "2003", "1001", "2002"])
    }

    @Test func schoolsAndCounselorsAreSortedByTheirNames() {
        #expect(ids(.school) == ["2003", "2001", "1002", "A203", "1001", "2002"])
        #expect(ids(.counselor) == ["2001", "1002", "1001", "A203", "2003", "2002"])
    }

    @Test func theOneWhoGotMostWorseComesFirst() {
        #expect(ids(.change) == ["1001", "2003", "1002", "2001", "A203", "2002"])
    }

    @Test func theNumberOfTriggersIsSorted() {
        #expect(
            ids(.triggers, descending: true) == ["2003", "1001", "1002", "A203", "2001", "2002"]
        )
    }

    @Test func anIndicatorThatTheRosterLacksLeavesTheOrderOfNames() {
        #expect(ids(.indicator("no_such")) == ids(.name))
    }

    @Test func sameNamesKeepTheOrderOfTheirRows() {
        let twins = RosterQuery(
            Roster.of(["3", "1", "2"].map { Row(id: $0, name: "Ames, Ana") })
        )
        for key in [RosterOrder.Key.name, .tier, .risk, .grade] {
            let rows = twins.apply(RosterFilter(), RosterOrder(key))
            #expect(twins.roster.ids(rows) == ["3", "1", "2"])
        }
    }

    @Test func namesThatBeginAlikeAreSortedByTheRest() {
        let names = ["Anderson, Zoe", "Anderson, Amy", "Anders", "Anderson-Lee, Al", "Anderson"]
        let alike = RosterQuery(Roster.of(names.map { Row(id: $0, name: $0) }))
        #expect(
            alike.roster.ids(alike.apply(RosterFilter(), RosterOrder(.name))) == [
                "Anders", "Anderson", "Anderson, Amy", "Anderson-Lee, Al", "Anderson, Zoe",
            ]
        )
    }

    @Test func anEmptyRosterHasNoRows() {
        let empty = RosterQuery(Roster.of([]))
        #expect(empty.apply(RosterFilter()).isEmpty)
        #expect(empty.roster.districtSummary().share(.high) == nil)
        #expect(empty.roster.schoolSummaries().map(\.students) == [0, 0, 0])
    }

    @Test func aHugeRosterIsSortedAndSearched() {
        let count = 20_000
        let large = RosterQuery(
            Roster.of(
                (0..<count).map { number in
                    Row(
                        id: "\(100_000 + number)",
                        name: "Name\(number * 7919 % count), X",
                        tier: Tier.allCases[number % 4],
                        attendance: number % 100_001
                    )
                }
            )
        )
        let rate = RosterOrder(.indicator("attendance_rate"), isDescending: true)
        let rows = large.apply(RosterFilter(), rate)
        #expect(rows.count == count && rows.first == Int32(count - 1) && rows.last == 0)
        var filter = RosterFilter()
        filter.search = "name7777 x"
        #expect(large.apply(filter).count == 1)
        filter.search = "name777"
        #expect(large.apply(filter).count == 1 + 10)
        filter.search = "119999"
        #expect(large.apply(filter) == [19_999])
    }
}
