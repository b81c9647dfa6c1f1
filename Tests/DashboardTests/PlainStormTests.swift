import Scoring
import Screen
import Testing

@testable import Dashboard

/// Random lines into the dialogue: whatever is said, it goes on and says where one is.
@Suite struct PlainStormTests {
    private static let words =
        ActionID.allCases.map(\.rawValue)
        + ["", "1", "2", "20", "-3", "back", "b", "/a", "/", "help", "zzz", "7j", "\u{7}", "漢"]

    @Test(arguments: 0..<3)
    func randomLinesNeverTrap(_ seed: Int) {
        var numbers = Numbers(seed: UInt64(seed) &* 31 &+ 5)
        let roster = seed == 2 ? nil : SampleRoster.harborPoint(others: seed * 40)
        var dialogue = PlainDialogue(
            Model(roster: roster, start: .home(school: nil, counselor: nil))
        )
        for _ in 0..<1_500 {
            let word = Self.words[numbers.next(Self.words.count)]
            for effect in dialogue.take(word) {
                if case .loadStudent(_, _, let ticket) = effect {
                    _ = dialogue.take(.student(SamplePage.haddad(), ticket: ticket))
                }
            }
            guard numbers.next(10) == 0 else { continue }
            #expect(!dialogue.text.isEmpty)
        }
    }
}
