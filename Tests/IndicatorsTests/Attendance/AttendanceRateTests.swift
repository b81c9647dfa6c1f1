import Indicators
import Records
import Testing

struct AttendanceRateTests {
    private let days = MadeUpDistrict.schoolDays(180)

    @Test func theRateIsDaysAttendedOfDaysInMembership() {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.missFirst(5, of: 39)
        let facts = district.facts(asOf: "2026-06-30")
        #expect(reading("attendance_rate", facts) == .number(3400, over: 39))
        #expect(detail("attendance_rate", facts) == "absent 5 of 39 days")
        #expect(period("attendance_rate", facts)?.start == SchoolDate("2025-09-01"))
        #expect(period("attendance_rate", facts)?.end == SchoolDate(days[38]))
    }

    @Test func aStudentWithoutRowsIsPresentWhereOnlyExceptionsAreWritten() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.addStudent("B")
        district.attend("B", days[19], "excused_absence")
        let facts = district.facts(asOf: "2026-06-30")
        #expect(reading("attendance_rate", facts) == .number(100))
        #expect(reading("attendance_rate", facts, student: "B") == .number(95))
    }

    @Test func aStudentWithoutRowsIsUnknownWhereEveryDayHasOne() {
        var district = MadeUpDistrict.school(20)
        district.year.snapshot.attendanceMode = .complete
        district.addStudent()
        district.addStudent("B")
        district.attend("B", days[0], "present")
        district.attend("B", days[5], "excused_absence")
        let facts = district.facts(asOf: "2026-06-30")
        #expect(reading("attendance_rate", facts) == .unknown(.noAttendance))
        #expect(reading("attendance_rate", facts, student: "B") == .number(50))
        #expect(detail("attendance_rate", facts, student: "B") == "absent 1 of 2 days")
    }

    @Test func entryAndExitDaysAreInclusive() {
        var district = MadeUpDistrict.school(20)
        district.addStudent(
            enrollment: ["entry_date": days[3], "exit_date": days[7]])
        district.missFirst(0, of: 20)
        for place in [2, 3, 7, 8] { district.attend("A", days[place], "unexcused_absence") }
        let facts = district.facts(asOf: days[19])
        #expect(detail("attendance_rate", facts) == "absent 2 of 5 days")
    }

    @Test func nothingAfterTheAsOfDayCounts() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        for place in [4, 5, 6] { district.attend("A", days[place], "unexcused_absence") }
        district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[19])
        let facts = district.facts(asOf: days[5])
        #expect(detail("attendance_rate", facts) == "absent 2 of 6 days")
        #expect(detail("attendance_rate", district.facts(asOf: days[3])) == "absent 0 of 4 days")
    }

    @Test func daysAfterTheLastRecordedOneDoNotCount() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.attend("A", days[4], "unexcused_absence")
        district.attend("A", days[9], "unexcused_absence")
        let cut = district.facts(asOf: days[19])
        #expect(detail("attendance_rate", cut) == "absent 2 of 10 days")
        district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[8])
        let earlier = district.facts(asOf: days[19])
        #expect(detail("attendance_rate", earlier) == "absent 1 of 9 days")
    }

    @Test func aSchoolThatRecordedNothingIsUnknownWhileAnotherIsNot() {
        var district = MadeUpDistrict.school(20)
        district.addSchool("S2", days: Array(days.prefix(20)))
        district.addStudent()
        district.addStudent("B", school: "S2")
        district.attend("B", days[9], "tardy", school: "S2")
        let facts = district.facts(asOf: days[19])
        #expect(reading("attendance_rate", facts) == .unknown(.noAttendance))
        #expect(reading("attendance_rate", facts, student: "B") == .number(100))
    }

    @Test func daysOfSeveralSchoolsCountEachAtItsOwnCalendarAndCut() {
        var district = MadeUpDistrict.school(20)
        district.addSchool(
            "S2",
            days: days.indices.prefix(20).filter { $0 % 2 == 0 }.map { days[$0] }
        )
        district.addStudent(enrollment: ["exit_date": days[9]])
        district.enroll("A", school: "S2", ["entry_date": days[10]])
        district.attend("A", days[9], "unexcused_absence")
        district.attend("A", days[16], "unexcused_absence", school: "S2")
        let facts = district.facts(asOf: days[19])
        #expect(detail("attendance_rate", facts) == "absent 2 of 14 days")
        let own = facts.attendance.days(of: 0).map { $0.0.description }
        #expect(own == Array(days[0...9]) + [days[10], days[12], days[14], days[16]])
    }

    @Test func aRowOfASchoolWhereTheStudentIsNotDoesNotCount() {
        var district = MadeUpDistrict.school(20)
        district.addSchool("S2", days: Array(days.prefix(20)))
        district.addStudent()
        district.missFirst(1, of: 20)
        district.attend("A", days[5], "unexcused_absence", school: "S2")
        #expect(detail("attendance_rate", district.facts(asOf: days[19])) == "absent 1 of 20 days")
    }

    @Test func ofTwoRowsOfOneDayTheWorseHolds() {
        for order in [["S1", "S2"], ["S2", "S1"]] {
            var district = MadeUpDistrict.school(10)
            district.addSchool("S2", days: Array(days.prefix(10)))
            district.addStudent()
            district.enroll("A", school: "S2", ["is_primary": "false"])
            for school in order {
                let category = school == "S1" ? "present" : "unexcused_absence"
                district.attend("A", days[9], category, school: school)
            }
            let facts = district.facts(asOf: days[9])
            #expect(detail("attendance_rate", facts) == "absent 1 of 10 days")
        }
    }

    @Test func anUnmappedDayLeavesNumeratorAndDenominator() {
        var district = MadeUpDistrict.school(10)
        district.addStudent()
        district.attend("A", days[2], "unmapped")
        district.attend("A", days[3], "excused_absence")
        district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[9])
        let facts = district.facts(asOf: days[9])
        #expect(detail("attendance_rate", facts) == "absent 1 of 9 days")
        #expect(facts.attendance.days(of: 0).count == 10)
        #expect(facts.attendance.days(of: 0)[2].1 == nil)
        #expect(facts.attendance.days(of: 0)[3].1 == .excusedAbsence)
    }

    @Test func onlyUnmappedDaysAreUnknownAsSuch() {
        var district = MadeUpDistrict.school(2)
        district.addStudent()
        district.attend("A", days[0], "unmapped")
        district.attend("A", days[1], "unmapped")
        let facts = district.facts(asOf: days[9])
        #expect(reading("attendance_rate", facts) == .unknown(.unmappedCode))
    }

    @Test func aStudentWhoComesTomorrowHasNoMembershipYet() {
        var district = MadeUpDistrict.school(20)
        district.addStudent(enrollment: ["entry_date": days[10]])
        district.missFirst(0, of: 20)
        #expect(
            reading("attendance_rate", district.facts(asOf: days[9])) == .unknown(.noMembership)
        )
        #expect(reading("attendance_rate", district.facts(asOf: days[10])) == .number(100))
    }

    @Test(arguments: [
        ("present", 0), ("excused_absence", 1), ("unexcused_absence", 1), ("tardy", 0),
        ("early_departure", 0), ("partial", 0), ("in_school_suspension", 0),
        ("out_of_school_suspension", 1), ("remote_present", 0),
    ])
    func eachCategoryHasItsDefaultPortion(category: String, absent: Int64) {
        var district = MadeUpDistrict.school(10)
        district.addStudent()
        district.attend("A", days[9], category)
        #expect(reading("days_absent", district.facts(asOf: days[9])) == .number(absent))
    }

    @Test func aPortionWinsOverTheDefault() {
        var district = MadeUpDistrict.school(10)
        district.addStudent()
        district.attend("A", days[1], "excused_absence", portion: "0.25")
        district.attend("A", days[2], "partial", portion: "0.5")
        district.attend("A", days[3], "unexcused_absence", portion: "0")
        district.attend("A", days[9], "tardy", portion: "0.125")
        let facts = district.facts(asOf: days[9])
        #expect(reading("days_absent", facts) == .number(875, over: 1000))
        #expect(reading("excused_absences", facts) == .number(1, over: 4))
        #expect(reading("unexcused_absences", facts) == .number(0))
        #expect(reading("tardies", facts) == .number(1))
        #expect(facts.attendance.portionAbsent(of: 0, on: SchoolDate(dayNumber: 0)) == nil)
        #expect(
            SchoolDate(days[9]).flatMap { facts.attendance.portionAbsent(of: 0, on: $0) } == 125
        )
        #expect(SchoolDate(days[0]).flatMap { facts.attendance.portionAbsent(of: 0, on: $0) } == 0)
    }

    /// A student at two schools at once, with the rows that each has of some days.
    private func atTwoSchools(_ change: (inout MadeUpDistrict, [String]) -> Void) -> Facts {
        let days = MadeUpDistrict.schoolDays(10)
        var district = MadeUpDistrict.school(10)
        district.addSchool("S2", days: days)
        district.addStudent()
        district.enroll("A", school: "S2", ["is_primary": "false"])
        for school in ["S1", "S2"] {
            district.year.snapshot.recordedThrough[school] = SchoolDate(days[9])
        }
        change(&district, days)
        return district.facts(asOf: "2025-12-01")
    }

    @Test func ofTwoSchoolsRowsOfADayTheLargerPartAbsentHolds() {
        let facts = atTwoSchools { district, days in
            district.attend("A", days[0], "tardy", portion: "0.25", school: "S1")
            district.attend("A", days[0], "excused_absence", portion: "0.75", school: "S2")
            district.attend("A", days[1], "unexcused_absence", school: "S2")
            district.attend("A", days[2], "unmapped", portion: "1", school: "S1")
            district.attend("A", days[2], "present", school: "S2")
        }
        #expect(reading("days_absent", facts) == .number(7, over: 4))
        #expect(reading("attendance_rate", facts) == .number(825, over: 10))
        #expect(reading("tardies", facts) == .number(0))
    }

    @Test func aRowAfterItsSchoolsLastRecordedDayDoesNotCountWhereAnotherSchoolHasTheDay() {
        let facts = atTwoSchools { district, days in
            district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[4])
            district.attend("A", days[4], "unexcused_absence", school: "S1")
            district.attend("A", days[5], "unexcused_absence", school: "S1")
        }
        #expect(reading("days_absent", facts) == .number(1))
        #expect(reading("attendance_rate", facts) == .number(90))
    }
}
