import Indicators
import Records
import Testing

struct MobilityTests {
    private let days = MadeUpDistrict.schoolDays(180)

    @Test func schoolsAreDistinctAndNoShowsAndLaterOnesDoNotCount() {
        var district = MadeUpDistrict.school(180)
        district.addSchool("S2", days: days)
        district.addSchool("S3", days: days)
        district.addStudent(enrollment: ["exit_date": days[9]])
        district.enroll("A", school: "S2", ["entry_date": days[10], "exit_date": days[19]])
        district.enroll("A", school: "S1", ["entry_date": days[20]])
        district.enroll("A", school: "S3", ["exit_type": "no_show"])
        #expect(reading("schools_attended", district.facts(asOf: days[9])) == .number(1))
        #expect(reading("schools_attended", district.facts(asOf: days[10])) == .number(2))
        let facts = district.facts(asOf: days[30])
        #expect(reading("schools_attended", facts) == .number(2))
        #expect(facts.organizations[Int(facts.enrollment.organization[0])] == "S1")
        #expect(facts.enrollment.isActive[0])
    }

    @Test func aStudentWithoutEnrollmentIsUnknownAndNotScored() {
        var district = MadeUpDistrict.school(20)
        district.addStudent(enrollment: ["exit_type": "no_show"])
        let facts = district.facts(asOf: days[5])
        #expect(reading("schools_attended", facts) == .unknown(.noMembership))
        #expect(reading("retained", facts) == .unknown(.noMembership))
        #expect(reading("over_age", facts) == .unknown(.notForGrade))
        #expect(facts.activeStudents.isEmpty)
    }

    @Test func theLastDayIsStillEnrolledAndTheNextIsNot() {
        var district = MadeUpDistrict.school(20)
        district.addStudent(enrollment: ["exit_date": days[5]])
        #expect(district.facts(asOf: days[5]).activeStudents == [0])
        #expect(district.facts(asOf: days[6]).activeStudents.isEmpty)
    }

    @Test func thePrimaryEnrollmentIsTheSchoolAndOfSeveralTheLatest() {
        var district = MadeUpDistrict.school(20)
        district.addSchool("S2", days: days)
        district.addStudent()
        district.enroll(
            "A",
            grade: "10",
            school: "S2",
            ["entry_date": days[3], "is_primary": "false"]
        )
        let first = district.facts(asOf: days[9])
        #expect(first.organizations[Int(first.enrollment.organization[0])] == "S1")
        district.enroll("A", grade: "10", school: "S2", ["entry_date": days[4]])
        let second = district.facts(asOf: days[9])
        #expect(second.organizations[Int(second.enrollment.organization[0])] == "S2")
        #expect(second.enrollment.grade[0] == .grade10)
    }

    private func retained(_ grade: String, prior: String?, says: String? = nil) -> Reading? {
        var district = MadeUpDistrict.school(20)
        district.addStudent(grade: grade, enrollment: says.map { ["repeats_grade": $0] } ?? [:])
        if let prior {
            district.addYearBefore(
                .enrollments,
                [
                    "student_id": "A", "org_id": "S1", "entry_date": "2024-09-01",
                    "grade_level": prior,
                ]
            )
        }
        return reading("retained", district.facts(asOf: days[5]))
    }

    @Test func theSameGradeAsLastYearIsRetained() {
        #expect(retained("09", prior: "09") == .number(1))
        #expect(retained("09", prior: "08") == .number(0))
        #expect(retained("KF", prior: "KP") == .number(1))
        #expect(retained("01", prior: "KF") == .number(0))
    }

    @Test func whatTheEnrollmentSaysDecides() {
        #expect(retained("09", prior: "08", says: "true") == .number(1))
        #expect(retained("09", prior: "09", says: "false") == .number(0))
        #expect(retained("09", prior: nil, says: "false") == .number(0))
    }

    @Test func withoutLastYearRetentionIsUnknown() {
        #expect(retained("09", prior: nil) == .unknown(.noPriorYear))
        #expect(retained("PK", prior: "PK") == .unknown(.notForGrade))
        #expect(retained("unmapped", prior: "09") == .unknown(.unmappedCode))
        #expect(retained("09", prior: "unmapped") == .unknown(.noPriorYear))
    }

    @Test(arguments: ["UG", "SP", "PK"])
    func aYearInAGradeWithoutANumberSaysNothingOfRepeating(prior: String) {
        #expect(retained("01", prior: prior) == .unknown(.noPriorYear))
        #expect(retained("KF", prior: prior) == .unknown(.noPriorYear))
        #expect(retained("01", prior: prior, says: "true") == .number(1))
    }

    @Test func theLastEnrollmentOfLastYearIsCompared() {
        var district = MadeUpDistrict.school(20)
        district.addStudent(grade: "09")
        for (entry, grade) in [("2025-02-01", "09"), ("2024-09-01", "08")] {
            district.addYearBefore(
                .enrollments,
                ["student_id": "A", "org_id": "S1", "entry_date": entry, "grade_level": grade]
            )
        }
        let facts = district.facts(asOf: days[5])
        #expect(reading("retained", facts) == .number(1))
        #expect(detail("retained", facts) == "grade 9 last year")
    }

    @Test(arguments: [
        ("2009-09-01", "09", Int64(1)), ("2009-09-02", "09", 0), ("2009-08-31", "09", 1),
        ("2018-09-01", "KF", 1), ("2018-09-02", "KF", 0), ("2008-02-29", "10", 1),
    ])
    func overAgeIsTakenOnTheFirstOfSeptember(born: String, grade: String, over: Int64) {
        var district = MadeUpDistrict.school(20)
        district.addStudent(grade: grade, born: born)
        #expect(reading("over_age", district.facts(asOf: days[5])) == .number(over))
    }

    @Test func withoutADayOfBirthAgeIsUnknown() {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        #expect(reading("over_age", district.facts(asOf: days[5])) == .unknown(.noBirthDate))
        district.addStudent("B", grade: "UG", born: "2000-01-01")
        let facts = district.facts(asOf: days[5])
        #expect(reading("over_age", facts, student: "B") == .unknown(.notForGrade))
        #expect(detail("over_age", facts, student: "B") == "25 years on 1 Sep 2025")
    }
}
