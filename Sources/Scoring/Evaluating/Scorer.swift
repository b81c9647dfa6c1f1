import Dispatch
public import Indicators
import Records

/// A rule set names an indicator that there is none of.
public struct UnknownIndicator: Error, Hashable, Sendable {
    /// The name.
    public var name: String
}

/// Turns indicators into scores by a rule set, column by column.
///
/// The worst tier that fires wins. A student for whom nothing fires is Low only where what the rules require is known; otherwise
/// the tier is N/A with the reason.
public struct Scorer: Sendable {
    /// The rules.
    public let ruleSet: RuleSet
    /// The indicators that the rules name, each once.
    public let indicators: [any Indicator]
    let definitions: [IndicatorDefinition]
    /// The rule set's name, made once.
    private let name: String
    let plans: [GroupPlan]
    /// For each grade from 0 to 12 the places of its plans.
    let plansOfGrade: [[Int]]
    /// Students whose readings are in memory together.
    private static let chunkSize = 4096

    /// A scorer for a rule set.
    ///
    /// - Throws: ``UnknownIndicator`` where the lookup does not know a name of the rule set.
    public init(
        ruleSet: RuleSet,
        lookup: (String) -> (any Indicator)?
    ) throws(UnknownIndicator) {
        self.ruleSet = ruleSet
        name = ruleSet.name
        var indicators: [any Indicator] = []
        for name in ruleSet.indicators {
            guard let indicator = lookup(name) else { throw UnknownIndicator(name: name) }
            indicators.append(indicator)
        }
        self.indicators = indicators
        let definitions = indicators.map(\.definition)
        self.definitions = definitions
        plans = ruleSet.groups.map { GroupPlan($0, definitions: definitions) }
        plansOfGrade = (0...12).map { grade in
            ruleSet.groups.indices.filter { ruleSet.groups[$0].grades.contains(grade) }
        }
    }

    /// A scorer for a rule set that was read with the same lookup.
    public init(ruleSet: RuleSet, lookup: IndicatorLookup = .builtIn) throws(UnknownIndicator) {
        try self.init(ruleSet: ruleSet, lookup: { lookup[$0] })
    }

    /// The scores of the enrolled students of a range of the facts, each student's next milestone first.
    public func scores(of students: Range<Int>, in facts: Facts) -> [Score] {
        scores(of: students, in: facts, roll: ScoringRoll(of: facts))
    }

    /// The scores of the students of a range whom a roll lists, each student's next milestone first.
    ///
    /// Chunks of students are scored on all processors; the order of the scores does not tell.
    public func scores(of students: Range<Int>, in facts: Facts, roll: ScoringRoll) -> [Score] {
        let count = (students.count + Self.chunkSize - 1) / Self.chunkSize
        let pieces = Guarded([[Score]](repeating: [], count: count))
        DispatchQueue.concurrentPerform(iterations: count) { piece in
            let start = students.lowerBound + piece * Self.chunkSize
            let chunk = start..<min(start + Self.chunkSize, students.upperBound)
            var scores: [Score] = []
            scores.reserveCapacity(chunk.count)
            append(chunk, facts, roll, to: &scores)
            let done = scores
            pieces.withLock { $0[piece] = done }
        }
        return pieces.withLock { Array($0.joined()) }
    }

    private func append(
        _ chunk: Range<Int>,
        _ facts: Facts,
        _ roll: ScoringRoll,
        to scores: inout [Score]
    ) {
        let readings = Readings(chunk, in: facts, indicators, definitions)
        for student in chunk where roll.isEnrolled[student] {
            let grade = roll.grades[student]
            let places = grade?.number.map { plansOfGrade[$0] } ?? []
            let own = places.map { score(student, plans[$0], readings) }
            append(own, missing: student, grade, to: &scores)
        }
    }

    private func score(_ student: Int, _ plan: GroupPlan, _ readings: Readings) -> Score {
        let verdict = plan.verdict(on: student, readings)
        return Score(
            student: student,
            milestone: plan.milestone,
            ruleSet: name,
            tier: verdict.tier,
            level: verdict.level,
            triggers: verdict.triggers,
            gaps: verdict.gaps,
            notAvailableReason: verdict.reason,
            indicatorCount: verdict.indicatorCount
        )
    }

    /// Adds a student's scores in the order of the milestones ahead, and N/A for those that no group covers.
    private func append(
        _ own: [Score],
        missing student: Int,
        _ grade: GradeLevel?,
        to scores: inout [Score]
    ) {
        let ahead = grade?.number.map(Milestone.ahead) ?? []
        for milestone in ahead {
            let found = own.first { $0.milestone == milestone }
            scores.append(found ?? unavailable(student, milestone, Self.reason(milestone)))
        }
        let others = own.filter { !ahead.contains($0.milestone) }
        scores.append(contentsOf: others)
        if ahead.isEmpty && others.isEmpty {
            scores.append(unavailable(student, Self.nominal(grade), Self.noMilestone(grade)))
        }
    }

    private func unavailable(_ student: Int, _ milestone: Milestone, _ reason: String) -> Score {
        Score(
            student: student,
            milestone: milestone,
            ruleSet: name,
            tier: .notAvailable,
            notAvailableReason: reason,
            indicatorCount: 0
        )
    }

    /// Why a grade has no milestone ahead.
    static func noMilestone(_ grade: GradeLevel?) -> String {
        grade == nil ? "grade not known" : "no milestone for this grade"
    }

    /// Why a milestone that no group covers is not available.
    static func reason(_ milestone: Milestone) -> String {
        switch milestone {
        case .collegeEnrollment, .academicReadiness, .collegePersistence:
            "no rule set scores this milestone; a model needs past outcomes"
        default:
            "the rule set has no rules for this grade"
        }
    }

    /// A score must name a milestone; where none is ahead, the one that comes first or came last.
    static func nominal(_ grade: GradeLevel?) -> Milestone {
        switch grade {
        case .prekindergarten, .kindergartenFullDay, .kindergartenPartDay: .grade3Reading
        default: .graduation
        }
    }
}
