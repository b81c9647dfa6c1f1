import Indicators
import Records
import Testing

struct FactsBuilderTests {
    private let days = MadeUpDistrict.schoolDays(180)

    @Test func withoutADayTheSnapshotsOwnIsTaken() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.attend("A", days[9], "tardy")
        district.year.snapshot.asOf = SchoolDate(days[4])
        #expect(district.facts().asOf == SchoolDate(days[4]))
    }

    @Test func thenTheLastRecordedDayThenTheLastSchoolDay() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        #expect(district.facts().asOf == SchoolDate(days[19]))
        district.attend("A", days[9], "tardy")
        #expect(district.facts().asOf == SchoolDate(days[9]))
        district.year.snapshot.recordedThrough["S1"] = SchoolDate(days[12])
        #expect(district.facts().asOf == SchoolDate(days[12]))
        #expect(MadeUpDistrict().facts().asOf == SchoolDate("2026-06-30"))
    }

    @Test func studentsAreThoseOfTheTargetYear() {
        var district = MadeUpDistrict.school(20)
        district.addStudent("A")
        district.addYearBefore(
            .students,
            ["student_id": "OLD", "first_name": "X", "last_name": "Y"]
        )
        district.addYearBefore(
            .enrollments,
            ["student_id": "OLD", "org_id": "S1", "entry_date": "2024-09-01", "grade_level": "09"]
        )
        let facts = district.facts(asOf: days[4])
        #expect(facts.students.count == 1)
        #expect(facts.students[0] == "A")
        #expect(facts.isLoaded(.enrollments))
        #expect(!facts.isLoaded(.marks))
    }

    @Test func ayearAfterTheTargetIsNotRead() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        var builder = FactsBuilder(asOf: SchoolDate("2024-12-01"))
        builder.begin(district.year.snapshot, loading: district.year.modes)
        for (table, rows) in district.year.rows {
            for batch in MadeUpDistrict.batches(table, rows, size: 10) { builder.accept(batch) }
        }
        builder.end()
        #expect(builder.facts().students.count == 0)
    }

    @Test func rowsOfUnknownStudentsAreLeftOut() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.enroll("NOBODY")
        district.attend("NOBODY", days[3], "tardy")
        district.mark("C", ["letter_mark": "F"], student: "NOBODY")
        district.take("C", ["result": "fail"], student: "NOBODY")
        district.incident("I", on: days[2], student: "NOBODY")
        let facts = district.facts(asOf: days[19])
        #expect(facts.students.count == 1)
        #expect(reading("incidents_year", facts) == .number(0))
    }
}
