import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// The screens that digits and Tab reach.
@Suite struct StationsTests {
    private func walk() -> Walk {
        Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: nil, counselor: nil)
            )
        )
    }

    @Test func digitsReachEachScreen() {
        for (digit, kind) in [
            ("2", PlaceKind.schools), ("3", .students), ("4", .movers), ("6", .accuracy),
            ("7", .runs), ("1", .home),
        ] {
            var walk = walk()
            walk.press(.character(Character(digit)))
            #expect(walk.model.place.kind == kind)
        }
    }

    @Test func tabGoesThroughAllScreensAndAroundTheEnd() {
        var walk = walk()
        var kinds: [PlaceKind] = []
        for _ in Model.stations {
            walk.press(.tab)
            kinds.append(walk.model.place.kind)
        }
        #expect(kinds == Array(Model.stations.dropFirst()) + [.home])
        walk.press(.backTab)
        #expect(walk.model.place.kind == Model.stations.last)
    }

    @Test func escapeGoesOneStepBackToTheSameRow() {
        var walk = walk()
        walk.press(.character("2"), .down, .down, .character("7"))
        #expect(walk.model.place.kind == .runs)
        walk.press(.escape)
        guard case .schools(let schools) = walk.model.place else {
            Issue.record("not the schools")
            return
        }
        #expect(schools.viewport.selected == 2)
    }

    @Test func aScreenOnTheWayIsGoneBackToAndNotOpenedTwice() {
        var walk = walk()
        walk.press(.character("2"), .down, .enter, .character("4"), .character("2"))
        #expect(walk.model.path.map(\.kind) == [.home, .schools])
        guard case .schools(let schools) = walk.model.place else { return }
        #expect(schools.viewport.selected == 1)
    }

    @Test func theListOfStudentsHasTheScopeOfTheScreenBefore() {
        var walk = walk()
        walk.press(.character("C"))
        walk.type("cole")
        walk.press(.enter, .character("3"))
        #expect(walk.students?.scope.counselor == "T100")
    }

    @Test func anEmptyStoreHasNoScreensToGoTo() {
        var walk = Walk(Model(roster: nil, start: .home(school: nil, counselor: nil)))
        walk.press(.tab, .character("2"), .character("4"), .character("7"))
        #expect(walk.model.place.kind == .empty)
    }
}

@Suite struct RunsTests {
    /// Runs two weeks apart, whose thresholds change half-way.
    static func points(_ count: Int) -> [TierTrend.Point] {
        (0..<count).map { place in
            var run = SampleRoster.run(id: Int64(7 - count + 1 + place))
            run.asOf = SampleRoster.day("2025-11-14").advanced(by: 14 * (place - count + 1))
            run.ruleSetDigest = place < 2 ? "aaaaaaaaaaaaaaaa" : "bbbbbbbbbbbbbbbb"
            return TierTrend.Point(
                run: run,
                counts: ["0505": [place, 5, 20, 1], "": [1, 0, 0, 2]]
            )
        }
    }

    @Test func runsShowTheirRulesTiersAndWhatChanged() {
        var walk = Walk(Model(roster: SampleRoster.harborPoint()))
        let points = Self.points(4)
        walk.send(.trend(TierTrend(points, upTo: points[3].run)))
        walk.press(.character("7"), .down)
        #expect(walk.text.contains("other thresholds"))
    }

    @Test func theOnlyRunIsListed() {
        var walk = Walk.start()
        walk.press(.character("7"))
        #expect(walk.text.contains("1 run"))
        #expect(walk.selectedLine.contains("14 Nov 2025"))
    }

    @Test func runsThatComeLaterAreListedAtOnce() {
        var walk = Walk.start()
        walk.press(.character("7"))
        let points = Self.points(3)
        walk.send(.trend(TierTrend(points, upTo: points[2].run)))
        #expect(walk.text.contains("3 runs"))
    }
}
