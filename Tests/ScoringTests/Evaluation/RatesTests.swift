import Testing

@testable import Scoring

struct RatesTests {
    /// Newcombe 1998, Statistics in Medicine 17:857, table I, the score interval without continuity correction.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ])
    func wilsonIntervalsAreThePublishedOnes(hits: Int, total: Int, low: Double, high: Double) throws
    {
        let share = Share(hits, of: total)
        #expect(abs(try #require(share.low) - low) < 6e-5)
        #expect(abs(try #require(share.high) - high) < 6e-5)
    }

    @Test func aShareOfNobodyHasNoValue() {
        #expect(Share(0, of: 0).value == nil)
        #expect(Share(0, of: 0).low == nil)
    }

    @Test func flagsAreCountedByHand() {
        let rates = FlagRates(
            "x",
            isFlagged: [true, true, true, false, false, false, false],
            missed: [true, true, false, true, false, false, false]
        )
        #expect(rates.sensitivity == Share(2, of: 3))
        #expect(rates.specificity == Share(3, of: 4))
        #expect(rates.precision == Share(2, of: 3))
        #expect(rates.negativePrecision == Share(3, of: 4))
        #expect(rates.flagged == Share(3, of: 7))
    }

    @Test func studentsWhoTieShareThePlacesThatAreLeft() throws {
        let scores = [0.9, 0.5, 0.5, 0.5, 0.1]
        let missed = [true, true, false, false, false]
        let top = TopShare("top", count: 2, scores: scores, missed: missed)
        // The first is surely there, and one of three who tie, of whom one missed it.
        #expect(abs(top.precision.hits - (1 + 1.0 / 3)) < 1e-12)
        let reversed = TopShare(
            "top",
            count: 2,
            scores: scores.reversed(),
            missed: missed.reversed()
        )
        #expect(reversed == top)
        #expect(TopShare("top", count: 99, scores: scores, missed: missed).precision.total == 5)
    }

    @Test func brierIsTheMeanSquare() {
        let score = BrierScore(probabilities: [0.2, 0.9], missed: [false, true])
        #expect(abs(score.value - (0.04 + 0.01) / 2) < 1e-12)
        #expect(score.reference == 0.25)
    }

    @Test func theCurveGoesFromNobodyToEverybody() {
        let points = ROCCurve.points(
            scores: [0.9, 0.8, 0.7, 0.6],
            missed: [true, false, true, false]
        )
        #expect(points.map(\.falsePositives) == [0, 0, 0.5, 0.5, 1])
        #expect(points.map(\.truePositives) == [0, 0.5, 0.5, 1, 1])
        #expect(ROCCurve.points(scores: [1], missed: [true]).isEmpty)
        let many = MadeUpStudents(5_000)
        let curve = ROCCurve.points(scores: many.values.map { $0[0] ?? 0 }, missed: many.missed)
        #expect(curve.count < 300 && curve.last?.truePositives == 1)
    }
}
