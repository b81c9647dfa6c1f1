import Testing

@testable import Scoring

struct TierCutsTests {
    /// So many students at a probability, of whom so many met it.
    private func cuts(_ groups: [(probability: Double, students: Int, met: Int)]) -> TierCuts {
        var (probabilities, missed): ([Double], [Bool]) = ([], [])
        for group in groups {
            for place in 0..<group.students {
                probabilities.append(group.probability)
                missed.append(place >= group.met)
            }
        }
        return TierCuts.choose(probabilities: probabilities, missed: missed)
    }

    @Test func threeClearGroupsGiveThreeTiersWithTheirRates() {
        let found = cuts([(0.1, 100, 90), (0.4, 100, 60), (0.8, 100, 25)])
        #expect(found.bands.map(\.value) == [.low, .moderate, .high])
        #expect(found.bands.map(\.met) == [90, 60, 25])
        #expect(found.bands.map(\.students) == [100, 100, 100])
        #expect(found.note == nil)
        #expect(found.tier(of: 0.1) == .low)
        #expect(found.tier(of: 0.4) == .moderate)
        #expect(found.tier(of: 0.8) == .high)
    }

    @Test func aTierThatCannotKeepItsPromiseIsNotOffered() {
        let found = cuts([(0.05, 200, 190), (0.3, 100, 62)])
        #expect(found.bands.map(\.value) == [.low, .moderate])
        #expect(found.note?.contains("High") == true)
    }

    @Test func tenPointsOffAreOfferedAndElevenAreNot() {
        #expect(cuts([(0.1, 85, 74), (0.5, 15, 6)]).bands.map(\.value) == [.low])
        let eleven = cuts([(0.1, 85, 73), (0.5, 15, 6)])
        #expect(eleven.bands.isEmpty)
        #expect(eleven.tier(of: 0.5) == .notAvailable)
        #expect(eleven.note?.contains("no tier") == true)
    }

    @Test func aModelThatIsNoBetterThanChanceGetsNoTiersWhateverItsGroupsHappenToHave() {
        let backwards = cuts([(0.1, 100, 60), (0.15, 40, 36)])
        #expect(backwards.bands.isEmpty)
        #expect(backwards.note?.contains("no better than chance") == true)
        // The same for all is no order at all.
        #expect(cuts([(0.1, 1_000, 900)]).bands.isEmpty)
        // A little better, of few: the interval still holds chance.
        #expect(cuts([(0.1, 40, 36), (0.4, 20, 16)]).bands.isEmpty)
    }

    @Test func nineteenStudentsAreTooFewForATier() {
        #expect(cuts([(0.1, 100, 90), (0.8, 20, 5)]).bands.count == 2)
        #expect(cuts([(0.1, 100, 90), (0.8, 19, 5)]).bands.count < 2)
        #expect(cuts([]).bands.isEmpty)
    }

    @Test func aProbabilityWithinOneErrorOfACutStraddlesIt() {
        let found = cuts([(0.1, 100, 90), (0.4, 100, 60), (0.8, 100, 25)])
        let cut = Logistic.logit(found.bands[1].from)
        #expect(found.straddled(logit: cut - 0.2, error: 0.3) == .moderate)
        #expect(found.straddled(logit: cut + 0.2, error: 0.3) == .low)
        #expect(found.straddled(logit: cut + 0.2, error: 0.1) == nil)
    }
}
