import Testing

@testable import Indicators

struct RunsTests {
    private func filled(_ owners: [Int], count: Int) -> Runs<UInt32> {
        var runs = Runs<UInt32>()
        runs.reserve(owners: count)
        for (number, owner) in owners.enumerated() { runs.append(UInt32(number), to: owner) }
        return runs
    }

    private func entries(_ runs: Runs<UInt32>, of owner: Int) -> [UInt32] {
        runs.places(of: owner).map { runs[$0] }
    }

    @Test func sortedOwnersLeaveNoPlaceFree() {
        let runs = filled([0, 0, 0, 2, 2, 1], count: 4)
        #expect(entries(runs, of: 0) == [0, 1, 2])
        #expect(entries(runs, of: 2) == [3, 4])
        #expect(entries(runs, of: 1) == [5])
        #expect(entries(runs, of: 3).isEmpty && entries(runs, of: 9).isEmpty)
        #expect(runs.elements.count == 6)
    }

    @Test(arguments: 1...6)
    func anyOrderKeepsEachOwnersEntriesInTheirOrder(seed: Int) {
        var random = TestRandom(seed: UInt64(seed))
        let owners = (0..<2_000).map { _ in Int.random(in: 0..<150, using: &random) }
        let runs = filled(owners, count: 150)
        for owner in 0..<150 {
            let own = owners.indices.filter { owners[$0] == owner }.map { UInt32($0) }
            #expect(entries(runs, of: owner) == own)
        }
        // What runs leave behind when they move stays a small multiple of what they hold.
        #expect(runs.elements.count < 3 * owners.count)
    }

    @Test(arguments: [true, false])
    func roomForAllOwnersIsTakenOnceAndChangesNothing(isSorted: Bool) {
        var random = TestRandom(seed: 11)
        var owners = (0..<10_000).flatMap { owner in
            [Int](repeating: owner, count: Int.random(in: 0..<6, using: &random))
        }
        if !isSorted { owners.shuffle(using: &random) }
        var runs = Runs<UInt32>()
        var expected: [[UInt32]] = Array(repeating: [], count: 10_000)
        for (number, owner) in owners.enumerated() {
            if number % 1_000 == 0 { runs.reserve(owners: 10_000) }
            runs.append(UInt32(number), to: owner)
            expected[owner].append(UInt32(number))
        }
        #expect((0..<10_000).allSatisfy { entries(runs, of: $0) == expected[$0] })
        #expect(!isSorted || runs.elements.capacity < owners.count * 3 / 2)
    }

    @Test func aRunTakesThePlacesThatItsNeighborLeft() {
        var runs = filled([0, 1, 2, 1], count: 3)
        let count = runs.elements.count
        runs.append(9, to: 0)
        #expect(entries(runs, of: 0) == [0, 9])
        #expect(entries(runs, of: 1) == [1, 3])
        #expect(entries(runs, of: 2) == [2])
        #expect(runs.elements.count == count)
    }

    @Test func unwantedEntriesAreLeftOutAndTheRestKeepTheirOrder() {
        var runs = filled([0, 0, 1, 0, 2, 0], count: 3)
        runs.keep { _, place, runs in runs[place] % 2 == 1 }
        #expect(entries(runs, of: 0) == [1, 3, 5])
        #expect(entries(runs, of: 1).isEmpty)
        #expect(entries(runs, of: 2).isEmpty)
    }

    @Test func roomForMoreOwnersKeepsThoseThatAre() {
        var runs = filled([0], count: 1)
        runs.reserve(owners: 3)
        runs.append(7, to: 2)
        #expect(entries(runs, of: 0) == [0])
        #expect(entries(runs, of: 2) == [7])
    }
}
