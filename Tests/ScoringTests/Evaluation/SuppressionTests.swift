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

    /// Groups' parts with the shares that may be told of them.
    private static let told: [(cells: [(Int, Int)], shares: [Double?])] = {
        var told: [(cells: [(Int, Int)], shares: [Double?])] = []
        let third = 1.0 / 3
        // Ten of forty, and nobody: exact.
        told.append(([(10, 40), (0, 30), (20, 60)], [0.25, 0, third]))
        // Three of forty are told in tenths, and so is the next smallest, for the total is known.
        told.append(([(3, 40), (33, 66), (50, 150)], [0.1, 0.5, third]))
        // All but three, too.
        told.append(([(37, 40), (33, 66), (50, 150)], [0.9, 0.5, third]))
        // Tenths of fewer than twenty would be exact; shares of fewer than ten are not told.
        told.append(([(3, 19), (4, 9), (50, 150)], [nil, nil, 0.3]))
        told.append(([(0, 0), (20, 40)], [nil, 0.5]))
        told.append(([], []))
        return told
    }()

    @Test(arguments: told)
    func aShareThatWouldTellOfAFewIsInTenths(cells: [(Int, Int)], shares: [Double?]) {
        let found = Suppression.shares(
            cells.map { (hits: $0.0, total: $0.1) },
            hidden: cells.map { _ in false }
        )
        for (share, expected) in zip(found, shares) {
            #expect((share?.value == nil) == (expected == nil))
            if let value = share?.value, let expected { #expect(abs(value - expected) < 1e-9) }
        }
        #expect(found.count == shares.count)
    }

    @Test func noShareGivesAFewStudentsAwayByItselfOrBySubtraction() {
        var random = SeededGenerator(state: 11)
        for _ in 0..<500 {
            let cells = (0..<Int.random(in: 1..<7, using: &random)).map { _ in
                let total = Int.random(in: 0..<80, using: &random)
                return (hits: Int.random(in: 0...total, using: &random), total: total)
            }
            let hidden = Suppression.hidden(cells.map(\.total))
            let shares = Suppression.shares(cells, hidden: hidden)
            func isInTenths(_ share: Share?) -> Bool {
                let tenths = (share?.value ?? 0) * 10
                return abs(tenths - tenths.rounded()) < 1e-9
            }
            let isSmall = { (count: Int) in (1..<10).contains(count) }
            let small = cells.indices.filter {
                hidden[$0] || isSmall(cells[$0].hits) || isSmall(cells[$0].total - cells[$0].hits)
            }
            for place in small { #expect(isInTenths(shares[place])) }
            // Whoever subtracts all that is exact from the total is left with at least two groups.
            let left = cells.indices.filter { isInTenths(shares[$0]) && cells[$0].total > 0 }
            let others = cells.indices.filter { cells[$0].total > 0 }
            #expect(small.isEmpty || left.count >= min(2, others.count), "\(cells)")
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
