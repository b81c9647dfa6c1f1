import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

@Suite struct AttendanceCalendarTests {
    private func text(_ days: [(String, AttendanceCategory?)], width: Int = 80) -> [String] {
        let days = days.map { StudentPage.Day(date: SampleRoster.day($0.0), category: $0.1) }
        guard let first = days.first, let last = days.last else { return [] }
        return AttendanceCalendar(days: days, from: first.date, to: last.date)
            .lines(width: width).map { $0.map(\.text).joined() }
    }

    @Test func aWeekBeginsOnMondayAndDaysOutsideOfTheRangeAreBlank() {
        let lines = text([("2025-09-03", .present), ("2025-09-05", .unexcusedAbsence)])
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix(" Sep  1        .  –  U"))
    }

    @Test func weekendsAppearOnlyWhenSomethingWasRecordedThere() {
        #expect(!text([("2025-09-05", .present), ("2025-09-08", .present)])[0].contains("S"))
        #expect(text([("2025-09-05", .present), ("2025-09-06", .present)])[0].contains("S"))
    }

    @Test func aCodeWithoutMeaningIsAQuestionAndNotPresence() {
        #expect(text([("2025-09-01", nil)])[1].contains("?"))
    }

    @Test func eachCategoryHasItsOwnSign() {
        let signs = AttendanceCategory.allCases.map { AttendanceSign.sign(of: $0) }
        #expect(Set(signs).count == signs.count)
        #expect(!signs.contains(AttendanceSign.sign(of: nil)))
    }

    @Test(arguments: [40, 80, 120, 200])
    func aYearFitsTheWidth(_ width: Int) {
        let start = SampleRoster.day("2025-09-01")
        let days = (0..<280).map { start.advanced(by: $0).description }
        for line in text(days.map { ($0, .present) }, width: width) {
            #expect(line.count <= width)
        }
    }
}
