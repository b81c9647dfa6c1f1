import Testing

@testable import Indicators

struct StandingEntryTests {
    @Test func partsDoNotTouchEachOther() {
        var entry = StandingEntry(section: 0x0FFF_FFFE)
        #expect((entry.final, entry.latest, entry.term) == (0, 0, 0))
        entry.final = StandingEntry.numbers - 1
        entry.latest = 5
        entry.term = StandingEntry.numbers - 2
        entry.said = [.failedPeriod, .judgedFinal]
        #expect(entry.final == StandingEntry.numbers - 1)
        #expect(entry.latest == 5)
        #expect(entry.term == StandingEntry.numbers - 2)
        #expect(entry.section == 0x0FFF_FFFE)
        #expect(entry.said == [.failedPeriod, .judgedFinal])
        entry.section = 3
        entry.term = 0
        #expect(entry.said == [.failedPeriod, .judgedFinal])
        #expect(
            (entry.section, entry.final, entry.latest, entry.term)
                == (3, StandingEntry.numbers - 1, 5, 0)
        )
        #expect(!entry.isWide && !entry.isVacant)
        #expect(MemoryLayout<StandingEntry>.stride == 12)
    }

    @Test func aWideStandingKeepsItsSectionAndIsNotVacant() {
        var entry = StandingEntry(section: 9)
        entry.said = .judgedPeriod
        entry.widePlace = Int(UInt32.max)
        #expect(entry.isWide && !entry.isVacant)
        #expect(entry.widePlace == Int(UInt32.max))
        #expect(entry.section == 9 && entry.said == .judgedPeriod)
        #expect(StandingEntry.vacant.isVacant)
    }
}
