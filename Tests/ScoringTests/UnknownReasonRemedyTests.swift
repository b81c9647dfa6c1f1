import Indicators
import Scoring
import Testing

@Suite struct UnknownReasonRemedyTests {
    @Test(arguments: UnknownReason.allCases)
    func eachReasonSaysWhatToDo(reason: UnknownReason) {
        #expect(reason.remedy.hasSuffix("."))
        #expect(!UnknownReason.remedy(for: reason.words).isEmpty)
    }

    @Test func aSentenceOfTwoReasonsGetsBothRemedies() {
        let sentence = "\(UnknownReason.noMarks.words), \(UnknownReason.noTest.words)"
        let remedy = UnknownReason.remedy(for: sentence)
        #expect(remedy.contains(UnknownReason.noMarks.remedy))
        #expect(remedy.contains(UnknownReason.noTest.remedy))
    }
}
