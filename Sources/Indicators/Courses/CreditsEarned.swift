internal import Records

/// Credits earned in high school.
struct CreditsEarned: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "credits_earned",
            title: "Credits earned in grades 9–12",
            heading: "Cred",
            topic: .courses,
            unit: .credits,
            higherIsWorse: false,
            formula: "sum of credits earned in rows of the transcript taken in grade 9 or above",
            window: TranscriptWindow.words,
            unknownWhen:
                "the student is below grade 9, or the transcript has no row of grade 9 or above",
            source: "domain.md §3.1, §6: credits against pace [25][30][31]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard facts.enrollment.gradeNumber(of: student) ?? 0 >= 9 else {
            return .unknown(.notForGrade)
        }
        guard let credits = facts.highSchoolCredits(of: student) else {
            return .unknown(.noTranscript)
        }
        return .value(Ratio(credits, over: FixedDecimal.scale))
    }

    func period(of student: Int, in facts: Facts) -> Period { TranscriptWindow.period(facts) }
}
