import Records
import Scoring

/// The sample run beside the one before it, and accuracies as the store would judge them.
enum SampleMovers {
    /// The district's runs of two days; tiers before are those that the later roster remembers.
    static func comparison(
        rules: String = "waymark-default 1.0",
        _ later: Roster = SampleRoster.harborPoint(others: 20)
    ) -> RunComparison {
        var earlier = later
        earlier.run.asOf = SampleRoster.day("2025-10-31")
        earlier.run.ruleSet = rules
        earlier.tier = zip(later.previousTier, later.tier).map { $0 == 255 ? $1 : $0 }
        for row in earlier.tier.indices where earlier.tier[row] > later.tier[row] {
            earlier.triggerBits[row] = 0
        }
        var ids = TextColumn()
        for row in 0..<later.count {
            ids.append(row == later.count - 1 ? "left" : later.studentIDs[row])
        }
        earlier.studentIDs = ids
        return RunComparison(from: earlier, to: later)
    }

    /// One milestone judged by forty past students, one not judged, one still to come.
    static func accuracy() throws -> AccuracyPage {
        var page = AccuracyPage()
        let tiers = (0..<40).map { [Tier.high, .moderate, .low, .low][$0 % 4] }
        let missed = (0..<40).map { $0 % 4 == 0 ? $0 % 8 == 0 || $0 > 12 : $0 % 10 == 1 }
        let input = EvaluationInput(
            outcome: "Passing all grade-9 courses",
            missed: missed,
            probabilities: missed.indices.map { 0.1 + 0.25 * Double(3 - $0 % 4) },
            tiers: tiers,
            schools: missed.indices.map { $0 < 24 ? "Harbor Point High" : "Quarry Voc-Tech" }
        )
        page.parts = [
            AccuracyPage.Part(
                .grade9Courses,
                judged: "rules waymark-default 1.0",
                cohort: "cohort 2024, 2025 as of 14 November of each school year",
                evaluation: try Evaluation(input)
            ),
            AccuracyPage.Part(
                title: "Graduating in time",
                judged: "rules waymark-default 1.0",
                reason: "the store knows of nobody whether they met it"
            ),
        ]
        page.published = [
            PublishedAccuracy(
                flag: "3 or more Fs, grade 9",
                precision: Ratio(806, over: 1000),
                sensitivity: Ratio(648, over: 1000),
                specificity: Ratio(891, over: 1000),
                source: "Bowers, Sprott & Taff 2013"
            )
        ]
        return page
    }
}
