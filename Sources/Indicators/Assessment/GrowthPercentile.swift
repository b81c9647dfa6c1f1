internal import Records

/// The student growth percentile of the latest result on a test.
struct GrowthPercentile: Indicator {
    let test: AssessmentFacts.Test

    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "\(test.id)_sgp",
            title: "\(test.title) growth percentile",
            heading: test == .mcasELA ? "SGP-E" : "SGP-M",
            topic: .assessment,
            unit: .percentile,
            higherIsWorse: false,
            lowest: Ratio(1),
            highest: Ratio(99),
            formula: "the student growth percentile that comes with the result",
            window: "the latest result by the as-of day, of any year",
            unknownWhen:
                "the student has no tested result, or the latest one gives no growth percentile",
            source: "domain.md §4.4: 1–99, grades 4–8 and 10 [59]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard let result = facts.assessment.latest(test, of: student) else {
            return .unknown(.noTest)
        }
        return result.growth.map { .value(Ratio($0)) } ?? .unknown(.noGrowth)
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(end: facts.assessment.latest(test, of: student)?.date ?? facts.asOf)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        facts.assessment.latest(test, of: student)?.words
    }
}
