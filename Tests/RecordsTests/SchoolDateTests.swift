import Records
import Testing

struct SchoolDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-06", 20_518),
        ("1900-03-01", -25_508),
    ])
    func aDayIsCountedFromTheEpoch(text: String, number: Int32) {
        #expect(SchoolDate(text)?.dayNumber == number)
    }

    @Test func everyDayOfFourCenturiesComesBackAsItWasWritten() {
        var previous = SchoolDate(dayNumber: -80_000)
        for number in Int32(-80_000)...Int32(70_000) {
            let date = SchoolDate(dayNumber: number)
            let (year, month, day) = date.civil
            #expect(SchoolDate(year: year, month: month, day: day) == date)
            #expect(previous <= date)
            previous = date
        }
    }

    @Test(arguments: [
        "2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-1-01", "25-01-01", "",
        "2025/01/01", "2025-01-01 ", "2025-01-0a", "1900-02-29", "２０２５-01-01",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(SchoolDate(text) == nil)
    }

    @Test func weekdaysRunFromMondayToSunday() {
        #expect(SchoolDate("2026-03-06")?.weekday == 5)
        #expect(SchoolDate("1969-12-28")?.weekday == 7)
        #expect(SchoolDate("1969-12-29")?.weekday == 1)
    }

    @Test func aDayIsSpokenAsPeopleReadIt() {
        #expect(SchoolDate("2025-11-04")?.spoken == "4 Nov 2025")
        #expect(SchoolDate("2025-11-04")?.spokenShort == "4 Nov")
        #expect(SchoolDate("2025-11-04")?.description == "2025-11-04")
    }

    @Test func theSchoolYearTurnsOnTheFirstOfJuly() throws {
        let june = try #require(SchoolDate("2025-06-30"))
        #expect(SchoolYear(containing: june) == SchoolYear(endingIn: 2025))
        #expect(SchoolYear(containing: june.advanced(by: 1)) == SchoolYear(endingIn: 2026))
        #expect(SchoolYear(endingIn: 2026).description == "2025-26")
        #expect(SchoolYear(endingIn: 2000).description == "1999-00")
        #expect(SchoolYear(endingIn: 2026).ageDay.description == "2025-09-01")
    }
}
