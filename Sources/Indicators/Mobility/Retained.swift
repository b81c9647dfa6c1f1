internal import Records

/// Whether the student repeats last year's grade.
struct Retained: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "retained",
            title: "Repeats the grade",
            heading: "Retain",
            topic: .mobility,
            unit: .yesNo,
            highest: Ratio(1),
            formula: """
                what the enrollment says of repeating; where it says nothing, yes where the grade is that of the last enrollment \
                of the year before (full- and part-day kindergarten are one grade)
                """,
            window: "this school year and the one before",
            unknownWhen: """
                the enrollment says nothing and the year before has none for the student; or the grade of either year is unmapped \
                or has no number (prekindergarten, special, ungraded)
                """,
            source: "domain.md §1.5, §6: repeated the grade of the prior year (DESE) [25][30]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        let enrollment = facts.enrollment
        guard enrollment.organization[student] >= 0 else { return .unknown(.noMembership) }
        if let repeats = enrollment.repeatsGrade[student] { return .value(Ratio(repeats)) }
        guard let grade = enrollment.grade[student] else { return .unknown(.unmappedCode) }
        guard let number = grade.number else { return .unknown(.notForGrade) }
        // A year in an ungraded class says nothing of a grade that might be repeated.
        guard let prior = enrollment.priorGrade[student]?.number else {
            return .unknown(.noPriorYear)
        }
        return .value(Ratio(prior == number))
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        facts.enrollment.priorGrade[student].map { "grade \($0.label) last year" }
    }
}
