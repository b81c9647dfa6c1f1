import Records
import Testing

@testable import Importing

@Suite struct SurveyTests {
    @Test func aSetOfNumbersHoldsWhatWasPutIn() {
        var set = HashSet64()
        for number in 0..<10_000 {
            let isNew = set.insert(UInt64(number) &* 0x9e37_79b9)
            #expect(isNew)
        }
        for number in 0..<10_000 {
            let isNew = set.insert(UInt64(number) &* 0x9e37_79b9)
            #expect(!isNew)
        }
        #expect(set.contains(0))
        #expect(!set.contains(.max))
    }

    @Test func daysOfAttendanceAreBits() {
        let year = SchoolYear(endingIn: 2026)
        let first = year.firstDay.dayNumber
        var days = AttendanceDays(year)
        for student in [0, 5, 1000] {
            for day in [-31, 0, 63, 64, 364, 395] {
                let number = first + Int32(day)
                let first = days.insert(student: student, school: 3, day: number)
                let second = days.insert(student: student, school: 3, day: number)
                #expect(first == true)
                #expect(second == false)
            }
        }
        for (school, day) in [(4, first), (3, first - 32), (3, .max), (3, .min)] {
            let fits = days.insert(student: 0, school: school, day: day)
            #expect(fits == nil)
        }
    }
}
