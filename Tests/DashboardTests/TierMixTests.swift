import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Counts and shares of those who are listed.
@Suite struct TierMixTests {
    /// The tiers of the rows listed, counted one by one.
    private func counted(_ walk: Walk) -> [Tier: Int] {
        guard let rows = walk.students?.students, let roster = walk.model.roster else { return [:] }
        return Dictionary(
            rows.compactMap { Tier(ordinal: Int64(roster.tier[Int($0)])) }.map { ($0, 1) },
            uniquingKeysWith: +
        )
    }

    private func expectExact(_ walk: Walk, _ comment: Comment) {
        let counted = counted(walk)
        for tier in Tier.allCases {
            #expect(walk.students?.mix.count(tier) == counted[tier] ?? 0, comment)
        }
        #expect(walk.students?.mix.students == walk.students?.students.count, comment)
    }

    @Test func countsAreExactAtEveryLetterOfAFilterAndAfterEveryKeyThatNarrows() {
        var walk = Walk.atStudents()
        expectExact(walk, "all")
        walk.press(.character("/"))
        for letter in "att<90 grade:9..12 -sample" {
            walk.type(String(letter))
            expectExact(walk, "\(letter)")
        }
        walk.press(.enter, .escape)
        for key in "wttttw0e" {
            walk.press(.character(key))
            expectExact(walk, "\(key)")
        }
        walk.press(.down, .down, .enter)
        expectExact(walk, "a grade")
    }

    @Test func theRuleBelowTheListSaysThem() {
        var walk = Walk.atStudents()
        #expect(walk.text.contains("High 26 20% · Moderate"))
        walk.press(.character("t"))
        let rule = view(walk.model).line(18)
        #expect(rule.contains(" High 26 100% · Moderate 0 · Low 0 · N/A 0 ─"), "\(rule)")
    }

    @Test func withoutRoomForWordsLettersStand() {
        var mix = TierMix()
        for (place, count) in [123_456, 234_567, 612_345, 29_632].enumerated() {
            mix.add(count, at: place)
        }
        let long = TierMixLine.runs(mix, room: 100, ascii: false).map(\.text).joined()
        #expect(long.contains("High 123,456 12% · Moderate 234,567 23%"))
        let short = TierMixLine.runs(mix, room: 70, ascii: false).map(\.text).joined()
        #expect(short.contains("H 123,456 12% · M 234,567 23%"))
        #expect(TierMixLine.runs(mix, room: 20, ascii: false).isEmpty)
        #expect(TierMixLine.runs(TierMix(), room: 100, ascii: false).isEmpty)
    }

    @Test func aLowScreenSaysThemInTheSecondLine() {
        var walk = Walk.atStudents()
        walk.send(.input(.resize(columns: 120, rows: 12)))
        #expect(view(walk.model).line(1).contains("131 students · by risk · H 26 20% M "))
        walk.send(.input(.resize(columns: 120, rows: 24)))
        #expect(!view(walk.model).line(1).contains("H 26"))
    }

    @Test func aVoiceHearsThem() {
        var dialogue = PlainDialogue(Model(roster: SampleRoster.harborPoint()))
        _ = dialogue.take("students")
        #expect(dialogue.text.contains("Of these: High 26, 20 %; Moderate"))
        _ = dialogue.take("/tier:high")
        #expect(
            dialogue.text.contains("Of these: High 26, 100 %; Moderate 0; Low 0; N/A 0.")
        )
        _ = dialogue.take("/zzz")
        #expect(!dialogue.text.contains("Of these"))
    }

    @Test func whatIsNoTierCountsAsTheOneThatIsShown() {
        var roster = SampleRoster.harborPoint(others: 3)
        roster.tier[2] = 99
        let mix = TierMix(of: [0, 1, 2], in: roster)
        #expect(mix.students == 3 && mix.count(.notAvailable) == 1)
    }
}
