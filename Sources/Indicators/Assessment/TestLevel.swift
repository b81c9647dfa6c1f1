internal import Records

/// The level of the latest result on a test.
struct TestLevel: Indicator {
    let test: AssessmentFacts.Test

    var definition: IndicatorDefinition {
        let isAccess = test == .accessOverall
        return IndicatorDefinition(
            id: isAccess ? "access_level" : "\(test.id)_level",
            title: isAccess ? "ACCESS level, overall" : "\(test.title) level",
            heading: test.heading,
            topic: .assessment,
            unit: .level,
            higherIsWorse: false,
            lowest: Ratio(1),
            highest: Ratio(isAccess ? 6 : 4),
            formula: isAccess ? Self.accessFormula : Self.mcasFormula,
            window: "the latest result by the as-of day, of any year",
            unknownWhen:
                """
                the student has no tested result with a level or a score on a known scale by the as-of day (a result that does not \
                say whether it was tested counts as tested)
                """,
            source: isAccess
                ? "domain.md §4.4: 1 Entering to 6 Reaching [60]"
                : "domain.md §4.4: next-generation and legacy levels and scales [45][49][58]"
        )
    }

    private static let mcasFormula = """
        the performance order 1–4; else the level's code (NM, PM, M, E; or W or F, NI, P, A) as 1–4; else the score on the test's \
        own scale: 440–560 cut at 470, 500 and 530, or 200–280 cut at 220, 240 and 260
        """

    private static let accessFormula = """
        the overall proficiency level with its decimals: the level given, else a score from 1 to 6, else the performance order
        """

    func reading(of student: Int, in facts: Facts) -> Reading {
        facts.assessment.levelMillionths(test, of: student).map {
            .value(Ratio($0, over: FixedDecimal.scale))
        } ?? .unknown(.noTest)
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(end: facts.assessment.level(test, of: student)?.date ?? facts.asOf)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        facts.assessment.level(test, of: student)?.words
    }
}

extension AssessmentFacts.Test {
    /// The name that ids of indicators begin with.
    var id: String {
        switch self {
        case .mcasELA: "mcas_ela"
        case .mcasMath: "mcas_math"
        case .mcasScience: "mcas_science"
        case .accessOverall: "access"
        }
    }

    /// The name as people read it.
    var title: String {
        switch self {
        case .mcasELA: "MCAS ELA"
        case .mcasMath: "MCAS math"
        case .mcasScience: "MCAS science"
        case .accessOverall: "ACCESS"
        }
    }

    /// A column heading.
    var heading: String {
        switch self {
        case .mcasELA: "MC-ELA"
        case .mcasMath: "MC-Mat"
        case .mcasScience: "MC-Sci"
        case .accessOverall: "ACCESS"
        }
    }
}

extension AssessmentFacts.Result {
    /// The score with its scale and month, such as `476 on 440–560, May 2025`.
    var words: String {
        let month = date.spoken.split(separator: " ").dropFirst().joined(separator: " ")
        guard let score else { return month }
        guard let scale else { return "\(score), \(month)" }
        return "\(score) on \(scale.lowerBound)–\(scale.upperBound), \(month)"
    }
}
