import Records
import Scoring

/// What each part of Home means.
enum HomeMeaning {
    /// The parts of the screen from its top to its end.
    static func all(_ place: HomePlace, in roster: Roster, since day: SchoolDate?) -> [Meaning] {
        let asOf = roster.run.asOf.spoken
        let before = day.map { "the run of \($0.spoken)" } ?? "the run before"
        let tiers = Tier.allCases.map { tier in
            Meaning(
                "The line \(tier.word)",
                value: tierValue(place, tier),
                "\(sentence(tier)) Counted are the students of this screen on \(asOf); the bar is as long as the count "
                    + "is beside the largest of the four."
            )
        }
        let changes = [
            Meaning(
                "+4, −7 or as before",
                "How many more or fewer students stand at the tier than in \(before) by the same rules, those who came or "
                    + "left in between among them."
            ),
            Meaning(
                "Not there before",
                value: "\(Counts.text(place.newcomers, "student"))",
                "Students of this screen who were in no run by the same rules before this one."
            ),
            Meaning(
                "Reviews due",
                "Supports of these students that go on and were planned to end by a week from \(asOf), by the latest records."
            ),
            Meaning(
                "New or worse",
                "Students new at High or Moderate, or at a worse tier than in \(before); where there is no run before, "
                    + "those at High. The most serious come first: by tier, number of triggers, and attendance. ~ behind the sign of a change "
                    + "says that the earlier tier stood on last year's records, for there was too little of this year yet: then "
                    + "the two tiers speak of different years."
            ),
        ]
        let columns: [StudentColumn] = [.change, .tier, .name, .grade, .school, .why]
        return tiers + changes
            + columns.map { StudentMeaning.of($0, row: place.list.selected, in: roster) }
    }

    private static func tierValue(_ place: HomePlace, _ tier: Tier) -> String? {
        guard place.counts.indices.contains(Int(tier.ordinal)) else { return nil }
        let count = place.counts[Int(tier.ordinal)].now
        let share = TierMix.share(count, of: place.students)
        return Counts.text(count, "student")
            + (share.map { ", \(Counts.percent($0, of: count)) % of all" } ?? "")
    }

    private static func sentence(_ tier: Tier) -> String {
        switch tier {
        case .high: "At risk of missing the next milestone: a trigger for High was met."
        case .moderate: "Moderately at risk: a trigger for Moderate was met, none for High."
        case .low: "Likely to reach the next milestone: enough is known, and no trigger was met."
        case .notAvailable:
            "The records do not tell, and the reason stands under Why. Not the same as Low."
        }
    }
}
