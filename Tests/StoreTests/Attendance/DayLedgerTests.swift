import Records
import Testing

@testable import Store

@Suite struct DayLedgerTests {
    private let first = Sample.year.firstDay.dayNumber

    private func batch(_ rows: [AttendanceBatch.Row]) -> AttendanceBatch {
        var batch = AttendanceBatch()
        for row in rows { batch.append(row) }
        return batch
    }

    private func row(
        _ student: Int32,
        _ school: Int32,
        _ day: Int,
        _ category: UInt8,
        _ portion: Int16 = -1
    ) -> AttendanceBatch.Row {
        AttendanceBatch.Row(
            student: student,
            organization: school,
            day: first + Int32(day),
            category: category,
            portion: portion
        )
    }

    private func days(_ ledger: DayLedger, _ student: Int32, _ school: Int32) -> [Int: UInt16] {
        var kinds = PackedDays().kinds
        ledger.overlay(student, school, on: &kinds)
        let found = kinds.enumerated().filter { $0.element != 0 }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.offset, $0.element) })
    }

    @Test func daysAreKeptByStudentAndSchool() {
        var ledger = DayLedger(Sample.year, students: 2)
        ledger.accept(batch([row(0, 0, 5, 0), row(1, 0, 5, 1), row(0, 1, 6, 3), row(0, 0, 7, 2)]))
        #expect(days(ledger, 0, 0) == [5: 1, 7: 3])
        #expect(days(ledger, 0, 1) == [6: 4])
        #expect(days(ledger, 1, 0) == [5: 2])
        #expect(days(ledger, 1, 1) == [:])
        var schools: [Int32] = []
        ledger.addOrganizations(of: 0, to: &schools)
        #expect(schools.sorted() == [0, 1])
    }

    @Test func rowsWithoutNumbersAreLeftOut() {
        var ledger = DayLedger(Sample.year, students: 2)
        ledger.accept(batch([row(-1, 0, 5, 0), row(0, -1, 5, 1)]))
        #expect(ledger.pairs.isEmpty)
    }

    @Test func studentsThatNobodyAnnouncedAreKept() {
        var ledger = DayLedger(Sample.year, students: 0)
        ledger.accept(batch([row(40, 3, 5, 0)]))
        #expect(days(ledger, 40, 3) == [5: 1])
    }

    @Test func theLaterRowOfADayHolds() {
        var ledger = DayLedger(Sample.year, students: 1)
        ledger.accept(batch([row(0, 0, 5, 0, 500), row(0, 0, 5, 1)]))
        #expect(days(ledger, 0, 0) == [5: 2])
        ledger.clear(0, 0, day: 5)
        #expect(days(ledger, 0, 0) == [:])
    }

    @Test func allDaysOfAYearFitAndOthersAreStrays() {
        var ledger = DayLedger(Sample.year, students: 2)
        var expected: [Int: UInt16] = [:]
        for student: Int32 in [0, 1] {
            for day in (0..<365).reversed() {
                ledger.accept(batch([row(student, 0, day, UInt8(day % 9))]))
                expected[day] = UInt16(day % 9 + 1)
            }
        }
        #expect(days(ledger, 0, 0) == expected)
        #expect(days(ledger, 1, 0) == expected)
        #expect(ledger.strays.isEmpty)
        ledger.accept(batch([row(0, 0, -1, 0), row(0, 0, 365, 0)]))
        #expect(ledger.strays.count == 2)
        #expect(days(ledger, 0, 0) == expected)
    }

    /// More kinds than a byte can tell apart.
    @Test func anyPartOfADayIsKept() {
        var ledger = DayLedger(Sample.year, students: 8)
        for student in 0..<8 {
            for day in 0..<300 {
                let portion = Int16((student * 300 + day) % 1001)
                ledger.accept(batch([row(Int32(student), 0, day, 1, portion)]))
            }
        }
        for student in 0..<8 {
            let found = days(ledger, Int32(student), 0)
            #expect(found.count == 300)
            for (day, kind) in found {
                #expect(
                    DayKind(number: kind).thousandths == Int16((student * 300 + day) % 1001)
                )
            }
        }
    }
}
