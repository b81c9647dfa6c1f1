import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// The first screen: tiers, their change, and who is new or worse.
@Suite struct HomeTests {
    private func home(_ roster: Roster, counselor: String? = nil, columns: Int = 80, rows: Int = 24)
        -> Walk
    {
        Walk(
            Model(
                roster: roster,
                columns: columns,
                rows: rows,
                start: .home(school: nil, counselor: counselor)
            )
        )
    }

    private func shown(_ walk: Walk) -> HomePlace? {
        guard case .home(let place) = walk.model.place else { return nil }
        return place
    }

    @Test(arguments: [(200, 60), (40, 12)])
    func homeShowsTiersAndWhoIsNewOrWorse(_ columns: Int, _ rows: Int) throws {
        let walk = home(SampleRoster.harborPoint(), columns: columns, rows: rows)
        try Golden.expect(view(walk.model), is: "home-\(columns)x\(rows)")
    }

    @Test func theCountsAreThoseOfTheRoster() throws {
        let roster = SampleRoster.harborPoint()
        let place = try #require(shown(home(roster)))
        for tier in Tier.allCases {
            let ordinal = UInt8(tier.ordinal)
            let count = place.counts[Int(tier.ordinal)]
            #expect(count.now == roster.tier.count { $0 == ordinal })
            #expect(count.before == roster.previousTier.count { $0 == ordinal })
        }
        #expect(place.newcomers == roster.previousTier.count { $0 == 255 })
    }

    @Test func aCaseloadHasOnlyItsCounselorsStudents() throws {
        let roster = SampleRoster.harborPoint()
        var walk = home(roster, counselor: "T100")
        let own = roster.counselor.count { $0 == 0 }
        #expect(shown(walk)?.students == own)
        #expect(walk.text.contains("counselor R. Cole"))
        walk.press(.character("C"))
        walk.type("osei")
        walk.press(.enter)
        #expect(shown(walk)?.students == roster.counselor.count { $0 == 1 })
        walk.press(.character("0"))
        #expect(shown(walk)?.students == roster.count)
    }

    @Test func aSchoolIsChosenByItsName() throws {
        let roster = SampleRoster.harborPoint()
        var walk = home(roster)
        walk.press(.character("s"))
        walk.type("tidewater")
        walk.press(.enter)
        #expect(shown(walk)?.students == roster.school.count { $0 == 1 })
        #expect(walk.text.contains("Tidewater Middle"))
    }

    @Test func thoseListedAreNewOrWorse() throws {
        let roster = SampleRoster.harborPoint()
        let place = try #require(shown(home(roster)))
        #expect(!place.list.students.isEmpty)
        for row in place.list.students {
            #expect(TierChange(of: Int(row), in: roster, hasRunBefore: true).isWorse)
        }
    }

    @Test func withoutARunBeforeThoseAtHighAreListed() throws {
        var roster = SampleRoster.harborPoint()
        roster.previousTier = roster.previousTier.map { _ in 255 }
        let walk = home(roster)
        let place = try #require(shown(walk))
        #expect(walk.text.contains("At High"))
        #expect(place.list.students.allSatisfy { roster.tier[Int($0)] == 0 })
        #expect(place.counts.allSatisfy { $0.before == nil })
    }

    @Test func enterOpensTheStudentAndEscapeComesBackToTheSameRow() throws {
        var walk = home(SampleRoster.harborPoint())
        walk.press(.down, .down, .enter)
        #expect(walk.model.place.kind == .student)
        walk.press(.character("n"))
        walk.press(.escape)
        #expect(shown(walk)?.list.viewport.selected == 3)
    }

    @Test func anEmptySchoolSaysSo() throws {
        let walk = home(SampleRoster.small([SampleRoster.newcomer]))
        #expect(walk.text.contains("Nobody"))
    }

    @Test func reloadingKeepsCaseloadAndCursor() throws {
        var walk = home(SampleRoster.harborPoint(), counselor: "T100")
        walk.press(.down)
        let before = try #require(shown(walk)?.list.selected)
        let id = try #require(walk.model.roster?.studentIDs[before])
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(others: 150), ticket: walk.ticket))
        let after = try #require(shown(walk)?.list.selected)
        #expect(walk.model.roster?.studentIDs[after] == id)
        #expect(shown(walk)?.scope.counselor == "T100")
    }
}

@Suite struct BarTests {
    @Test func aBarIsAsLongAsItsShare() {
        #expect(Bar.text(10, of: 10, width: 4, ascii: false) == "████")
        #expect(Bar.text(5, of: 10, width: 4, ascii: false) == "██")
        #expect(Bar.text(5, of: 10, width: 4, ascii: true) == "##")
        #expect(Bar.text(1, of: 16, width: 4, ascii: false) == "▎")
    }

    @Test func oneOfManyStillShowsAndNoneDoesNot() {
        #expect(Bar.text(1, of: 1_000_000, width: 10, ascii: false) == "▏")
        #expect(Bar.text(1, of: 1_000_000, width: 10, ascii: true) == "#")
        #expect(Bar.text(0, of: 10, width: 10, ascii: false).isEmpty)
        #expect(Bar.text(0, of: 0, width: 10, ascii: false).isEmpty)
        #expect(Bar.text(5, of: 10, width: 0, ascii: false).isEmpty)
    }
}

/// Home says where a tier before stood on last year's records.
@Suite struct HomeBasisTests {
    private func trend(fewDays: Int?) -> TierTrend {
        let run = SampleRoster.harborPoint().run
        var before = run
        before.id = run.id - 1
        before.asOf = run.asOf.advanced(by: -30)
        before.carried = CarriedBasis(from: before.asOf, students: 3, fewDays: fewDays)
        return TierTrend(
            [
                TierTrend.Point(run: before, counts: ["": [0, 0, 0, 0]]),
                TierTrend.Point(run: run, counts: ["": [0, 0, 0, 0]]),
            ],
            upTo: run
        )
    }

    private func home() -> Walk {
        Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: nil, counselor: nil)
            )
        )
    }

    @Test func thoseWhoAreNamedHaveASignAndTheirPanelTheWords() throws {
        var walk = home()
        walk.send(.trend(trend(fewDays: 20)))
        #expect(walk.effects == [.loadCarried])
        #expect(!walk.text.contains("~"))
        guard case .home(let place) = walk.model.place else {
            Issue.record("no Home")
            return
        }
        let first = try #require(place.list.students.first)
        walk.send(.carriedBefore([first]))
        #expect(walk.selectedLine.contains("~"))
        #expect(walk.text.contains("(~ then by last year's records)"))
        #expect(walk.text.contains("before: last year's records"))
        walk.press(.down)
        #expect(!walk.selectedLine.contains("~"))
        // Lists of students have no run in their title that would say from when.
        walk.press(.character("3"))
        #expect(!walk.text.contains("~"))
        walk.press(.escape, .character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        #expect(!walk.text.contains("~"))
    }

    @Test func ofAWholeSnapshotTheTitleSaysIt() {
        var walk = home()
        walk.send(.trend(trend(fewDays: nil)))
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("(then by last year's records)"))
        #expect(!walk.text.contains("~"))
    }
}
