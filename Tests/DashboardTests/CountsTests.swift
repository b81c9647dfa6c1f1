import Records
import Testing

@testable import Dashboard

@Suite struct CountsTests {
    @Test func thousandsAreParted() {
        #expect(Counts.text(0) == "0")
        #expect(Counts.text(999) == "999")
        #expect(Counts.text(1_000) == "1,000")
        #expect(Counts.text(1_234_567) == "1,234,567")
        #expect(Counts.text(-1_000) == "−1,000")
    }

    @Test func aFewOfManyAreNotNone() {
        #expect(Counts.text(1, share: Ratio(1, over: 1_000)) == "1 <1%")
        #expect(Counts.text(0, share: Ratio(0, over: 1_000)) == "0  0%")
        #expect(Counts.text(5, share: Ratio(5, over: 5)) == "5 100%")
    }

    @Test func theShareOfNobodyIsUnknown() {
        #expect(Counts.text(0, share: nil) == "·")
    }

    @Test func oneThingIsInTheSingular() {
        #expect(Counts.text(1, "school") == "1 school")
        #expect(Counts.text(0, "school") == "0 schools")
        #expect(Counts.text(2, "day recorded", "days recorded") == "2 days recorded")
    }
}
