import Testing

@testable import Scoring

struct AreaUnderCurveTests {
    @Test(arguments: [2, 5, 1_000])
    func ranksGiveWhatTheDefinitionGives(levels: Int) throws {
        var random = SeededGenerator(state: UInt64(levels))
        for count in [2, 3, 10, 200] {
            let scores = (0..<count).map { _ in
                Double(Int.random(in: 0..<levels, using: &random))
            }
            var missed = (0..<count).map { _ in Bool.random(using: &random) }
            missed[0] = true
            missed[1] = false
            let area = try #require(AreaUnderCurve(scores: scores, missed: missed))
            #expect(abs(area.value - Self.byPairs(scores, missed)) < 1e-12)
        }
    }

    @Test func deLongAgreesWithItsDefinitionByPairs() throws {
        var random = SeededGenerator(state: 4)
        let scores = (0..<60).map { _ in Double(Int.random(in: 0..<9, using: &random)) }
        let missed = (0..<60).map { $0 % 3 == 0 }
        let area = try #require(AreaUnderCurve(scores: scores, missed: missed))
        #expect(abs(area.error - Self.errorByPairs(scores, missed)) < 1e-12)
    }

    @Test func deLongAgreesWithABootstrap() throws {
        let students = MadeUpStudents(600, coefficients: [1.2])
        let scores = students.values.map { $0[0] ?? 0 }
        let area = try #require(AreaUnderCurve(scores: scores, missed: students.missed))
        var random = SeededGenerator(state: 11)
        let draws = (0..<400).compactMap { _ -> Double? in
            let rows = (0..<600).map { _ in Int.random(in: 0..<600, using: &random) }
            return AreaUnderCurve(
                scores: rows.map { scores[$0] },
                missed: rows.map { students.missed[$0] }
            )?.value
        }
        let mean = draws.reduce(0, +) / Double(draws.count)
        let spread =
            (draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws.count - 1))
            .squareRoot()
        #expect(abs(spread / area.error - 1) < 0.15)
        #expect(area.low < area.value && area.value < area.high)
    }

    @Test func perfectWorstAndEqualScores() throws {
        let missed = [false, false, true, true]
        #expect(AreaUnderCurve(scores: [1, 2, 3, 4], missed: missed)?.value == 1)
        #expect(AreaUnderCurve(scores: [4, 3, 2, 1], missed: missed)?.value == 0)
        let equal = try #require(AreaUnderCurve(scores: [1, 1, 1, 1], missed: missed))
        #expect(equal.value == 0.5 && equal.error == 0)
        #expect(AreaUnderCurve(scores: [1, 2], missed: [true, true]) == nil)
        #expect(AreaUnderCurve(scores: [], missed: []) == nil)
    }

    private static func won(_ first: Double, _ second: Double) -> Double {
        first > second ? 1 : first == second ? 0.5 : 0
    }

    private static func byPairs(_ scores: [Double], _ missed: [Bool]) -> Double {
        let cases = scores.indices.filter { missed[$0] }
        let others = scores.indices.filter { !missed[$0] }
        let wins = cases.reduce(0.0) { sum, one in
            others.reduce(sum) { $0 + won(scores[one], scores[$1]) }
        }
        return wins / Double(cases.count * others.count)
    }

    private static func errorByPairs(_ scores: [Double], _ missed: [Bool]) -> Double {
        let cases = scores.indices.filter { missed[$0] }
        let others = scores.indices.filter { !missed[$0] }
        let area = byPairs(scores, missed)
        let ofCases = cases.map { one in
            others.reduce(0) { $0 + won(scores[one], scores[$1]) } / Double(others.count)
        }
        let ofOthers = others.map { other in
            cases.reduce(0) { $0 + won(scores[$1], scores[other]) } / Double(cases.count)
        }
        func variance(_ values: [Double]) -> Double {
            values.reduce(0) { $0 + ($1 - area) * ($1 - area) } / Double(values.count - 1)
        }
        return
            (variance(ofCases) / Double(cases.count)
            + variance(ofOthers) / Double(others.count)).squareRoot()
    }
}
