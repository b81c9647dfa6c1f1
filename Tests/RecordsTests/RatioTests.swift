import Records
import Testing

struct RatioTests {
    @Test func eighteenOfAHundredAndEightyIsExactlyATenth() {
        #expect(Ratio(18, over: 180) == Ratio(1, over: 10))
        #expect(Ratio(17, over: 180) < Ratio(1, over: 10))
        #expect(Ratio(19, over: 180) > Ratio(1, over: 10))
    }

    @Test func equalNumbersHashAlike() {
        #expect(Set([Ratio(1, over: 2), Ratio(2, over: 4), Ratio(-3, over: -6)]).count == 2)
    }

    @Test func theLargestNumbersDoNotOverflow() {
        let huge = Ratio(.max, over: .max)
        #expect(huge == Ratio(1))
        #expect(Ratio(.min, over: 1) < Ratio(.max, over: 1))
        #expect(Ratio(.max, over: 1).text(places: 1) == "9223372036854775807.0")
    }

    @Test(arguments: [
        (Ratio(1, over: 3), 1, "0.3"), (Ratio(2, over: 3), 1, "0.7"),
        (Ratio(1, over: 20), 1, "0.1"),
        (Ratio(-1, over: 20), 1, "-0.1"), (Ratio(-1, over: 100), 1, "0.0"),
        (Ratio(5, over: 2), 0, "3"),
        (Ratio(4499, over: 50), 2, "89.98"), (Ratio(7), 2, "7.00"),
    ])
    func aNumberIsRoundedHalfAwayFromZero(ratio: Ratio, places: Int, text: String) {
        #expect(ratio.text(places: places) == text)
    }

    @Test func aDenominatorOfZeroIsTakenAsOne() {
        #expect(Ratio(5, over: 0) == Ratio(5))
    }
}
