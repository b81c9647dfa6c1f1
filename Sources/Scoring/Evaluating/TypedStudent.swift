import Indicators
public import Records

/// One student typed in by hand, scored by the rules as if the records said so.
public struct TypedStudent: Sendable {
    /// The grade.
    public var grade: GradeLevel
    /// What is known, by the names of indicators; all else is unknown, which is never zero.
    public var values: [String: Ratio]
    /// The day.
    public var asOf: SchoolDate

    /// A student with what was typed.
    public init(grade: GradeLevel, values: [String: Ratio], asOf: SchoolDate) {
        self.grade = grade
        self.values = values
        self.asOf = asOf
    }

    /// The scores by a rule set, the next milestone first.
    ///
    /// - Parameters:
    ///   - ruleSet: the rules.
    ///   - lookup: the indicators whose definitions the rules were read with.
    /// - Returns: the scores with their reasons.
    /// - Throws: ``UnknownIndicator`` where the rules name one that the lookup has not.
    public func scores(
        by ruleSet: RuleSet,
        lookup: IndicatorLookup
    ) throws(UnknownIndicator) -> [Score] {
        let typed = IndicatorLookup(names: lookup.names) { id in
            lookup[id].map { TypedIndicator(definition: $0.definition, value: values[id]) }
        }
        let scorer = try Scorer(ruleSet: ruleSet, lookup: typed)
        var facts = Facts(asOf: asOf, schoolYear: SchoolYear(containing: asOf))
        _ = facts.students.insert("typed")
        let roll = ScoringRoll(isEnrolled: [true], grades: [grade])
        return scorer.scores(of: 0..<1, in: facts, roll: roll)
    }
}

/// An indicator that reads what was typed.
private struct TypedIndicator: Indicator {
    let definition: IndicatorDefinition
    let value: Ratio?

    func reading(of student: Int, in facts: Facts) -> Reading {
        value.map { .value($0) } ?? .unknown(.noLocalValue)
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(start: nil, end: facts.asOf, name: "typed in")
    }
}
