import Records
import Scoring
import Testing

@testable import Store

/// Counts of tiers that are kept with each run.
@Suite struct TierPointTests {
    @Test func everyRunHasTheCountsOfItsRows() throws {
        let store = try Store.inMemory()
        var made: [RandomRun] = []
        for (seed, day) in ["2026-01-15", "2025-11-14"].enumerated() {
            let run = RandomRun(
                RandomRun.run(asOf: day),
                seed: UInt64(seed),
                students: 40 + seed
            )
            _ = try store.save(run.roster, scores: [], students: run.students)
            made.append(run)
        }
        let points = try store.tierPoints(of: "0999")
        #expect(points.map(\.run.asOf.description) == ["2025-11-14", "2026-01-15"])
        for (point, run) in zip(points, made.reversed()) {
            var expected: [String: [Int]] = [:]
            for row in 0..<run.roster.count {
                let place = Int(run.roster.school[row])
                let school = place < 0 ? "" : run.roster.schools[place].id
                expected[school, default: [0, 0, 0, 0]][Int(run.roster.tier[row])] += 1
            }
            #expect(point.counts == expected)
        }
        #expect(try store.tierPoints(of: "nobody").isEmpty)
    }
}
