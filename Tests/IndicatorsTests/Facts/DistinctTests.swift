import Testing

@testable import Indicators

private struct Pair: DistinctRow {
    var left: Int32
    var right: Int32
    /// Rows of the same left number collide.
    var digest: UInt64 { UInt64(UInt32(bitPattern: left)) }
}

struct DistinctTests {
    @Test func equalRowsHaveOneNumberAndOthersTheNext() {
        var distinct = Distinct<Pair>()
        #expect(distinct.number(of: Pair(left: 1, right: 1)) == 0)
        #expect(distinct.number(of: Pair(left: 1, right: 2)) == 1)
        #expect(distinct.number(of: Pair(left: 1, right: 1)) == 0)
        #expect(distinct.rows == [Pair(left: 1, right: 1), Pair(left: 1, right: 2)])
    }

    @Test func manyRowsThatCollideAreToldApart() {
        var distinct = Distinct<Pair>()
        let pairs = (0..<3_000).map { Pair(left: Int32($0 % 40), right: Int32($0)) }
        let numbers = pairs.map { distinct.number(of: $0) }
        #expect(numbers == (0..<3_000).map { UInt32($0) })
        #expect(pairs.map { distinct.number(of: $0) } == numbers)
        #expect(distinct.rows == pairs)
    }

    @Test func pastTheLimitOnlyRowsThatAreKnownHaveANumber() {
        var distinct = Distinct<Pair>()
        for number in 0..<3 {
            let row = Pair(left: 7, right: Int32(number))
            #expect(distinct.number(of: row, below: 3) == UInt32(number))
        }
        #expect(distinct.number(of: Pair(left: 7, right: 3), below: 3) == nil)
        #expect(distinct.number(of: Pair(left: 7, right: 2), below: 3) == 2)
        #expect(distinct.rows.count == 3)
    }
}
