import Records
import Testing

@testable import Importing

/// Which school year sessions are of, where the bundle is not clear about it, and students whose identifier is none.
struct SessionYearTests {
    private static let sessions = MadeUpBundle.files12["academicSessions.csv"] ?? ""

    @Test func theYearInWhichTheSchoolYearBeginsIsUnderstoodFromTheDates() throws {
        let result = try MadeUpBundle.with([
            "academicSessions.csv": Self.sessions.replacing(",2026\n", with: ",2025\n")
                .replacing("2026-06-15,y,2026", with: "2026-06-15,y,2025")
        ])
        #expect(result.error == nil)
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2026))
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.terms, "term_id").count == 4)
        #expect(result.sink.count(.sectionEnrollments) == 2)
        #expect(result.count(.bundleYearBegins) == 1)
        #expect(result.count(.bundleOtherYear) == 0)
    }

    @Test func oneSessionThatNamesItsYearRightlySpeaksForAll() throws {
        let result = try MadeUpBundle.with([
            "academicSessions.csv": Self.sessions.replacing(
                "2025-10-31,s1,2026",
                with: "2025-10-31,s1,2025"
            )
        ])
        #expect(result.count(.bundleYearBegins) == 0)
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2026))
        #expect(result.sink.cells(.terms, "term_id").count == 3)
    }

    @Test func aSummerSchoolBehindItsYearIsNoSignOfIt() throws {
        let header = Self.sessions.split(separator: "\n")[0]
        let result = try MadeUpBundle.with([
            "academicSessions.csv": "\(header)\ns1,,,Summer,term,2026-07-06,2026-08-14,,2026\n"
        ])
        #expect(result.count(.bundleYearBegins) == 0)
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2026))
    }

    @Test(arguments: ["", "2025-26", "26"])
    func sessionsThatDoNotNameTheirYearAreOfTheOneOfTheirDates(year: String) throws {
        let result = try MadeUpBundle.with([
            "academicSessions.csv": Self.sessions.replacing(",2026\n", with: ",\(year)\n")
                .replacing("2026-06-15,y,2026", with: "2026-06-15,y,\(year)")
        ])
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2026))
        #expect(result.sink.cells(.terms, "term_id").count == 4)
        #expect(result.sink.count(.sectionEnrollments) == 2)
        #expect(result.count(.bundleNoYear) == 0)
    }

    @Test(arguments: ["10 001", "Nr. 7", "a/b", String(repeating: "9", count: 65), "é1"])
    func aStudentWhoseIdentifierIsNoIDIsKnownByTheSourcedID(identifier: String) throws {
        let result = try MadeUpBundle.with([
            "users.csv": MadeUpBundle.files12["users.csv"]?.replacing(
                ",10001,",
                with: ",\(identifier),"
            )
        ])
        #expect(result.sink.cells(.students, "student_id") == ["u1", "u2"])
        #expect(result.sink.cells(.sectionEnrollments, "student_id") == ["u1", "u1"])
        #expect(result.report?.rejected == 0)
        #expect(result.count(.bundleIdentifier) == 1)
    }
}
