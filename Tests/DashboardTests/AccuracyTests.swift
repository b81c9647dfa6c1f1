import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// The screen that says how far the tiers can be trusted.
@Suite struct AccuracyTests {
    private func walk(_ columns: Int = 80, _ rows: Int = 24) -> Walk {
        var walk = Walk(
            Model(roster: SampleRoster.harborPoint(others: 5), columns: columns, rows: rows)
        )
        walk.press(.character("A"))
        return walk
    }

    @Test(arguments: [(120, 100), (40, 12)])
    func eachTierHasASentenceAndEachFigureItsName(_ columns: Int, _ rows: Int) throws {
        var walk = walk(columns, rows)
        walk.send(.accuracy(try SampleMovers.accuracy(), ticket: walk.ticket))
        try Golden.expect(view(walk.model), is: "accuracy-\(columns)x\(rows)")
    }

    @Test func partsComeOneByOneAndSayWhatIsToCome() throws {
        var walk = walk()
        #expect(walk.text.contains("Reading past students"))
        let ticket = walk.ticket
        var page = AccuracyPage()
        page.waiting = ["Graduating in time", "Enrolling in college"]
        walk.send(.accuracy(page, ticket: ticket))
        #expect(walk.text.contains("Now judging: Graduating in time (0 of 2 done)"))
        walk.send(.accuracy(try SampleMovers.accuracy(), ticket: ticket))
        #expect(walk.text.contains("40 past students"))
        walk.send(.accuracy(page, ticket: ticket - 1))
        #expect(walk.text.contains("40 past students"))
    }

    @Test func thePublishedPrecisionFallsWhereFewerMissIt() throws {
        let flag = try #require(try SampleMovers.accuracy().published.first)
        let study = try #require(flag.precision(atBaseRate: 0.411))
        #expect(abs(study - 0.806) < 0.005)
        let here = try #require(flag.precision(atBaseRate: 0.1))
        #expect(abs(here - 0.0648 / (0.0648 + 0.109 * 0.9)) < 1e-12)
        #expect(flag.precision(atBaseRate: 0) == 0)
    }

    @Test func theBaseRateBesideTheStudiesIsThatOfGraduatingAndNoOther() throws {
        var page = try SampleMovers.accuracy()
        #expect(page.missedGraduation == nil)
        let input = EvaluationInput(
            outcome: "Graduating",
            missed: (0..<40).map { $0 < 4 },
            tiers: (0..<40).map { $0 < 8 ? .high : .low }
        )
        page.parts.append(
            AccuracyPage.Part(
                .graduation,
                judged: "",
                cohort: "",
                evaluation: try Evaluation(input)
            )
        )
        #expect(page.missedGraduation == 0.1)
    }

    @Test func aPlotHoldsItsDiagonalAndCutsWhatIsOutside() {
        var plot = UnitPlot(width: 5, height: 5)
        plot.mark(-3, 2)
        plot.mark(.nan, 0.5)
        #expect(
            plot.lines(across: "x", up: "y") == [
                "     y", "100 |o   ·", "    |   · ", " 50 |  ·  ", "    | ·   ", "  0 |·    ",
                "    +-----", "     0100 % x",
            ]
        )
    }

    @Test func aCurveGoesThroughItsPoints() {
        var plot = UnitPlot(width: 5, height: 3)
        plot.line([(0, 0), (0.5, 1), (1, 1)])
        let rows = plot.lines(across: "", up: "").dropFirst().prefix(3)
        #expect(rows.map { String($0.dropFirst(5)) } == ["  ooo", " o·  ", "o    "])
    }
}
