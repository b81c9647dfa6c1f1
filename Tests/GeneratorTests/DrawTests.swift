import Testing

@testable import Generator

@Suite struct DrawTests {
    @Test func equalSeedsAndPurposesDrawTheSameNumbers() {
        var first = Draw(7, .life, 3, 2026)
        var second = Draw(7, .life, 3, 2026)
        for _ in 0..<100 { #expect(first.next() == second.next()) }
    }

    @Test func anotherSeedPurposeStudentOrYearDrawsOtherNumbers() {
        var draws = [
            Draw(7, .life, 3, 2026), Draw(8, .life, 3, 2026), Draw(7, .course, 3, 2026),
            Draw(7, .life, 4, 2026), Draw(7, .life, 3, 2025),
        ]
        let numbers = draws.indices.map { draws[$0].next() }
        #expect(Set(numbers).count == 5)
    }

    @Test func theFirstNumbersNeverChange() {
        var draw = Draw(9_999, .traits, 0)
        // As an independent SplitMix64 in another language gives them.
        #expect((0..<3).map { _ in draw.below(1_000) } == [225, 650, 557])
    }

    @Test func bellShapedNumbersHaveMeanZeroAndUnitSpread() {
        var draw = Draw(1, .traits)
        let numbers = (0..<20_000).map { _ in draw.normal() }
        let mean = numbers.reduce(0, +) / numbers.count
        let spread = numbers.reduce(0) { $0 + $1 * $1 } / numbers.count
        #expect(abs(mean) < 25)
        #expect(abs(spread - 1_000_000) < 30_000)
    }

    @Test func aBoundedNumberStaysBelowItsBound() {
        var draw = Draw(1, .traits)
        let numbers = (0..<1_000).map { _ in draw.below(3) }
        #expect(Set(numbers) == [0, 1, 2])
        #expect(draw.below(0) == 0)
    }

    @Test(arguments: [(0, 1_000_000), (-3_000, 49_787), (-693, 500_073), (1_000, 2_718_281)])
    func exponentialsAreExactToHalfAPercent(_ power: Int, _ expected: Int) {
        #expect(abs(exponential(power) - expected) <= expected / 200)
    }
}
