import Records
import Scoring
import Testing

@testable import Dashboard

@Suite struct TierChangeTests {
    private func change(_ now: Tier, _ before: Tier?, hasRunBefore: Bool = true) -> TierChange {
        TierChange(now: now, before: before, hasRunBefore: hasRunBefore)
    }

    @Test func eachTierWorseOrBetterIsOneSign() {
        #expect(change(.high, .low).sign == "▲▲")
        #expect(change(.high, .moderate).sign == "▲")
        #expect(change(.low, .high).sign == "▼▼")
        #expect(change(.moderate, .moderate).sign == "·")
    }

    @Test func whoHadNoTierIsNewAtHighAndModerateOnly() {
        #expect(change(.high, .notAvailable) == .new)
        #expect(change(.moderate, nil) == .new)
        #expect(change(.low, nil) == .none)
        #expect(change(.low, .notAvailable) == .known)
        #expect(change(.notAvailable, .high) == .known)
    }

    @Test func withoutARunBeforeNobodyIsNew() {
        #expect(change(.high, nil, hasRunBefore: false) == .none)
    }

    @Test(arguments: Tier.allCases, Tier.allCases)
    func theListsMarkAgreesWithTheCountOfNewOrWorse(_ now: Tier, _ before: Tier) {
        var roster = SampleRoster.small([SampleRoster.cast[0]])
        roster.tier[0] = UInt8(now.ordinal)
        roster.previousTier[0] = UInt8(before.ordinal)
        #expect(change(now, before).isWorse == roster.newOrWorse()[0])
    }
}
