import Testing

@testable import Scoring

struct CalibrationTests {
    /// Outcomes drawn from the very probabilities: slope 1 and intercept 0 within three errors.
    @Test func trueProbabilitiesAreCalibrated() throws {
        let (probabilities, missed) = Self.drawn(5_000, seed: 2)
        let calibration = Calibration(probabilities: probabilities, missed: missed)
        let line = try #require(calibration.line)
        #expect(abs(line.slope - 1) < 3 * line.slopeError)
        #expect(abs(line.intercept) < 3 * line.interceptError)
        #expect(calibration.bins.count == 10)
        #expect(calibration.bins.map(\.students) == [Int](repeating: 500, count: 10))
        for bin in calibration.bins { #expect(abs(bin.expected - bin.observed) < 0.08) }
    }

    @Test func probabilitiesThatAreTooSureHaveASlopeUnderOne() throws {
        let (probabilities, missed) = Self.drawn(5_000, seed: 3)
        let sure = probabilities.map { Logistic.probability(2 * Logistic.logit($0)) }
        let line = try #require(CalibrationLine(probabilities: sure, missed: missed))
        #expect(abs(line.slope - 0.5) < 0.05)
    }

    @Test func equalProbabilitiesStayTogether() {
        let probabilities = [Double](repeating: 0.2, count: 30) + [0.5, 0.6, 0.7]
        let missed = probabilities.indices.map { $0 % 4 == 0 }
        let bins = Calibration(probabilities: probabilities, missed: missed).bins
        #expect(bins.first?.students == 30)
        #expect(bins.reduce(0) { $0 + $1.students } == 33)
    }

    @Test func whatCannotBePutOnALineHasNone() {
        let equal = CalibrationLine(probabilities: [0.3, 0.3, 0.3], missed: [true, false, false])
        #expect(equal == nil)
        let told = CalibrationLine(
            probabilities: [0.1, 0.2, 0.8, 0.9],
            missed: [false, false, true, true]
        )
        #expect(told == nil)
        #expect(CalibrationLine(probabilities: [], missed: []) == nil)
    }

    private static func drawn(_ count: Int, seed: UInt64) -> ([Double], [Bool]) {
        var random = SeededGenerator(state: seed)
        let probabilities = (0..<count).map { _ in Double.random(in: 0.02..<0.98, using: &random) }
        return (probabilities, probabilities.map { Double.random(in: 0..<1, using: &random) < $0 })
    }
}
