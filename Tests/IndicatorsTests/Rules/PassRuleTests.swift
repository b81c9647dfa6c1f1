import Indicators
import Records
import Testing

struct PassRuleTests {
    @Test(arguments: [
        (Int32(59_490_000), Judgement.failed), (59_499_999, .failed), (59_500_000, .passed),
        (59_510_000, .passed), (0, .failed), (-1, .none),
    ])
    func aNumberPassesFrom59Point5(numeric: Int32, judgement: Judgement) {
        #expect(PassRule.judge(isPassing: nil, letter: .none, numeric: numeric) == judgement)
    }

    @Test(arguments: [
        ("A+", Judgement.passed), ("B", .passed), ("D", .passed), ("D-", .passed), ("d-", .passed),
        ("F", .failed), ("E", .failed), ("U", .failed), ("NC", .failed), ("Fail", .failed),
        ("P", .passed), ("CR", .passed), ("Passing", .passed), ("acceptable", .passed),
        ("Minimally Acceptable", .passed), ("good", .passed), ("OUTSTANDING", .passed),
        ("I", .none), ("W", .none), ("X", .none), ("D--", .none), ("F-", .none), ("A~", .none),
        ("", .none), (" D- ", .passed), ("Incomplete", .none),
    ])
    func aLetterPassesFromDMinus(text: String, judgement: Judgement) {
        #expect(PassRule.judge(LetterMark(text)) == judgement)
    }

    @Test func eitherLetterOrNumberIsEnough() {
        #expect(PassRule.judge(isPassing: nil, letter: .f, numeric: 60_000_000) == .passed)
        #expect(PassRule.judge(isPassing: nil, letter: .dMinus, numeric: 40_000_000) == .passed)
        #expect(PassRule.judge(isPassing: nil, letter: .f, numeric: 40_000_000) == .failed)
        #expect(PassRule.judge(isPassing: nil, letter: .unknown, numeric: 40_000_000) == .failed)
    }

    @Test func whatTheSourceSaysDecides() {
        #expect(PassRule.judge(isPassing: true, letter: .f, numeric: 0) == .passed)
        #expect(PassRule.judge(isPassing: false, letter: .a, numeric: 95_000_000) == .failed)
    }

    private func transcript(
        _ result: CourseResult? = nil,
        _ letter: LetterMark = .none,
        _ numeric: Int32 = -1,
        _ attempted: Int32 = -1,
        _ earned: Int32 = -1
    ) -> Judgement {
        PassRule.judge(
            result: result,
            letter: letter,
            numeric: numeric,
            attempted: attempted,
            earned: earned
        )
    }

    @Test func theResultOfATranscriptDecides() {
        #expect(transcript(.pass, .f) == .passed)
        #expect(transcript(.fail, .a) == .failed)
        #expect(transcript(.withdrawn, .f) == .none)
        #expect(transcript(.incomplete, .f) == .none)
        #expect(transcript(.inProgress, .none, -1, 1_000_000, 0) == .none)
    }

    @Test func fullCreditPassesAndATouchLessDoesNot() {
        #expect(transcript(nil, .f, -1, 1_000_000, 1_000_000) == .passed)
        #expect(transcript(nil, .f, -1, 1_000_000, 999_999) == .failed)
        #expect(transcript(nil, .none, -1, 1_000_000, 999_999) == .failed)
        #expect(transcript(nil, .none, -1, 0, 0) == .none)
        #expect(transcript(nil, .c, -1, 1_000_000, 0) == .passed)
        #expect(transcript(nil, .unknown, -1, 1_000_000, 0) == .none)
        #expect(transcript() == .none)
    }
}
