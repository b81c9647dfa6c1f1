import Indicators
import Records
import Testing

struct AttendanceWindowTests {
    private let days = MadeUpDistrict.schoolDays(180)

    /// Absent and tardy on given days of a hundred, counted from 0, all recorded.
    private func facts(absent: [Int] = [], tardy: [Int] = [], through: Int = 99) -> Facts {
        var district = MadeUpDistrict.school(100)
        district.addStudent()
        for place in absent { district.attend("A", days[place], "unexcused_absence") }
        for place in tardy { district.attend("A", days[place], "tardy") }
        district.year.emptyTables.insert(.attendance)
        district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[through])
        return district.facts(asOf: "2026-06-30")
    }

    @Test func theWindowIsTheLast45DaysAndNotTheOneBefore() {
        let outside = facts(absent: [54], tardy: [54])
        #expect(reading("attendance_rate_45d", outside) == .number(100))
        #expect(reading("unexcused_absences_45d", outside) == .number(0))
        #expect(reading("tardies_45d", outside) == .number(0))
        let inside = facts(absent: [55], tardy: [56])
        #expect(reading("attendance_rate_45d", inside) == .number(4400, over: 45))
        #expect(reading("unexcused_absences_45d", inside) == .number(1))
        #expect(reading("tardies_45d", inside) == .number(1))
        #expect(detail("attendance_rate_45d", inside) == "absent 1 of 45 days")
        #expect(period("attendance_rate_45d", inside)?.start == SchoolDate(days[55]))
        #expect(period("attendance_rate_45d", inside)?.name == "45 school days")
    }

    @Test(arguments: [44, 45, 46])
    func aYearOfAboutFortyFiveDaysUsesWhatThereIs(count: Int) {
        let facts = facts(absent: [0], through: count - 1)
        let inWindow: Int64 = count <= 45 ? 1 : 0
        let days = Int64(min(count, 45))
        #expect(reading("unexcused_absences_45d", facts) == .number(inWindow))
        #expect(
            reading("attendance_rate_45d", facts) == .number(100 * (days - inWindow), over: days)
        )
        #expect(period("attendance_rate_45d", facts)?.name == "\(days) school days")
    }

    @Test func theWindowEndsWithTheLastRecordedDay() {
        let cut = facts(absent: [10, 95], through: 50)
        #expect(reading("unexcused_absences_45d", cut) == .number(1))
        #expect(period("tardies_45d", cut)?.end == SchoolDate(days[50]))
    }

    @Test func theWindowCountsDaysInMembershipOnly() {
        var district = MadeUpDistrict.school(100)
        district.addStudent(enrollment: ["exit_date": days[29]])
        district.enroll("A", ["entry_date": days[80]])
        district.missFirst(0, of: 100)
        district.attend("A", days[4], "unexcused_absence")
        district.attend("A", days[5], "unexcused_absence")
        let facts = district.facts(asOf: "2026-06-30")
        #expect(reading("unexcused_absences_45d", facts) == .number(1))
    }
}
