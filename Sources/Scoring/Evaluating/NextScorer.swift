public import Indicators
public import Records

/// A student's next score without words: what a file of millions of lines needs.
public struct NextScore: Sendable {
    /// The student's place in the facts.
    public let student: Int
    /// The outcome ahead.
    public let milestone: Milestone
    /// The tier.
    public let tier: Tier
    /// The rule set's own level, where it has levels and the tier is available.
    public let level: Int?
    /// The places of those that fired in ``NextScores/fired``, the most serious first.
    public let fired: Range<Int>
    /// Why the tier is not available, in a sentence; nil where it is.
    public let notAvailableReason: String?
}

/// The next scores of a chunk of students, with readings of the indicators that are asked for.
public struct NextScores {
    /// The scores, by student.
    public internal(set) var scores: [NextScore] = []
    /// The indicators that fired, as places in ``Scorer/indicators``.
    public internal(set) var fired: [Int] = []
    let readings: Readings
    let columns: [Int]

    /// A scored student's reading of a column.
    public func reading(column: Int, of student: Int) -> Reading {
        readings.reading(columns[column], student)
    }
}

/// Gives each student the score of the next milestone, just as ``Scorer`` does, and nothing else.
///
/// An indicator that the rules name and that is a column as well is read once.
public struct NextScorer: Sendable {
    /// What is said of a grade.
    private enum Next {
        case plan(Int)
        case notAvailable(Milestone, String)
    }

    private let scorer: Scorer
    private let indicators: [any Indicator]
    private let definitions: [IndicatorDefinition]
    /// Where each column is among the indicators.
    private let columns: [Int]
    /// For each grade from 0 to 12 what comes next.
    private let nextOfGrade: [Next]

    /// A scorer that also reads the columns of a file.
    public init(_ scorer: Scorer, columns: [any Indicator]) {
        var indicators = scorer.indicators
        var definitions = scorer.definitions
        self.columns = columns.map { column in
            let definition = column.definition
            let known = definitions.firstIndex { $0.id == definition.id }
            if let known { return known }
            indicators.append(column)
            definitions.append(definition)
            return indicators.count - 1
        }
        self.scorer = scorer
        self.indicators = indicators
        self.definitions = definitions
        nextOfGrade = (0...12).map { Self.next(ofGrade: $0, scorer) }
    }

    /// The next scores of the students of a range whom a roll lists.
    public func scores(of students: Range<Int>, in facts: Facts, roll: ScoringRoll) -> NextScores {
        var next = NextScores(
            readings: Readings(students, in: facts, indicators, definitions),
            columns: columns
        )
        next.scores.reserveCapacity(students.count)
        var weighing = Weighing()
        for student in students where roll.isEnrolled[student] {
            append(student, roll.grades[student], &weighing, to: &next)
        }
        return next
    }

    private func append(
        _ student: Int,
        _ grade: GradeLevel?,
        _ weighing: inout Weighing,
        to next: inout NextScores
    ) {
        let kind = grade?.number.map { nextOfGrade[$0] }
        switch kind ?? .notAvailable(Scorer.nominal(grade), Scorer.noMilestone(grade)) {
        case .plan(let place):
            scorer.plans[place].append(student, &weighing, to: &next)
        case .notAvailable(let milestone, let reason):
            next.scores.append(
                NextScore(
                    student: student,
                    milestone: milestone,
                    tier: .notAvailable,
                    level: nil,
                    fired: 0..<0,
                    notAvailableReason: reason
                )
            )
        }
    }

    /// The first milestone ahead; where none is, that of the first group of the grade.
    private static func next(ofGrade grade: Int, _ scorer: Scorer) -> Next {
        let own = scorer.plansOfGrade[grade]
        guard let ahead = Milestone.ahead(ofGrade: grade).first else {
            let known = GradeLevel(number: grade)
            return own.first.map { .plan($0) }
                ?? .notAvailable(Scorer.nominal(known), Scorer.noMilestone(known))
        }
        let place = own.first { scorer.plans[$0].milestone == ahead }
        return place.map { .plan($0) } ?? .notAvailable(ahead, Scorer.reason(ahead))
    }
}

extension GroupPlan {
    fileprivate func append(
        _ student: Int,
        _ weighing: inout Weighing,
        to next: inout NextScores
    ) {
        weighing.weigh(student, by: self, next.readings)
        let start = next.fired.count
        for fired in weighing.fired { next.fired.append(fired.column) }
        let worst = weighing.worst
        let reason =
            worst.map { $0.tier < .low } ?? false
            ? nil : reason(worst, failed(student, next.readings), student, next.readings)
        next.scores.append(
            NextScore(
                student: student,
                milestone: milestone,
                tier: reason == nil ? worst?.tier ?? .low : .notAvailable,
                level: reason == nil ? worst?.level : nil,
                fired: start..<next.fired.count,
                notAvailableReason: reason
            )
        )
    }
}
