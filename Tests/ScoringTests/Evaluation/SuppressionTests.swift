import Testing

@testable import Scoring

struct SuppressionTests {
    @Test(arguments: [
        ([50, 40], [false, false]), ([10, 40], [false, false]),
        ([9, 40, 30], [true, false, true]),
        ([9, 8, 30], [true, true, false]), ([3, 4, 30, 20], [true, true, false, true]),
        ([5, 5, 30], [true, true, false]), ([9, 40], [true, true]), ([0, 40], [false, false]),
        ([5], [true]), ([], []),
    ])
    func smallGroupsAndWhatWouldGiveThemAwayAreHidden(counts: [Int], hidden: [Bool]) {
        #expect(Suppression.hidden(counts) == hidden)
    }

    @Test func noSubtractionFindsASmallGroup() {
        var random = SeededGenerator(state: 8)
        for _ in 0..<500 {
            let count = Int.random(in: 1..<8, using: &random)
            let counts = (0..<count).map { _ in Int.random(in: 0..<40, using: &random) }
            let hidden = Suppression.hidden(counts)
            for place in counts.indices where (1..<10).contains(counts[place]) {
                #expect(hidden[place])
            }
            let held = counts.indices.filter { hidden[$0] }
            guard !held.isEmpty, held.count < counts.count(where: { $0 > 0 }) else { continue }
            #expect(held.count >= 2)
            #expect(held.reduce(0) { $0 + counts[$1] } >= 10)
        }
    }

    @Test func aHiddenGroupHasNoNumberAtAll() throws {
        let groups =
            [String](repeating: "big", count: 60) + [String](repeating: "mid", count: 30)
            + [String](repeating: "small", count: 4)
        let missed = groups.indices.map { $0 % 3 == 0 }
        let evaluation = try Evaluation(
            EvaluationInput(
                outcome: "x",
                missed: missed,
                tiers: groups.indices.map { $0 % 2 == 0 ? .high : .low },
                groupings: [("size", groups)]
            )
        )
        let rows = try #require(evaluation.groups.first).rows
        #expect(rows.map(\.name) == ["big", "mid", "small"])
        #expect(rows.map(\.isHidden) == [false, true, true])
        #expect(rows[2].students == nil && rows[2].falsePositives == nil && rows[1].missed == nil)
        #expect(rows[0].falsePositiveGap == 0)
        #expect(evaluation.notes.contains { $0.contains("not shown") })
    }
}
