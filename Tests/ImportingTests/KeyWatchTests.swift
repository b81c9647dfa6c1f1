import Records
import Testing

@testable import Importing

@Suite struct KeyWatchTests {
    private func watch(_ way: KeyWatch.Way, _ pieces: [(digests: [UInt64], groups: [Int32])])
        -> KeyWatch
    {
        var watch = KeyWatch(way)
        for piece in pieces { watch.look(RowKeys(digests: piece.digests, groups: piece.groups)) }
        return watch
    }

    @Test func aKeyIsRepeatedWithinItsGroup() {
        let found = watch(.grouped, [([1, 2, 1], [0, 0, 0]), ([3, 3], [1, 1])])
        #expect(found.repeated == [1, 3])
        #expect(!found.hasLostTrack)
        #expect(!found.isClean)
    }

    @Test func aGroupMayGoOnInTheNextBatch() {
        let found = watch(.grouped, [([1, 2], [0, 7]), ([3, 2], [7, 7])])
        #expect(found.repeated == [2])
        #expect(!found.hasLostTrack)
    }

    @Test func aGroupThatComesBackNeedsTheOtherWay() {
        let pieces: [([UInt64], [Int32])] = [([1, 2, 3], [0, 7, 0])]
        #expect(watch(.grouped, pieces).hasLostTrack)
        #expect(!watch(.all, pieces).hasLostTrack)
        #expect(watch(.all, pieces).isClean)
        #expect(watch(.all, [([1, 2, 1], [0, 7, 0])]).repeated == [1])
    }

    @Test func keysWithoutAGroupAreRememberedThroughout() {
        let found = watch(.grouped, [([5, 1, 0, 0], [-1, 0, 1, -1]), ([5, 2], [-1, 2])])
        #expect(found.repeated == [5])
        #expect(!found.hasLostTrack)
    }

    @Test(arguments: [1, 31, 32, 33, 64, 1000])
    func groupsOfAnySizeAreHeld(size: Int) {
        var keys = GroupKeys()
        let digests = (1...size).map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 }
        for group in 0..<3 {
            var repeated: [UInt64] = []
            keys.startGroup()
            for digest in digests { keys.insert([digest].span) { repeated.append($0) } }
            #expect(repeated == [], "\(group)")
            keys.insert(digests.span) { repeated.append($0) }
            #expect(repeated == digests, "\(group)")
        }
    }

    @Test func keysOfOneGroupAreAddedTogether() {
        var keys = GroupKeys()
        var repeated: [UInt64] = []
        let many = (1...100).map { UInt64($0) } + [0, 0, 7, 100]
        keys.startGroup()
        keys.insert(many.span) { repeated.append($0) }
        #expect(repeated == [7, 100], "zero is no key")
        keys.startGroup()
        keys.insert(many.span.extracting(..<50)) { repeated.append($0) }
        #expect(repeated == [7, 100], "the group before is forgotten")
    }

    @Test func stateIDsAreWatchedAsWell() {
        var watch = KeyWatch(.grouped)
        watch.look(RowKeys(digests: [1, 2, 3], stateIDs: [9, 0, 8]))
        #expect(watch.isClean)
        watch.look(RowKeys(digests: [4, 5], stateIDs: [0, 9]))
        #expect(watch.repeatedStateIDs == [9])
        #expect(watch.repeated == [])
    }
}

@Suite struct ByNumberTests {
    @Test func whatIsNotSetIsAlike() {
        var values = ByNumber<Int32>(unset: -7)
        values[5] = 1
        values[-1] = 3
        #expect(values[5] == 1)
        #expect([-1, 0, 4, 6, Int32.max].map { values[$0] } == [-7, -7, -7, -7, -7])
        #expect(values.values.count == 6)
    }

    @Test func chainsKeepTheOrderInWhichValuesCame() {
        var chains = Chains<Int32>()
        for (number, value) in [(3, 10), (0, 20), (3, 30), (-1, 40), (3, 50)] {
            chains.add(Int32(value), to: Int32(number))
        }
        #expect(chains.values(of: 3) == [10, 30, 50])
        #expect(chains.values(of: 0) == [20])
        #expect(chains.values(of: 1) == [])
        #expect(chains.values(of: -1) == [])
        #expect(Array(chains.all) == [10, 20, 30, 50])
        #expect(chains.contains(3) { $0 == 30 })
        #expect(!chains.contains(0) { $0 == 30 })
    }

    @Test func staysComeBackByStudentAndSchool() {
        var stays = Stays()
        var codes = TextColumn()
        for code: String? in ["night", nil] { codes.append(code) }
        let calendars = stays.calendars(codes)
        stays.add(student: 4, school: 1, 10...20, calendar: calendars[0])
        stays.add(student: 4, school: 2, 21...30, calendar: calendars[1])
        stays.add(student: 4, school: 1, 31...40, calendar: calendars[1])
        #expect(stays.of(4, at: 1).map(\.entry) == [10, 31])
        #expect(stays.of(4, at: 1).map(\.calendar) == ["night", "main"])
        #expect(stays.of(4, at: 2).map(\.exit) == [30])
        #expect(stays.of(3, at: 1).isEmpty)
        #expect(stays.map(\.0) == [(4, 1), (4, 2), (4, 1)].map { StudentFacts.pair($0, $1) })
    }
}
