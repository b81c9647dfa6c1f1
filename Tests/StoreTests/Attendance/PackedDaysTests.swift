import Records
import Testing

@testable import Store

@Suite struct PackedDaysTests {
    private func year(_ days: [Int: UInt16]) -> [UInt16] {
        (0..<PackedDays.yearLength).map { days[$0] ?? DayKind.noRow }
    }

    @Test func anyDaysComeBackAsTheyWere() {
        var generator = SeededGenerator(state: 3)
        for kinds in 1...20 {
            for share in [0, 1, 10, 15, 16, 17, 50, 90, 100] {
                let days = (0..<PackedDays.yearLength).map { _ in
                    Int.random(in: 0..<100, using: &generator) < share
                        ? UInt16.random(in: 1...UInt16(kinds * 800), using: &generator) : 0
                }
                let packed = PackedDays(days)
                #expect(packed.kinds == days)
                #expect(packed.count == days.count { $0 != 0 })
                #expect(packed.lastDay == days.lastIndex { $0 != 0 } ?? -1)
                #expect(packed.isEmpty == (packed.count == 0))
            }
        }
    }

    @Test func aCompleteYearOfOneKindTakesABitADay() {
        let packed = PackedDays(Array(repeating: 1, count: PackedDays.yearLength))
        #expect(packed.usual == 1)
        #expect(packed.usualDays.count == 46)
        #expect(packed.otherDays.isEmpty)
    }

    /// Fifteen days take 45 bytes, as many as the bits of a year: only more of them are worth the bits.
    @Test(arguments: [(0, 0), (1, 0), (15, 0), (16, 1), (17, 1)])
    func fewDaysAreWrittenOut(count: Int, usual: UInt16) {
        let packed = PackedDays(
            year(Dictionary(uniqueKeysWithValues: (0..<count).map { ($0 * 7, UInt16(1)) }))
        )
        #expect(packed.usual == usual)
        #expect(packed.otherDays.count == (usual == 0 ? count * 3 : 0))
        #expect(packed.count == count)
    }

    @Test func ofKindsThatAreEquallyOftenTheLowerIsTheUsualOne() {
        let days = Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, UInt16($0 % 2 + 3)) })
        #expect(PackedDays(year(days)).usual == 3)
    }

    @Test func bytesThatCannotBeAreNoDays() {
        var packed = PackedDays()
        packed.usual = 1
        packed.usualDays = Array(repeating: 0xff, count: 60)
        packed.otherDays = [0xff, 0xff]
        #expect(packed.kinds.allSatisfy { $0 == 1 })
        packed.usualDays = []
        packed.otherDays = [0xff, 0xff, 0xff, 1]
        #expect(packed.kinds.allSatisfy { $0 == 0 })
    }

    @Test func everyKindTellsItsCategoryAndPart() {
        for ordinal in 0...Int64(AttendanceCategory.vocabulary.codes.count) {
            for thousandths: Int16 in [-1, 0, 1, 500, 999, 1000] {
                let code = DayKind.codesByOrdinal[Int(ordinal)]
                let kind = DayKind(code: code, thousandths: thousandths)
                #expect(kind.number > 0 && kind.number < 1 << UInt16(DayKind.bits))
                #expect(kind.ordinal == ordinal)
                #expect(kind.thousandths == thousandths)
            }
        }
    }
}
