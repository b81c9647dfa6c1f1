import Indicators
import Testing

struct GradePointsTests {
    @Test(arguments: [
        (Int32(93), Int64(400)), (90, 370), (87, 330), (83, 300), (80, 270), (77, 230), (73, 200),
        (70, 170), (67, 130), (63, 100),
    ])
    func eachStepBeginsExactlyAtItsNumber(number: Int32, points: Int64) throws {
        let at = GradePoints.hundredths(letter: .none, numeric: number * 1_000_000)
        let above = GradePoints.hundredths(letter: .none, numeric: number * 1_000_000 + 1)
        let below = GradePoints.hundredths(letter: .none, numeric: number * 1_000_000 - 1)
        #expect(at == points)
        #expect(above == points)
        #expect(try #require(below) < points)
    }

    @Test func theLowestPassingNumberHasPointsAndATouchLessHasNone() {
        #expect(GradePoints.hundredths(letter: .none, numeric: 59_500_000) == 70)
        #expect(GradePoints.hundredths(letter: .none, numeric: 59_499_999) == 0)
        #expect(GradePoints.hundredths(letter: .none, numeric: 0) == 0)
        #expect(GradePoints.hundredths(letter: .none, numeric: -1) == nil)
    }

    @Test func theLetterStandsAboveTheNumberAndPassFailHasNoPoints() {
        #expect(GradePoints.hundredths(letter: .bMinus, numeric: 99_000_000) == 270)
        #expect(GradePoints.hundredths(letter: .aPlus, numeric: -1) == 400)
        #expect(GradePoints.hundredths(letter: .f, numeric: -1) == 0)
        #expect(GradePoints.hundredths(letter: .pass, numeric: 99_000_000) == nil)
        #expect(GradePoints.hundredths(letter: .fail, numeric: 10_000_000) == nil)
        #expect(GradePoints.hundredths(letter: .unknown, numeric: 85_000_000) == 300)
    }

    @Test func betterLettersNeverHaveFewerPoints() {
        let letters = LetterMark.allCases.filter { (1...13).contains($0.rawValue) }
        let points = letters.compactMap { GradePoints.hundredths(letter: $0, numeric: -1) }
        #expect(points.count == 13)
        #expect(points == points.sorted(by: >))
    }
}
