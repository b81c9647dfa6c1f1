internal import Records

/// Credits short of five for each year of high school completed.
struct CreditsBehind: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "credits_behind",
            title: "Credits behind pace",
            heading: "Behind",
            topic: .courses,
            unit: .credits,
            highest: Ratio(15),
            formula:
                "5 × (grade − 9) − credits earned in grades 9 and above, never below 0; 0 in grade 9",
            window: TranscriptWindow.words,
            unknownWhen: """
                the student is not in grades 9–12, or is in grade 10 or above and the transcript has no row of grade 9 or above
                """,
            source:
                "domain.md §3.1, §6: fewer credits than needed for promotion; five a year [25][30][31]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard let grade = facts.enrollment.gradeNumber(of: student), (9...12).contains(grade) else {
            return .unknown(.notForGrade)
        }
        if grade == 9 { return .value(Ratio(0)) }
        guard let credits = facts.highSchoolCredits(of: student) else {
            return .unknown(.noTranscript)
        }
        let behind = Int64(5 * (grade - 9)) * FixedDecimal.scale - credits
        return .value(Ratio(max(0, behind), over: FixedDecimal.scale))
    }

    func period(of student: Int, in facts: Facts) -> Period { TranscriptWindow.period(facts) }

    func detail(of student: Int, in facts: Facts) -> String? {
        guard let grade = facts.enrollment.gradeNumber(of: student), (10...12).contains(grade),
            let credits = facts.highSchoolCredits(of: student)
        else { return nil }
        return "\(credits.millionthsText) of \(5 * (grade - 9)) credits"
    }
}
