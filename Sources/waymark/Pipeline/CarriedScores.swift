import Indicators
import Records
import Scoring
import Store

/// Lets last year's records carry the scores of students who have hardly been in school this year.
///
/// Two of three days missed say little; a whole year says much. Systems of this kind therefore begin the year with a
/// snapshot of the year before and turn to this year's records after the first 20 to 30 days (domain: EWIS, EWIMS).
struct CarriedScores {
    /// Where last year's records are.
    let store: Store
    /// The district's code.
    let district: String
    /// The rules.
    let scorer: Scorer
    /// Students with fewer days in membership than this are carried; nil carries everybody: the start-of-year snapshot.
    let fewDays: Int?

    /// The days after which this year's records count by themselves.
    static let usualDays = 20

    /// Replaces scores of students with few days by those that the whole year before gives for the present grade.
    ///
    /// - Parameters:
    ///   - scores: scores of the present year in the order of their students.
    ///   - facts: the facts of the present year.
    /// - Returns: what was carried; nil where nobody was.
    /// - Throws: what the store throws; a store without the year before carries nobody.
    func carry(_ scores: inout [Score], _ facts: Facts) throws -> CarriedBasis? {
        let wanted = (0..<facts.students.count).filter {
            facts.enrollment.isActive[$0] && isEarly($0, facts)
        }
        guard isYearEarly(facts), !wanted.isEmpty,
            try store.snapshot(of: district, year: facts.schoolYear.previous) != nil
        else { return nil }
        let day = facts.schoolYear.previous.lastDay
        let before = try FactsFromStore(store: store, district: district).facts(asOf: day).facts
        let present = places(of: wanted, facts, in: before)
        guard !present.isEmpty else { return nil }
        let old = oldScores(before, present, facts)
        var replaced: [Score] = []
        var last = -1
        for score in scores {
            guard let carried = old[score.student] else {
                replaced.append(score)
                continue
            }
            if score.student != last { replaced += carried }
            last = score.student
        }
        scores = replaced
        return CarriedBasis(from: day, students: old.count, fewDays: fewDays)
    }

    private func isEarly(_ student: Int, _ facts: Facts) -> Bool {
        guard let fewDays else { return true }
        return Self.days(student, facts) < Int64(fewDays) * FixedDecimal.scale
    }

    /// In spring few days are no early year: whoever has none then is a gap in the records, and must stay N/A.
    private func isYearEarly(_ facts: Facts) -> Bool {
        guard let fewDays else { return true }
        let most = (0..<facts.students.count).map { Self.days($0, facts) }.max() ?? 0
        return most < 2 * Int64(fewDays) * FixedDecimal.scale
    }

    private static func days(_ student: Int, _ facts: Facts) -> Int64 {
        facts.attendance.year[student].membership
    }

    /// Last year's places of those who were there then, with their present ones.
    private func places(of students: [Int], _ facts: Facts, in before: Facts) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for student in students {
            if let old = before.students.find(facts.students[student]),
                before.attendance.year[old].membership > 0
            {
                places[old] = student
            }
        }
        return places
    }

    /// Scores by last year's records for the grades of this year, by present place.
    private func oldScores(_ before: Facts, _ present: [Int: Int], _ facts: Facts) -> [Int: [Score]]
    {
        let students = 0..<before.students.count
        let roll = ScoringRoll(
            isEnrolled: students.map { present[$0] != nil },
            grades: students.map { present[$0].flatMap { facts.enrollment.grade[$0] } }
        )
        var scores: [Int: [Score]] = [:]
        for score in scorer.scores(of: students, in: before, roll: roll) {
            guard let place = present[score.student] else { continue }
            var carried = score
            carried.student = place
            carried.carriedFrom = before.asOf
            scores[place, default: []].append(carried)
        }
        return scores
    }
}
