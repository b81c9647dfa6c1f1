import Testing

@testable import Indicators

struct MarkWordTests {
    private func word(
        _ posted: Int32 = 20_000,
        _ kind: MarkWord.Kind = .period,
        _ numeric: Int32 = 80_000_000,
        _ letter: LetterMark = .bMinus,
        _ passing: Int = -1
    ) -> MarkWord {
        MarkWord(posted: posted, kind: kind, numeric: numeric, letter: letter, passing: passing)
    }

    @Test(arguments: [Int32.min, -1, 0, 59_499_999, 100_000_000, .max])
    func numbersAndLettersComeBackAsTheyWere(numeric: Int32) {
        for letter in LetterMark.allCases {
            let mark = word(20_000, .final, numeric, letter)
            #expect(mark.numeric == numeric)
            #expect(mark.letter == letter)
            for (passing, said) in [(-1, Bool?.none), (0, false), (1, true)] {
                let judged = word(20_000, .final, numeric, letter, passing).judgement
                #expect(
                    judged == PassRule.judge(isPassing: said, letter: letter, numeric: numeric)
                )
            }
        }
    }

    @Test func theLaterTheGreaterThenTheKindThenTheLowerValue() {
        let ascending = [
            word(-719_162), word(-1), word(19_999, .final, 0), word(20_000, .progress, 0),
            word(20_000, .period, 80_000_001), word(20_000, .period, 80_000_000, .bMinus, 1),
            word(20_000, .period, 80_000_000, .bMinus, 0), word(),
            word(20_000, .period, 80_000_000, .c), word(20_000, .period, -1),
            word(20_000, .semester, .max), word(2_932_896),
        ]
        #expect(ascending.map(\.bits) == ascending.map(\.bits).sorted())
        #expect(Set(ascending.map(\.bits)).count == ascending.count)
    }

    @Test func noMarkIsLessThanAnyAndSaysNothing() {
        #expect(MarkWord.none.bits < word(.min, .progress, .max, .none, 1).bits)
        #expect(MarkWord.none.numeric == -1)
        #expect(MarkWord.none.letter == .none)
        #expect(MarkWord.none.judgement == .none)
    }
}
