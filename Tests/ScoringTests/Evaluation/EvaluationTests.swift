import Testing

@testable import Scoring

struct EvaluationTests {
    private let tiers: [Tier] = [.high, .high, .moderate, .low, .low, .notAvailable]
    private let missed = [true, false, true, false, false, true]

    @Test func rulesHaveARankAndNoProbability() throws {
        let evaluation = try Evaluation(
            EvaluationInput(outcome: "x", missed: missed, tiers: tiers)
        )
        #expect(evaluation.brier == nil && evaluation.calibration == nil)
        #expect(evaluation.notes.contains { $0.contains("no probability") })
        // Of six pairs: 2>1, 2>0 twice… the tie of the two High counts half.
        #expect(abs(try #require(evaluation.area).value - 4.5 / 6) < 1e-12)
        #expect(evaluation.unscored == 1)
    }

    @Test func studentsWithoutATierAreInNoRate() throws {
        let evaluation = try Evaluation(
            EvaluationInput(outcome: "x", missed: missed, tiers: tiers)
        )
        #expect(evaluation.flags.map(\.flag) == ["High", "High or Moderate"])
        #expect(evaluation.flags[0].flagged == Share(2, of: 5))
        #expect(evaluation.flags[1].sensitivity == Share(2, of: 2))
        #expect(evaluation.tiers.map(\.value) == [.high, .moderate, .low, .notAvailable])
    }

    @Test func aTierTellsWhatBecameOfHundred() throws {
        let tiers = [Tier](repeating: .high, count: 17)
        let missed = (0..<17).map { $0 >= 4 }
        let outcome = TierOutcome(.high, tiers: tiers, missed: missed)
        #expect(outcome.sentence == "Of 100 past students like this, about 24 met it.")
        let few = TierOutcome(.high, tiers: Array(tiers.prefix(9)), missed: Array(missed.prefix(9)))
        #expect(few.sentence.contains("too few"))
    }

    @Test func whatCannotBeJudgedIsRefused() {
        #expect(throws: Evaluation.Problem.noStudents) {
            try Evaluation(EvaluationInput(outcome: "x", missed: []))
        }
        #expect(throws: Evaluation.Problem.nothingToJudge) {
            try Evaluation(EvaluationInput(outcome: "x", missed: [true]))
        }
        #expect(throws: Evaluation.Problem.uneven) {
            try Evaluation(EvaluationInput(outcome: "x", missed: [true], tiers: []))
        }
        #expect(throws: Evaluation.Problem.notAProbability) {
            try Evaluation(EvaluationInput(outcome: "x", missed: [true], probabilities: [1.1]))
        }
    }

    @Test func oneOutcomeAloneIsSaid() throws {
        let evaluation = try Evaluation(
            EvaluationInput(outcome: "x", missed: [true, true], probabilities: [0.2, 0.7])
        )
        #expect(evaluation.area == nil && evaluation.curve.isEmpty)
        #expect(evaluation.notes.contains { $0.contains("same outcome") })
    }

    @Test func whatSeveralModelsSaidIsOneListInWhichNobodyIsLost() throws {
        let first = EvaluationInput(
            outcome: "a",
            missed: [true, false],
            probabilities: [0.9, nil],
            tiers: [.high, .notAvailable]
        )
        let second = EvaluationInput(outcome: "b", missed: [false], tiers: [.low])
        let both = EvaluationInput(joining: [first, second], as: "both")
        #expect(both.missed == [true, false, false])
        #expect(both.probabilities == [0.9, nil, nil])
        #expect(both.tiers == [.high, .notAvailable, .low])
        let evaluation = try Evaluation(both)
        #expect(evaluation.students == 3 && evaluation.unscored == 2)
    }
}
