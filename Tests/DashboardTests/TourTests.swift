import Scoring
import Screen
import Testing

@testable import Dashboard

/// Being shown around.
@Suite struct TourTests {
    private func walk(_ columns: Int = 80, _ rows: Int = 24) -> Walk {
        Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                columns: columns,
                rows: rows,
                start: .home(school: nil, counselor: nil),
                hasTour: true
            )
        )
    }

    @Test func doingWhatIsSaidGoesThroughTheWholeTour() {
        var walk = walk()
        let keys: [[Key]] = [
            [.down], [.enter], [.character("2")], [.escape], [.character("2")], [.enter],
            [.character("t")],
            [.character("/"), .character("a"), .enter], [.escape], [.character("i")],
            [.escape, .character(":")],
        ]
        for (step, keys) in keys.enumerated() {
            #expect(walk.text.contains("Tour \(step + 1) of \(11)"), "step \(step + 1)")
            for key in keys { walk.press(key) }
        }
        #expect(walk.model.tour == nil)
    }

    @Test func theFirstSentenceSaysHowToEndIt() {
        #expect(walk().text.contains("T ends this tour"))
    }

    @Test(arguments: [40, 60, 80, 100, 120, 200])
    func aSentenceIsNeverCut(_ columns: Int) {
        let lines = walk(columns, 30).text.split(separator: "\n").map(String.init)
        let sentence = lines.drop { !$0.contains("Tour 1 of 11") }.prefix(5)
            .joined().split(separator: " ").joined(separator: " ")
        #expect(sentence.contains("Press Down or j to move; T ends this tour."))
    }

    @Test func otherKeysDoNotGoOn() {
        var walk = walk()
        walk.press(.character("?"))
        walk.press(.escape)
        #expect(walk.text.contains("Tour 1 of 11"))
    }

    @Test func aKeyEndsItAndBeginsItAgain() {
        var walk = walk()
        walk.press(.character("T"))
        #expect(walk.model.tour == nil)
        #expect(walk.text.contains("T begins it again"))
        walk.press(.character("T"))
        #expect(walk.text.contains("Tour 1 of 11"))
    }

    @Test(arguments: [(40, 12)])
    func theTourStandsAboveTheKeysAndCoversNoRow(_ columns: Int, _ rows: Int) throws {
        let walk = walk(columns, rows)
        try Golden.expect(view(walk.model), is: "tour-\(columns)x\(rows)")
    }

    @Test(arguments: [(60, 18), (80, 24), (40, 16), (40, 12)])
    func homeListsSomebodyWhileTheTourStands(_ columns: Int, _ rows: Int) {
        let walk = walk(columns, rows)
        #expect(walk.selectedLine.contains("Reyes-Ortiz"))
    }

    @Test func whatIsTypedStandsBelowTheTourOnTheLastLines() throws {
        var walk = walk()
        walk.press(.character("3"), .character("/"))
        walk.type("ngu")
        let lines = walk.text.split(separator: "\n", omittingEmptySubsequences: false)
        let tour = try #require(lines.firstIndex { $0.contains("Tour 1 of 11") })
        let typed = try #require(lines.firstIndex { $0.hasPrefix(" /ngu") })
        #expect(tour < typed)
        #expect(typed == 22)
    }

    @Test func withoutItThereIsNone() {
        #expect(!Walk.start().text.contains("Tour"))
    }
}
