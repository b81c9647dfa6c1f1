import Indicators
import Records

@testable import Scoring

/// An indicator whose readings a test sets.
struct FakeIndicator: Indicator {
    var definition: IndicatorDefinition
    var readings: [Reading] = []

    init(_ definition: IndicatorDefinition, _ readings: [Reading] = []) {
        self.definition = definition
        self.readings = readings
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        readings.indices.contains(student) ? readings[student] : .unknown(.noLocalValue)
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(start: nil, end: facts.asOf, name: "to date")
    }

    func detail(of student: Int, in facts: Facts) -> String? { nil }
}

/// Stand-ins for all indicators, with the definitions of the real ones.
enum Fakes {
    static let definitions = Indicators.all.map(\.definition)

    /// All stand-ins, without readings.
    static let lookup = IndicatorLookup(definitions.map { FakeIndicator($0) })

    /// All stand-ins, with the given readings; the others know nothing.
    static func lookup(_ readings: [String: [Reading]]) -> IndicatorLookup {
        IndicatorLookup(definitions.map { FakeIndicator($0, readings[$0.id] ?? []) })
    }

    static func definition(
        _ id: String,
        _ unit: IndicatorUnit,
        higherIsWorse: Bool = true,
        lowest: Int? = 0,
        highest: Int? = nil
    ) -> IndicatorDefinition {
        IndicatorDefinition(
            id: id,
            title: id.split(separator: "_").joined(separator: " "),
            heading: "X",
            topic: .courses,
            unit: unit,
            higherIsWorse: higherIsWorse,
            lowest: lowest.map { Ratio($0) },
            highest: highest.map { Ratio($0) },
            formula: "",
            window: "",
            unknownWhen: "",
            source: ""
        )
    }

    /// Facts of students S0, S1, …; stand-ins look at nothing else in them.
    static func facts(_ count: Int) -> Facts {
        var facts = Facts(
            asOf: SchoolDate(dayNumber: 20_000),
            schoolYear: SchoolYear(endingIn: 2025)
        )
        for number in 0..<count { _ = facts.students.insert("S\(number)") }
        return facts
    }

    /// A shipped rule set, read with the stand-ins.
    static func shipped(_ id: String) throws -> RuleSet {
        try RuleSet.read(ShippedRuleSets.yaml(id) ?? [], lookup: lookup)
    }

    /// The scores of one student by a rule set, given what is known.
    static func scores(
        _ ruleSet: RuleSet,
        grade: GradeLevel?,
        _ known: [String: Ratio],
        unknown: [String: UnknownReason] = [:]
    ) throws -> [Score] {
        var readings = known.mapValues { [Reading.value($0)] }
        for (name, reason) in unknown { readings[name] = [.unknown(reason)] }
        let scorer = try Scorer(ruleSet: ruleSet, lookup: lookup(readings))
        let roll = ScoringRoll(isEnrolled: [true], grades: [grade])
        return scorer.scores(of: 0..<1, in: facts(1), roll: roll)
    }

    /// The first score of one student by a rule set.
    static func score(
        _ ruleSet: RuleSet,
        grade: GradeLevel?,
        _ known: [String: Ratio],
        unknown: [String: UnknownReason] = [:]
    ) throws -> Score {
        try scores(ruleSet, grade: grade, known, unknown: unknown)[0]
    }

    /// A rule set of one group for grade 9 from the YAML of its measures and combinations.
    static func ruleSet(_ rules: String, levels: String = "") throws(RuleSetRefusal) -> RuleSet {
        try RuleSet.read(Array(file(rules, levels: levels).utf8), lookup: lookup)
    }

    /// The file of such a rule set; its rules begin on line 9, or 10 with levels.
    static func file(_ rules: String, levels: String = "") -> String {
        """
        id: made-up
        version: "1"
        title: Made up
        source: Nowhere
        \(levels.isEmpty ? "" : levels + "\n")groups:
          - grades: [9]
            milestone: grade9_courses
            measures:
        \(rules)
        """
    }
}
