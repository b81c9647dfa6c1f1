import Records
import Testing

@testable import Generator

@Suite struct SchoolCalendarTests {
    private let current = SchoolCalendar(year: 2026, asOf: day(2026, 3, 6))

    @Test(arguments: [2022, 2024, 2025, 2026, 2030])
    func aYearHas180SchoolDaysOnWeekdaysWithinTheSchoolYear(_ year: Int) {
        let calendar = SchoolCalendar(year: year, asOf: nil)
        #expect(calendar.days.count == 180)
        #expect(calendar.days.allSatisfy { $0.weekday <= 5 })
        #expect(calendar.days.allSatisfy { SchoolYear(containing: $0).endingIn == year })
        #expect(calendar.isComplete)
    }

    @Test func holidaysAreNoSchoolDays() {
        for date in [day(2025, 11, 11), day(2025, 11, 27), day(2026, 1, 19), day(2026, 5, 25)] {
            #expect(!current.days.contains(date))
        }
    }

    @Test func theYearInProgressIsRecordedThroughTheDayBeforeTheSnapshot() {
        #expect(current.recordedThrough == day(2026, 3, 5))
        #expect(current.days.contains(day(2026, 3, 6)))
        #expect(!current.isComplete)
        #expect(current.postedQuarters == 2)
    }

    @Test func quartersTileTheYear() {
        #expect(current.quarter(0).start == current.days.first)
        #expect(current.quarter(3).end == current.days.last)
        for index in 1..<4 {
            #expect(current.index(from: current.quarter(index).start) == index * 45)
        }
    }

    @Test func theDefaultSnapshotIsTheFirstFridayOfMarch() {
        #expect(DistrictPlan().asOf == day(2026, 3, 6))
        #expect(DistrictPlan(currentYear: SchoolYear(endingIn: 2030)).asOf == day(2030, 3, 1))
    }
}
