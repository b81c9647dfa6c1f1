internal import Records

/// Whether the student is a year or more older than the grade's usual age.
struct OverAge: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "over_age",
            title: "Over age for the grade",
            heading: "OvrAge",
            topic: .mobility,
            unit: .yesNo,
            highest: Ratio(1),
            formula:
                "yes where age in completed years on 1 September of the school year ≥ grade + 7; kindergarten is 0",
            window: "1 September of the school year",
            unknownWhen: """
                the day of birth is not recorded, or the grade has no number (prekindergarten, special, ungraded, unmapped)
                """,
            source: "domain.md §1.1, §6: age on 1 September, grade + 7 (formula recalled) [13][30]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard let grade = facts.enrollment.gradeNumber(of: student) else {
            return .unknown(.notForGrade)
        }
        guard let age = age(of: student, in: facts) else { return .unknown(.noBirthDate) }
        return .value(Ratio(age >= grade + 7))
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(end: facts.schoolYear.ageDay, name: "on 1 September")
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        age(of: student, in: facts).map { "\($0) years on \(facts.schoolYear.ageDay.spoken)" }
    }

    private func age(of student: Int, in facts: Facts) -> Int? {
        guard let birth = facts.enrollment.birthDate(of: student)?.civil else { return nil }
        let day = facts.schoolYear.ageDay.civil
        let hasHadBirthday = (birth.month, birth.day) <= (day.month, day.day)
        return day.year - birth.year - (hasHadBirthday ? 0 : 1)
    }
}
