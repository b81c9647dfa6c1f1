import Indicators
import Records
import Testing

struct AbsenceDaysTests {
    private let days = MadeUpDistrict.schoolDays(180)

    @Test func kindsAreCountedApartAndSuspensionsAreNeither() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.attend("A", days[0], "excused_absence")
        district.attend("A", days[1], "excused_absence")
        district.attend("A", days[2], "unexcused_absence")
        district.attend("A", days[19], "out_of_school_suspension")
        let facts = district.facts(asOf: days[19])
        #expect(reading("days_absent", facts) == .number(4))
        #expect(reading("excused_absences", facts) == .number(2))
        #expect(reading("unexcused_absences", facts) == .number(1))
        #expect(detail("unexcused_absences", facts) == "unexcused 1 of 20 days")
        #expect(detail("excused_absences", facts) == "excused 2 of 20 days")
        #expect(detail("tardies", facts) == "late on 0 of 20 days")
    }

    @Test func noAttendanceIsNotZeroDays() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        let facts = district.facts(asOf: days[19])
        for id in [
            "days_absent", "days_missed_180", "excused_absences", "unexcused_absences",
            "unexcused_absences_45d", "tardies", "tardies_45d", "consecutive_absences",
            "consecutive_absences_current",
        ] {
            #expect(reading(id, facts) == .unknown(.noAttendance), "\(id)")
        }
    }

    @Test(arguments: [(11, 60), (12, 60), (13, 60)])
    func missedDaysAreScaledTo180(missed: Int64, total: Int64) {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.missFirst(Int(missed), of: Int(total))
        let facts = district.facts(asOf: "2026-06-30")
        #expect(reading("days_missed_180", facts) == .number(missed * 3))
    }
}
