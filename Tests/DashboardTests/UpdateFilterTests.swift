import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Filtering while typing.
@Suite struct UpdateFilterTests {
    private func typing(_ text: String, _ columns: Int = 80, _ rows: Int = 24) -> Walk {
        var walk = Walk(
            Model(roster: SampleRoster.harborPoint(), columns: columns, rows: rows)
        )
        walk.press(.character("0"), .character("/"))
        walk.type(text)
        return walk
    }

    @Test func theListFollowsWhatIsTypedAndStaysWhereItIsWrong() {
        var walk = typing("tier:high")
        let high = walk.students?.students ?? []
        #expect(!high.isEmpty && high.count < 131)
        walk.type(" att<")
        #expect(walk.students?.students == high)
        #expect(walk.text.contains("After “att<” stands a value."))
        walk.type("70")
        #expect((walk.students?.students.count ?? 0) < high.count)
        #expect(walk.text.contains("High, attendance rate below 70 %"))
    }

    @Test func whatIsWrongIsNotTakenAndNothingIsLost() {
        var walk = typing("tier:high tier:x")
        walk.press(.enter)
        #expect(walk.model.prompt != nil)
        walk.press(.backspace)
        walk.type("high")
        walk.press(.enter)
        #expect(walk.model.prompt == nil)
        #expect(walk.text.contains("· High · High ·"))
    }

    @Test func theFilterIsKeptOnTheWayToAStudentAndBackAndInTheNextRun() {
        var walk = typing("grade:9 -sample")
        walk.press(.enter)
        let kept = walk.students?.students
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.backspace)
        #expect(walk.students?.students == kept)
        #expect(walk.text.contains("grade 9 · without search “sample”"))
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(others: 3), ticket: walk.ticket))
        #expect(walk.students?.students.count == kept?.count)
        walk.press(.character("/"))
        #expect(walk.text.contains("/grade:9 -sample"))
        walk.press(.escape)
        #expect(walk.students?.scope.isNarrowed == false)
    }

    @Test func escapeClearsTheFilterOfTheList() {
        var walk = typing("tier:high")
        walk.press(.enter, .escape)
        #expect(walk.students?.scope.filter == nil)
        #expect(walk.students?.students.count == 131)
    }

    @Test func otherFiltersAndTheirCountsGoWithIt() {
        var walk = typing("tier:high")
        walk.press(.enter)
        let high = walk.students?.students.count ?? 0
        walk.press(.character("e"))
        guard case .menu(let menu) = walk.model.prompt else { return }
        #expect(menu.choices.first?.count == high)
        #expect(menu.choices.dropFirst().reduce(0) { $0 + ($1.count ?? 0) } == high)
        walk.press(.down, .enter)
        #expect((walk.students?.students.count ?? 0) <= high)
    }

    @Test func namesAreSearchedInAnyPartWithoutAccentsAndIDsByTheirBeginning() {
        for (typed, id) in [
            ("lukasz", "1009"), ("minh", "1007"), ("ngUYEN", "1007"), ("1003", "1003"),
        ] {
            let walk = typing(typed)
            #expect(walk.students?.students.count == 1, "\(typed)")
            #expect(walk.selectedID == id, "\(typed)")
            #expect(walk.students?.scope.search == typed)
        }
    }

    @Test func tabCompletesWhatIsTyped() {
        var walk = typing("tie")
        walk.press(.tab)
        walk.type("h")
        walk.press(.tab)
        #expect(walk.students?.scope.filter?.text == "tier:high")
        walk.press(.backTab)
        #expect(walk.students?.scope.filter?.text == "tier:high")
    }

    @Test func anEarlierRunIsReadOnceAndTheListWaitsForIt() {
        var walk = typing("new:30")
        walk.type("d")
        guard case .loadEarlier(days: 30, let ticket)? = walk.effects.first else {
            Issue.record("no run was asked for")
            return
        }
        #expect(walk.students?.students.count == 131)
        walk.type(" ")
        #expect(walk.effects.isEmpty)
        guard let roster = walk.model.roster else { return }
        let tiers = Dictionary(
            (0..<roster.count).map { (roster.studentIDs[$0] ?? "", $0 < 100 ? Tier.high : .low) },
            uniquingKeysWith: { first, _ in first }
        )
        let day = SampleRoster.day("2025-10-10")
        let answer = EarlierRuns.Tiers(asOf: day, tiers, of: roster)
        walk.send(.earlier(answer, days: 30, ticket: ticket + 9))
        #expect(walk.students?.students.count == 131)
        walk.send(.earlier(answer, days: 30, ticket: ticket))
        let listed = walk.students?.students ?? []
        #expect(!listed.isEmpty)
        #expect(listed.allSatisfy { $0 >= 100 })
        #expect(walk.text.contains("new or worse since 10 Oct 2025"))
        walk.press(.enter, .character("R"))
        walk.send(.roster(SampleRoster.harborPoint(others: 9), ticket: walk.ticket))
        #expect(walk.effects.contains { if case .loadEarlier(30, _) = $0 { true } else { false } })
    }

    @Test func aRunThatIsNotThereIsSaidAtItsColumn() {
        var walk = typing("new:30d")
        walk.send(.earlier(nil, days: 30, ticket: walk.ticket))
        #expect(walk.text.contains("There is no run by the same rules from 30 days"))
        #expect(walk.students?.students.count == 131)
    }

    @Test func whoBeganWithTheirStudentsIsThatCounselor() {
        var walk = Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: nil, counselor: "T100")
            )
        )
        walk.press(.character("3"), .character("/"))
        walk.type("counselor:me")
        let filter = walk.students?.scope.filter
        #expect(filter?.words(in: walk.model.roster) == ["counselor R. Cole"])
    }

    @Test func aPastedFilterIsTyped() {
        var walk = typing("")
        walk.send(.input(.paste("tier:high\n")))
        #expect(walk.students?.scope.filter?.words(in: nil) == ["High"])
    }

    @Test(arguments: [
        ("tier:high ", "filter-field")
    ])
    func thePromptShowsWhatFitsWhatItMeansAndWhatIsWrong(_ sample: (String, String)) throws {
        try Golden.expect(view(typing(sample.0).model), is: "\(sample.1)-80x24")
    }

    @Test func thePromptFitsTheSmallestScreen() throws {
        try Golden.expect(view(typing("school:x", 40, 12).model), is: "filter-wrong-40x12")
    }
}
