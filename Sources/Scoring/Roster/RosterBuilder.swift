public import Indicators
import Records

/// Makes the roster of a run from its scores: one row for each scored student.
public struct RosterBuilder: Sendable {
    /// The run.
    public var run: Run
    /// Names and places of the students of the facts.
    public var people: RosterPeople
    /// The indicators whose values lists show and sort by.
    public var columns: [any Indicator]

    /// A builder with the parts that scores do not have.
    public init(run: Run, people: RosterPeople, columns: [any Indicator]) {
        self.run = run
        self.people = people
        self.columns = columns
    }

    /// The roster of scores that a ``Scorer`` made from the facts, compared with the run before where there is one.
    public func roster(scores: [Score], facts: Facts, previous: Roster? = nil) -> Roster {
        var roster = Roster(run: run)
        roster.schools = people.schools
        roster.counselors = people.counselors
        let places = Self.nextMilestones(scores)
        var bits: [String: UInt64] = [:]
        var names = TextColumn()
        let (nameBytes, studentCount) = (people.names.bytes, facts.students.count)
        for place in places {
            let score = scores[place]
            append(score, facts, &bits, to: &roster)
            names.append(contentsOf: nameBytes, in: people.names.range(of: score.student))
        }
        roster.names = names
        roster.searchKeys = NameFolding.fold(names)
        let students = places.map { scores[$0].student }
        roster.columns = columns.map { column($0, students, facts, studentCount) }
        if let chances = ChanceColumn.column(places.map { scores[$0].estimate?.probability }) {
            roster.columns.append(chances)
        }
        roster.previousTier = Array(repeating: Roster.noTier, count: places.count)
        if let previous { roster.compare(with: previous) }
        return roster
    }

    /// The place of each student's score for the next milestone: the first, unless the rules say nothing of it.
    private static func nextMilestones(_ scores: [Score]) -> [Int] {
        var places: [Int] = []
        for place in scores.indices {
            guard let last = places.last, scores[last].student == scores[place].student else {
                places.append(place)
                continue
            }
            if !scores[last].isAnswered && scores[place].isAnswered {
                places[places.count - 1] = place
            }
        }
        return places
    }

    private func append(
        _ score: Score,
        _ facts: Facts,
        _ bits: inout [String: UInt64],
        to roster: inout Roster
    ) {
        let student = score.student
        let grade = people.grade[student]
        let isAhead =
            score.isAnswered || !Milestone.ahead(ofGrade: grade?.number ?? 0).isEmpty
        roster.studentIDs.append(facts.students[student])
        roster.school.append(people.school[student])
        roster.grade.append(grade.map { Int8($0.ordinal) } ?? -1)
        roster.counselor.append(people.counselor[student])
        roster.tier.append(UInt8(score.tier.ordinal))
        roster.milestone.append(isAhead ? UInt8(score.milestone.ordinal) : Roster.noMilestone)
        roster.level.append(score.level.map { Int8(clamping: $0) } ?? -1)
        roster.why.append(Self.why(score))
        if run.carried != nil { roster.carried.append(score.carriedFrom != nil) }
        var fired: UInt64 = 0
        for trigger in score.triggers { fired |= Self.bit(trigger.indicator, &bits, &roster) }
        roster.triggerBits.append(fired)
    }

    /// The bit of an indicator; no bit beyond the sixty-fourth indicator that fires.
    private static func bit(
        _ indicator: String,
        _ bits: inout [String: UInt64],
        _ roster: inout Roster
    ) -> UInt64 {
        if let bit = bits[indicator] { return bit }
        guard roster.triggerNames.count < 64 else { return 0 }
        let bit = UInt64(1) << UInt64(roster.triggerNames.count)
        roster.triggerNames.append(indicator)
        bits[indicator] = bit
        return bit
    }

    /// The triggers' briefs, or the reason that there is no tier.
    private static func why(_ score: Score) -> String? {
        let before = score.carriedFrom == nil ? [] : [CarriedBasis.brief]
        if let reason = score.notAvailableReason {
            return (before + [reason]).joined(separator: ": ")
        }
        let unclear = score.estimate?.straddled.map { ["may be \($0.word)"] } ?? []
        let words = before + unclear + score.triggers.map(\.brief)
        return words.isEmpty ? nil : words.joined(separator: " · ")
    }

    private func column(
        _ indicator: any Indicator,
        _ students: [Int],
        _ facts: Facts,
        _ count: Int
    ) -> RosterColumn {
        var values = Array(repeating: RosterColumn.unknown, count: count)
        var start = 0
        while start < count {
            let chunk = start..<min(start + 4096, count)
            let readings = indicator.readings(of: chunk, in: facts)
            for (offset, reading) in readings.enumerated() {
                if let value = reading.value { values[start + offset] = Self.thousandths(value) }
            }
            start = chunk.upperBound
        }
        return RosterColumn(
            definition: indicator.definition,
            thousandths: students.map { values[$0] }
        )
    }

    /// The nearest thousandth, half away from zero, within what a column holds.
    static func thousandths(_ value: Ratio) -> Int32 {
        let doubled = Int128(value.numerator) * 2000
        let denominator = Int128(value.denominator)
        let rounded = (doubled + (doubled < 0 ? -denominator : denominator)) / (2 * denominator)
        return max(Int32(clamping: rounded), RosterColumn.unknown + 1)
    }
}
