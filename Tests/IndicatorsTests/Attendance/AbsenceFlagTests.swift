import Indicators
import Records
import Testing

struct AbsenceFlagTests {
    private func facts(missing days: Int) -> Facts {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.missFirst(days, of: 180)
        return district.facts(asOf: "2026-06-30")
    }

    @Test func eighteenDaysOf180AreChronicAndSeventeenAreNot() {
        #expect(reading("chronic_absence", facts(missing: 17)) == .number(0))
        #expect(reading("chronic_absence", facts(missing: 18)) == .number(1))
        #expect(reading("chronic_absence", facts(missing: 19)) == .number(1))
    }

    @Test func aThousandthOfADayBelowEighteenIsNotChronic() {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.missFirst(17, of: 180)
        let day = MadeUpDistrict.schoolDays(180)[20]
        district.attend("A", day, "partial", portion: "0.999")
        let almost = district.facts(asOf: "2026-06-30")
        #expect(reading("days_absent", almost) == .number(17_999, over: 1000))
        #expect(reading("chronic_absence", almost) == .number(0))
        #expect(detail("chronic_absence", almost) == "absent 17.999 of 180 days")
    }

    @Test func thirtySixDaysOf180AreSevereAndThirtyFiveAreNot() {
        #expect(reading("severe_absence", facts(missing: 35)) == .number(0))
        #expect(reading("severe_absence", facts(missing: 36)) == .number(1))
        #expect(reading("severe_absence", facts(missing: 37)) == .number(1))
    }

    @Test func noAttendanceIsUnknownAndNotNo() {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        let facts = district.facts(asOf: "2026-06-30")
        #expect(reading("chronic_absence", facts) == .unknown(.noAttendance))
        #expect(reading("severe_absence", facts) == .unknown(.noAttendance))
        #expect(detail("chronic_absence", facts) == nil)
    }
}
