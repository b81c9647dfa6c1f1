import Records
import Testing

@testable import Scoring

private let roster = Roster.of([
    Row(id: "1", name: "A", tier: .high, school: 0, triggers: ["gpa"], previous: .low),
    Row(
        id: "2",
        name: "B",
        tier: .high,
        school: 0,
        triggers: ["gpa", "suspensions"],
        previous: .high
    ),
    Row(id: "3", name: "C", tier: .moderate, school: 0, triggers: ["suspensions"]),
    Row(id: "4", name: "D", tier: .moderate, school: 0, triggers: ["suspensions"], previous: .low),
    Row(id: "5", name: "E", tier: .low, school: 0, previous: .notAvailable),
    Row(id: "6", name: "F", tier: .notAvailable, school: 2, previous: .low),
    Row(id: "7", name: "G", tier: .moderate, school: -1, previous: .notAvailable),
])

@Suite struct SchoolSummaryTests {
    @Test func aSchoolIsCountedByTier() {
        let summary = roster.schoolSummaries()[0]
        #expect(summary.school == 0 && summary.students == 5)
        #expect(Tier.allCases.map(summary.count) == [2, 2, 1, 0])
        #expect(summary.share(.high) == Ratio(2, over: 5))
        #expect(summary.share(.notAvailable) == Ratio(0))
    }

    @Test func triggersAreCountedThoseOfHighFirst() {
        #expect(
            roster.schoolSummaries()[0].triggers == [
                .init(indicator: "gpa", high: 2, all: 2),
                .init(indicator: "suspensions", high: 1, all: 3),
            ]
        )
    }

    @Test func newAtHighOrModerateAndWorseAreCounted() {
        #expect(roster.schoolSummaries().map(\.newOrWorse) == [3, 0, 0])
    }

    @Test func whoBecomesNotAvailableOrBetterIsNotWorse() {
        #expect(roster.newOrWorse() == [true, false, true, true, false, false, true])
    }

    @Test func aSchoolWithoutStudentsHasNoShares() {
        let summary = roster.schoolSummaries()[1]
        #expect(summary.students == 0 && summary.share(.low) == nil)
        #expect(summary.triggers.isEmpty)
    }

    @Test func theDistrictCountsAlsoStudentsWithoutASchool() {
        let summary = roster.districtSummary()
        #expect(summary.school == -1 && summary.students == 7)
        #expect(summary.counts == [2, 3, 1, 1])
        #expect(summary.newOrWorse == 4)
    }

    @Test func withoutARunBeforeNobodyIsNew() {
        let first = Roster.of([Row(id: "1", name: "A", tier: .high)])
        #expect(first.districtSummary().newOrWorse == nil)
        #expect(!first.hasPrevious && first.newOrWorse() == [false])
    }
}

@Suite struct RosterComparisonTests {
    @Test func theTierBeforeIsFoundByStudentID() {
        var later = Roster.of(["3", "1", "9"].map { Row(id: $0, name: "N") })
        later.compare(
            with: Roster.of([
                Row(id: "1", name: "N", tier: .high), Row(id: "2", name: "N", tier: .low),
                Row(id: "3", name: "N", tier: .notAvailable),
            ])
        )
        #expect(later.previousTier == [3, 0, Roster.noTier])
    }

    @Test func anEmptyRunBeforeLeavesNoTiers() {
        var later = Roster.of([Row(id: "1", name: "N")])
        later.compare(with: Roster.of([]))
        #expect(later.previousTier == [Roster.noTier])
        #expect(!later.hasPrevious)
    }
}
