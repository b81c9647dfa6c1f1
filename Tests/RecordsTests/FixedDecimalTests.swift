import Records
import Testing

struct FixedDecimalTests {
    @Test(arguments: [
        ("59.5", 59_500_000), ("0.1", 100_000), ("-2", -2_000_000), ("+3.25", 3_250_000),
        (".5", 500_000), ("7.", 7_000_000), ("0", 0), ("123456789.654321", 123_456_789_654_321),
    ])
    func aDecimalIsHeldAsMillionths(text: String, millionths: Int64) {
        #expect(FixedDecimal(text)?.millionths == millionths)
    }

    @Test func digitsPastTheSixthPlaceAreCutSoThatNothingRoundsUpToAThreshold() throws {
        let mark = try #require(FixedDecimal("59.49999999"))
        #expect(mark < FixedDecimal(millionths: 59_500_000))
        #expect(mark.millionths == 59_499_999)
    }

    @Test(arguments: [
        "", "-", ".", "1,5", "1e3", "1.2.3", " 1", "NaN", "٣", "99999999999999999999", "--1",
    ])
    func whatIsNoDecimalIsRefused(text: String) {
        #expect(FixedDecimal(text) == nil)
    }

    @Test(arguments: ["59.5", "0.1", "-2", "3.25", "0", "-0.000001", "1000000"])
    func aDecimalIsWrittenAsItWasRead(text: String) {
        #expect(FixedDecimal(text)?.description == text)
    }
}
