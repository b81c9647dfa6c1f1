import Testing

@testable import Indicators

struct AttendanceTallyTests {
    private static let axis = (0..<64).map { Int32(20_000 + $0) }

    /// Random days, so many of a hundred at school.
    private func cells(_ random: inout TestRandom, present: Int) -> [UInt8] {
        (0..<64).map { _ in
            Int.random(in: 0..<100, using: &random) < present
                ? AttendanceCell.present : UInt8.random(in: 0...10, using: &random)
        }
    }

    @Test(arguments: 0..<300)
    func sixteenDaysAtOnceAreSummedLikeDayByDay(seed: Int) {
        var random = TestRandom(seed: UInt64(seed))
        let cells = cells(&random, present: [0, 50, 92, 100][seed % 4])
        let recentPlace = Int.random(in: 0...64, using: &random)
        var (words, days) = (
            AttendanceTally(recentPlace: recentPlace), AttendanceTally(recentPlace: recentPlace)
        )
        for first in stride(from: 48, through: 0, by: -16) {
            let word = cells[first..<first + 16].reversed().reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
            words.add(word, from: first)
        }
        for place in cells.indices.reversed() where cells[place] != AttendanceCell.none {
            let part = AttendanceCell.defaultPortion(cells[place])
            days.add(cells[place], absent: part, at: place)
        }
        words.close()
        days.close()
        #expect(words.year.totals(Self.axis) == days.year.totals(Self.axis))
        #expect(words.recent.totals(Self.axis) == days.recent.totals(Self.axis))
        #expect(words.longest == days.longest)
        #expect(words.current == days.current)
        #expect(words.sawUnmapped == days.sawUnmapped)
    }

    @Test func totalsInAColumnComeBackAsTheyWere() {
        var column = AttendanceFacts.TotalsColumn(origin: 20_000)
        var sums = AttendanceTally.Sums()
        (sums.days, sums.absent, sums.excused, sums.unexcused) = (180, 180_000, 90_125, 89_875)
        (sums.tardies, sums.first, sums.last) = (7, 1, 63)
        column.append(sums, Self.axis)
        column.append(AttendanceTally.Sums(), Self.axis)
        var totals = AttendanceFacts.Totals()
        (totals.membership, totals.excused, totals.first) = (1_500_001, -1, 3)
        column.append(totals)
        column.append(AttendanceFacts.Totals())
        #expect(column.count == 4)
        #expect(column[0] == sums.totals(Self.axis))
        #expect(column[0].first == 20_001 && column[0].last == 20_063)
        #expect(column[1] == AttendanceFacts.Totals())
        #expect(column[2] == totals)
        #expect(column[3] == AttendanceFacts.Totals())
    }
}
