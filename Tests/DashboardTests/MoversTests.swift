import Records
import Screen
import Testing

@testable import Dashboard
@testable import Scoring

/// The screen of those who moved between tiers.
@Suite struct MoversTests {
    private func walk(_ columns: Int = 80, _ rows: Int = 24, ascii: Bool = false) -> Walk {
        var walk = Walk(
            Model(
                roster: SampleRoster.harborPoint(others: 20),
                columns: columns,
                rows: rows,
                ascii: ascii
            )
        )
        walk.press(.character("m"))
        return walk
    }

    private func loaded(_ columns: Int = 80, _ rows: Int = 24, rules: String? = nil) -> Walk {
        var walk = walk(columns, rows)
        let comparison = rules.map { SampleMovers.comparison(rules: $0) }
        walk.send(.movers(comparison ?? SampleMovers.comparison(), ticket: walk.ticket))
        return walk
    }

    @Test(arguments: [(40, 12)])
    func moversShowTiersThenAndNowAndWhatDidIt(_ columns: Int, _ rows: Int) throws {
        try Golden.expect(view(loaded(columns, rows).model), is: "movers-\(columns)x\(rows)")
    }

    @Test func whileTheRunBeforeIsReadKeysGoOnAndEscGoesBack() {
        var walk = walk()
        #expect(walk.text.contains("Reading the run before"))
        let ticket = walk.ticket
        walk.press(.character("j"), .enter, .character("w"))
        #expect(walk.model.place.kind == .movers)
        walk.press(.escape, .escape)
        #expect(walk.model.place.kind == .schools)
        walk.send(.movers(SampleMovers.comparison(), ticket: ticket))
        #expect(walk.model.place.kind == .schools)
    }

    /// The ids of the movers listed.
    private func ids(_ walk: Walk) -> [String] {
        guard case .movers(let place) = walk.model.place, let comparison = place.comparison else {
            return []
        }
        return place.movers.compactMap { mover in
            let (roster, row) = comparison.place(of: mover)
            return roster.studentIDs[row]
        }
    }

    @Test(arguments: ["tier:high", "att<90 -grade:9", "haddad", "trigger:absence", "-sample"])
    func aFilterLeavesExactlyTheMoversWhomItMeans(_ text: String) throws {
        var walk = loaded()
        let all = ids(walk)
        walk.press(.character("/"))
        walk.type(text)
        let fields = FilterFields(of: SampleMovers.comparison().later)
        let filter = try StudentFilter(text, fields)
        let comparison = SampleMovers.comparison()
        let now = FilterSamples.ids(filter, in: RosterQuery(comparison.later))
        let before = FilterSamples.ids(filter, in: RosterQuery(comparison.earlier))
        let gone = Set(
            comparison.movers.filter { $0.row == nil }
                .compactMap { comparison.earlier.studentIDs[$0.earlierRow ?? -1] }
        )
        let expected = all.filter { gone.contains($0) ? before.contains($0) : now.contains($0) }
        #expect(ids(walk) == expected)
        #expect(walk.text.contains("\(expected.count) of \(all.count)"))
        walk.press(.enter)
        #expect(ids(walk) == expected)
        walk.press(.escape)
        #expect(ids(walk) == all && walk.model.place.kind == .movers)
    }

    @Test func aFilterThatFitsNobodySaysSo() {
        var walk = loaded()
        walk.press(.character("/"))
        walk.type("zzzz")
        walk.press(.enter)
        #expect(walk.text.contains("No mover matches."))
        #expect(walk.text.contains("0 of 18 movers"))
    }

    @Test func whatDidItIsToldByBriefNamesAndWhereThereIsLittleRoomByFewer() {
        let comparison = SampleMovers.comparison()
        let cells = MoverCells(comparison: comparison, isNarrow: true)
        let mover = Mover(
            kind: .worse,
            row: 0,
            earlierRow: 0,
            came: ["attendance_rate", "course_failures_term", "suspensions"],
            went: ["credits_behind"],
            origin: .student
        )
        let brief = "came: attendance, Fs this term, suspensions · went: credits behind"
        for width in [200, 90, 70] { #expect(cells.reason(mover, width: width) == brief) }
        #expect(
            cells.reason(mover, width: 60)
                == "came: attendance, Fs this term +1 · went: credits behind"
        )
        #expect(
            cells.reason(mover, width: 50) == "came: attendance +2 · went: credits behind"
        )
        #expect(cells.reason(mover, width: 3) == "came: attendance +2 · went: credits behind")
    }

    @Test func belowTheListTheNamesAreSpelledOut() throws {
        let walk = loaded()
        let lines = walk.text.split(separator: "\n").map(String.init)
        let row = try #require(lines.first { $0.contains(" > ") })
        let panel = try #require(lines.last { $0.hasPrefix(" came: ") })
        #expect(row.contains("came: attendance, Fs this term"))
        #expect(panel.contains("came: Attendance rate, Courses failed this term"))
    }

    @Test func iTellsWhatEachCellMeans() {
        var walk = loaded()
        walk.press(.character("i"))
        #expect(walk.text.contains("Tier, then and now"))
        walk.type("what did")
        walk.press(.enter)
        #expect(walk.text.contains("Triggers that fire now and did not (came)"))
        #expect(walk.text.contains("Here: came: "))
        walk.press(.escape)
        #expect(walk.model.place.kind == .movers)
    }

    @Test func theWorstNewsComesFirstAndWListsOnlyThem() throws {
        var walk = loaded()
        let kinds = { (walk: Walk) -> [Mover.Kind] in
            guard case .movers(let place) = walk.model.place else { return [] }
            return place.movers.map(\.kind)
        }
        let all = kinds(walk)
        let order = Mover.Kind.allCases
        let places = all.compactMap { order.firstIndex(of: $0) }
        #expect(places == places.sorted())
        #expect(Set(all).isSuperset(of: [.worse, .better, .gone]))
        walk.press(.character("w"))
        #expect(!kinds(walk).isEmpty)
        #expect(kinds(walk).allSatisfy { $0 == .worse || $0 == .new })
        walk.press(.escape)
        #expect(kinds(walk) == all)
    }

    @Test func whoIsAtHighNowComesBeforeWhoIsAtModerateAndFromFurtherOffFirst() throws {
        let walk = loaded()
        guard case .movers(let place) = walk.model.place else {
            Issue.record("this is not the list of movers")
            return
        }
        let cells = MoverCells(comparison: SampleMovers.comparison(), isNarrow: true)
        let worse = place.movers.filter { $0.kind == .worse }.map { cells.tiers($0) }
        let order = ["Low → High", "Mod → High", "Low → Mod"]
        let places = try worse.map { try #require(order.firstIndex(of: $0)) }
        #expect(Set(places) == [0, 1, 2])
        #expect(places == places.sorted())
    }

    @Test func enterOpensTheStudentAndNTheNextMover() {
        var walk = loaded()
        walk.press(.enter)
        guard case .loadStudent(let row, _, _)? = walk.effects.first else {
            Issue.record("no student was asked for")
            return
        }
        let movers = SampleMovers.comparison().listed()
        #expect(row == movers[0].row)
        walk.press(.character("n"))
        guard case .loadStudent(let next, _, _)? = walk.effects.first else {
            Issue.record("no next student was asked for")
            return
        }
        #expect(next == movers[1].row)
        walk.press(.escape)
        #expect(walk.model.place.kind == .movers)
    }

    @Test func whoIsGoneHasNoPage() {
        var walk = loaded()
        walk.press(.character("G"), .enter)
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("not in the latest run"))
    }

    @Test func fromTheStudentsOfASchoolOnlyItsMoversAreListed() {
        var walk = Walk(Model(roster: SampleRoster.harborPoint(others: 20)))
        walk.press(.enter, .character("m"))
        walk.send(.movers(SampleMovers.comparison(), ticket: walk.ticket))
        guard case .movers(let place) = walk.model.place, let school = place.school else {
            Issue.record("no school")
            return
        }
        let comparison = SampleMovers.comparison()
        let schools = Set(
            place.movers.map { mover -> String in
                let (roster, row) = comparison.place(of: mover)
                return roster.schools[Int(roster.school[row])].id
            }
        )
        #expect(schools == [school])
        let listed = place.movers.count
        walk.press(.character("0"))
        guard case .movers(let all) = walk.model.place else { return }
        #expect(all.movers.count > listed)
    }

    @Test func aChangeOfTheRulesIsNeverReadAsTheStudents() {
        let walk = loaded(120, 40, rules: "waymark-default 0.9")
        #expect(walk.text.contains("rules changed from waymark-default 0.9"))
        #expect(walk.text.contains("the rules changed"))
    }

    @Test func withoutAnEarlierRunTheScreenSaysHowToMakeOne() {
        var walk = walk()
        walk.send(.movers(nil, ticket: walk.ticket))
        #expect(walk.text.contains("no earlier run by the same rules"))
        #expect(walk.text.contains("waymark score --as-of"))
    }

    @Test func aFailureIsToldAndRAsksAgain() {
        var walk = walk()
        walk.send(.failed("the store is locked", ticket: walk.ticket))
        #expect(walk.text.contains("the store is locked"))
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(others: 20), ticket: walk.ticket))
        let asked = walk.effects.contains { if case .loadMovers = $0 { true } else { false } }
        #expect(asked, "the movers were not asked for again")
    }

    @Test func whoseYearOfRecordsIsAnotherIsMarkedInEachRow() {
        let roster = SampleRoster.harborPoint(others: 20)
        let basis = CarriedBasis(from: roster.run.asOf, students: 3, fewDays: 20)
        var earlier = SampleMovers.comparison().earlier
        earlier.run.carried = basis
        let moved = SampleMovers.comparison().listed().compactMap(\.earlierRow)
        earlier.carried = (0..<earlier.count).map { $0 == moved[0] }
        let comparison = RunComparison(from: earlier, to: roster)
        let marked = comparison.movers.filter { $0.basis != nil }
        #expect(marked.map(\.earlierRow) == [moved[0]])
        #expect(marked.first?.basis == .wasLastYear)
        let cells = MoverCells(comparison: comparison, isNarrow: false)
        for mover in comparison.movers {
            let isMarked = cells.reason(mover).hasPrefix("before: last year's records")
            #expect(isMarked == (mover.earlierRow == moved[0]))
        }
        let back = RunComparison(from: roster, to: earlier)
        #expect(back.movers.compactMap(\.basis) == [.isLastYear])
        // Two runs that both stand on last year's records differ by nothing of it.
        let same = RunComparison(from: earlier, to: earlier)
        #expect(same.movers.allSatisfy { $0.basis == nil })
    }
}

/// The line of a school's tiers over the runs.
@Suite struct TrendTests {
    private func trend(_ days: [String], digest: [String]) -> TierTrend {
        let points = zip(days, digest).enumerated().map { place, day in
            var run = SampleRoster.run()
            run.asOf = SampleRoster.day(day.0)
            run.ruleSetDigest = day.1
            let high = 2 + 3 * place
            return TierTrend.Point(run: run, counts: ["0505": [high, 5, 20 - high, 1]])
        }
        return TierTrend(points, upTo: points.last?.run ?? SampleRoster.run())
    }

    @Test func aSchoolsTiersOverTheRunsStandUnderTheList() throws {
        var walk = Walk(Model(roster: SampleRoster.harborPoint()))
        #expect(!walk.text.contains("By run since"))
        let days = ["2025-09-30", "2025-10-15", "2025-10-31", "2025-11-14"]
        walk.send(.trend(trend(days, digest: ["", "", "", ""])))
        walk.press(.character("/"))
        walk.type("harbor")
        walk.press(.enter, .character("g"))
        try Golden.expect(view(walk.model), is: "schools-trend-80x24")
        #expect(!walk.text.contains("rules changed"))
        walk.send(.trend(trend(days, digest: ["", "", "x", "x"])))
        #expect(walk.text.contains("(rules changed)"))
    }

    @Test func oneRunIsNoTrend() {
        var walk = Walk(Model(roster: SampleRoster.harborPoint()))
        walk.send(.trend(trend(["2025-11-14"], digest: [""])))
        #expect(!walk.text.contains("By run since"))
    }
}
