import Records
import Scoring
import Testing

/// The tiers of schools over the runs.
@Suite struct TierTrendTests {
    private func run(_ day: String, rules: String = "default 1", digest: String = "a") -> Run {
        Run(
            districtID: "1",
            districtName: "",
            schoolYear: SchoolYear(endingIn: 2026),
            asOf: SchoolDate(day) ?? SchoolDate(dayNumber: 0),
            ruleSet: rules,
            ruleSetDigest: digest,
            softwareVersion: "",
            createdAt: ""
        )
    }

    private func point(_ run: Run, _ counts: [String: [Int]]) -> TierTrend.Point {
        TierTrend.Point(run: run, counts: counts)
    }

    @Test func sharesAreOfTheSchoolsOwnStudentsAndUnknownWhereThereWereNone() {
        let trend = TierTrend(
            [
                point(run("2025-10-01"), ["A": [1, 1, 2, 0]]),
                point(run("2025-11-01"), ["A": [2, 1, 0, 1], "B": [0, 0, 4, 0]]),
            ],
            upTo: run("2025-11-01")
        )
        #expect(trend.shares(at: .high, of: "A") == [0.25, 0.5])
        #expect(trend.shares(at: .high, of: "B") == [nil, 0])
        #expect(trend.shares(at: .high, of: nil) == [0.25, 0.25])
        #expect(trend.shares(at: .low, of: "C") == [nil, nil])
        #expect(!trend.hasChangedRules)
    }

    @Test func runsByOtherRulesAndLaterOnesAreLeftOutAndNewThresholdsAreTold() {
        let latest = run("2025-12-01", rules: "default 2")
        let trend = TierTrend(
            [
                point(run("2025-10-01"), [:]), point(run("2025-10-15", rules: "other 1"), [:]),
                point(latest, [:]), point(run("2026-01-01"), [:]),
            ],
            upTo: latest
        )
        #expect(trend.points.map(\.run.asOf.description) == ["2025-10-01", "2025-12-01"])
        #expect(trend.hasChangedRules)
        let few = TierTrend(
            (1...9).map { point(run("2025-10-0\($0)"), [:]) },
            upTo: run("2025-10-09"),
            most: 3
        )
        #expect(few.points.map(\.run.asOf.description).first == "2025-10-07")
    }
}
