import Foundation
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

    @Test func studentsWhoShareAnIdentifierAreBothKeptWithTheirSeats() throws {
        let enrollments = try #require(MadeUpBundle.files12["enrollments.csv"])
        let result = try MadeUpBundle.with([
            "users.csv": MadeUpBundle.files12["users.csv"]?
                .replacing("Bo,Chen,,,", with: "Bo,Chen,,10001,"),
            "enrollments.csv": enrollments + "\ne9,,,c1,h,u2,student,,2025-09-02,",
        ])
        #expect(result.sink.cells(.students, "student_id") == ["u1", "u2"])
        #expect(result.sink.cells(.sectionEnrollments, "student_id") == ["u1", "u1", "u2"])
        #expect(result.report?.rejected == 0)
        #expect(result.count(.bundleIdentifier) == 2)
        // Whoever is stored under it keeps it.
        let first = try MadeUpBundle.with()
        let again = try MadeUpBundle.with(
            [
                "users.csv": MadeUpBundle.files12["users.csv"]?
                    .replacing("Bo,Chen,,,", with: "Bo,Chen,,10001,")
            ],
            existing: first.sink
        )
        #expect(again.sink.cells(.students, "student_id") == ["10001", "u2"])
        // Also where the other one is new.
        let third = try MadeUpBundle.with(
            [
                "users.csv": MadeUpBundle.files12["users.csv"]?
                    .replacing("u2,,,true,bo,,Bo,Chen,,,", with: "u5,,,true,bo,,Bo,Chen,,10001,"),
                "roles.csv": MadeUpBundle.files12["roles.csv"]?.replacing(",u2,", with: ",u5,"),
                "demographics.csv": nil,
            ],
            existing: first.sink
        )
        #expect(third.sink.cells(.students, "student_id") == ["10001", "u5"])
    }

    @Test(arguments: ["", "gone"])
    func aClassWithoutACourseKeepsItsSeats(course: String) throws {
        let result = try MadeUpBundle.with([
            "classes.csv": MadeUpBundle.files12["classes.csv"]?
                .replacing("09,eng,E1", with: "09,\(course),E1")
        ])
        #expect(result.report?.rejected == 0)
        #expect(result.count(.bundleMadeCourse) == 1)
        let made = course.isEmpty ? "c2" : course
        #expect(result.sink.cells(.courses, "course_id") == ["alg", "eng", made])
        #expect(result.sink.cell(.courses, made, "title") == "English 9 A")
        #expect(result.sink.cell(.sections, "c2", "course_id") == made)
        #expect(result.sink.count(.sectionEnrollments) == 2)
        #expect(result.log.count(.error) == 0)
    }

    @Test(arguments: [
        ("9th", "09"), ("Grade 9", "09"), ("10th Grade", "10"), ("gr. 3", "03"), ("09", "09"),
        ("Kindergarten", "KF"), ("Pre-K", "PK"), ("KG", "KF"), ("13th", "13th"), ("9x", "9x"),
        ("Grade", "Grade"),
    ])
    func gradesAreKnownAsDistrictsWriteThem(text: String, grade: String) {
        #expect(NativeWords.grade(text) == grade)
    }

    @Test func aFolderOfABundleWithoutManifestIsToldFromOtherFolders() throws {
        let folder = try MadeUpBundle.write()
        #expect(!OneRosterBundle.lacksManifest(folder.path))
        try FileManager.default.removeItem(atPath: folder.path + "/manifest.csv")
        #expect(OneRosterBundle.lacksManifest(folder.path))
        #expect(MadeUpBundle.read(folder.path).error?.finding.code == "package.missing_manifest")
        let other = try TestFolder()
        try other.write("users.csv", "id,name\n1,a\n")
        try other.write("courses.csv", "id,name\n1,a\n")
        #expect(!OneRosterBundle.lacksManifest(other.path))
        #expect(!OneRosterBundle.lacksManifest("/no/such/folder"))
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
