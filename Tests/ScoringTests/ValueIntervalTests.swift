import Records
import Testing

@testable import Scoring

@Suite struct ValueIntervalTests {
    private func interval(_ lower: Bound?, _ upper: Bound?) -> ValueInterval {
        ValueInterval(lower: lower, upper: upper)
    }

    @Test func endsBelongWhereTheyAreIncluded() {
        let open = interval(
            Bound(Ratio(80), isIncluded: false),
            Bound(Ratio(90), isIncluded: false)
        )
        let closed = interval(
            Bound(Ratio(80), isIncluded: true),
            Bound(Ratio(90), isIncluded: true)
        )
        for (value, isInOpen, isInClosed) in [
            (Ratio(7_999_999_999, over: 100_000_000), false, false),
            (Ratio(160, over: 2), false, true),
            (Ratio(81), true, true), (Ratio(270, over: 3), false, true),
            (Ratio(9_000_000_001, over: 100_000_000), false, false),
        ] {
            #expect(open.contains(value) == isInOpen)
            #expect(closed.contains(value) == isInClosed)
        }
        #expect(interval(nil, nil).contains(Ratio(.min)))
    }

    @Test func productsBeyondSixtyFourBitsAreComparedExactly() {
        let third = Ratio(Int64.max / 3, over: Int64.max)
        let under = interval(nil, Bound(third, isIncluded: false))
        #expect(under.contains(Ratio(Int64.max / 3 - 1, over: Int64.max)))
        #expect(!under.contains(third))
        #expect(!under.contains(Ratio(Int64.max / 3 + 1, over: Int64.max)))
        let from = interval(Bound(third, isIncluded: true), nil)
        #expect(from.contains(third))
        #expect(!from.contains(Ratio(Int64.max / 3 - 1, over: Int64.max)))
    }
}
