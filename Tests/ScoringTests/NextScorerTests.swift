import Indicators
import Records
import Testing

@testable import Scoring

/// The short way must say what the long one says first of each student.
@Suite struct NextScorerTests {
    private static let count = 3_000

    /// Readings of all indicators, some unknown, and students of all grades, some not enrolled.
    private func district(seed: UInt64) -> ([String: [Reading]], ScoringRoll) {
        var state = seed
        func draw(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        var readings: [String: [Reading]] = [:]
        for definition in Fakes.definitions {
            let top = definition.unit == .percent ? 101 : definition.unit == .yesNo ? 2 : 9
            readings[definition.id] = (0..<Self.count).map { _ in
                switch draw(10) {
                case 0: .unknown(UnknownReason.allCases[draw(12)])
                case 1: .value(Ratio(Int64(draw(UInt64(top)) * 3 + 1), over: 3))
                default: .value(Ratio(draw(UInt64(top))))
                }
            }
        }
        let grades = (0..<Self.count).map { _ in
            draw(19) == 0 ? nil : GradeLevel.allCases[draw(17)]
        }
        let enrolled = (0..<Self.count).map { _ in draw(12) > 0 }
        return (readings, ScoringRoll(isEnrolled: enrolled, grades: grades))
    }

    @Test(arguments: [
        "waymark-default", "ma-high-school", "balfanz-abc-6", "air-nhsc-high-school",
        "chicago-on-track", "dews-days-missed",
    ])
    func itSaysWhatTheScorerSaysFirst(name: String) throws {
        let (readings, roll) = district(seed: UInt64(name.utf8.count))
        let lookup = Fakes.lookup(readings)
        let scorer = try Scorer(ruleSet: Fakes.shipped(name), lookup: lookup)
        let facts = Fakes.facts(Self.count)
        let all = scorer.scores(of: 0..<Self.count, in: facts, roll: roll)
        let first = all.indices.filter { $0 == 0 || all[$0 - 1].student != all[$0].student }
        let columns = ["gpa", "attendance_rate"].compactMap { lookup[$0] }
        let next = NextScorer(scorer, columns: columns)
            .scores(of: 0..<Self.count, in: facts, roll: roll)
        #expect(next.scores.map(\.student) == first.map { all[$0].student })
        for (short, long) in zip(next.scores, first.map { all[$0] }) {
            let fired = next.fired[short.fired].map { scorer.indicators[$0].id }
            let isSame =
                short.milestone == long.milestone && short.tier == long.tier
                && short.level == long.level && fired == long.triggers.map(\.indicator)
                && short.notAvailableReason == long.notAvailableReason
            #expect(isSame, "student \(short.student)")
            #expect(
                next.reading(column: 0, of: short.student) == readings["gpa"]?[short.student]
            )
        }
        #expect(Set(next.scores.map(\.tier)).count > 1)
    }

    @Test func aColumnThatTheRulesNameIsReadOnce() throws {
        let scorer = try Scorer(ruleSet: Fakes.shipped("waymark-default"), lookup: Fakes.lookup)
        let roll = ScoringRoll(isEnrolled: [true], grades: [.grade9])
        let columns = [Fakes.lookup["attendance_rate"], Fakes.lookup["gpa"]].compactMap { $0 }
        let next = NextScorer(scorer, columns: columns).scores(
            of: 0..<1,
            in: Fakes.facts(1),
            roll: roll
        )
        #expect(next.readings.indicators.count == scorer.indicators.count)
    }
}
