import Indicators
import Records
import Testing

struct ConsecutiveAbsencesTests {
    private let days = MadeUpDistrict.schoolDays(180)

    private func facts(_ rows: [(Int, String, String?)], through: Int = 19) -> Facts {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        for (place, category, portion) in rows {
            district.attend("A", days[place], category, portion: portion)
        }
        district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[through])
        return district.facts(asOf: days[19])
    }

    @Test func theLongestRunIsFoundAndADayAtSchoolBreaksIt() {
        let rows = [1, 2, 3, 5, 6].map { ($0, "unexcused_absence", String?.none) }
        #expect(reading("consecutive_absences", facts(rows)) == .number(3))
        #expect(reading("consecutive_absences_current", facts(rows)) == .number(0))
        #expect(detail("consecutive_absences_current", facts(rows)) == nil)
    }

    @Test func theCurrentRunEndsWithTheLastRecordedDay() {
        let rows = [1, 2, 3, 17, 18].map { ($0, "excused_absence", String?.none) }
        #expect(reading("consecutive_absences_current", facts(rows, through: 18)) == .number(2))
        #expect(reading("consecutive_absences_current", facts(rows, through: 19)) == .number(0))
        #expect(reading("consecutive_absences", facts(rows, through: 18)) == .number(3))
        let end = SchoolDate(days[18])?.spoken ?? ""
        #expect(detail("consecutive_absences_current", facts(rows, through: 18)) == "up to \(end)")
    }

    @Test func halfADayMissedCountsAndATouchLessDoesNot() {
        let half = [(18, "partial", "0.5"), (19, "unexcused_absence", nil)]
        #expect(reading("consecutive_absences_current", facts(half)) == .number(2))
        let less = [(18, "partial", "0.499"), (19, "unexcused_absence", nil)]
        #expect(reading("consecutive_absences_current", facts(less)) == .number(1))
    }

    @Test func weekendsAndUnmappedDaysNeitherBreakNorLengthenARun() {
        let rows: [(Int, String, String?)] = [
            (3, "unexcused_absence", nil), (4, "unexcused_absence", nil), (5, "unmapped", nil),
            (6, "unexcused_absence", nil),
        ]
        #expect(reading("consecutive_absences", facts(rows)) == .number(3))
    }

    @Test func totalsDoNotTellRuns() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.add(
            .attendanceSummary,
            [
                "student_id": "A", "org_id": "S1", "period_start": days[0], "period_end": days[9],
                "membership_days": "10", "attended_days": "8",
            ]
        )
        let facts = district.facts(asOf: days[19])
        #expect(reading("consecutive_absences", facts) == .unknown(.noAttendance))
        #expect(reading("attendance_rate", facts) == .number(80))
    }
}
