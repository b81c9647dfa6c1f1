import Records
import Scoring

/// How many of some students are at each tier.
struct TierMix: Hashable, Sendable {
    /// By the ordinal of the tier.
    private(set) var counts = Array(repeating: 0, count: Tier.allCases.count)

    /// Nobody.
    init() {}

    /// The tiers of some rows of a roster.
    init(of rows: [Int32], in roster: Roster) {
        let tiers = roster.tier
        // A table with room for every byte needs no check for each of a million rows.
        var histogram = Array(repeating: 0, count: 256)
        for row in rows { histogram[Int(tiers[Int(row)])] &+= 1 }
        for (ordinal, students) in histogram.enumerated() where students > 0 {
            add(students, at: ordinal)
        }
    }

    /// The number of students.
    var students: Int { counts.reduce(0, +) }

    /// The number of students at a tier.
    func count(_ tier: Tier) -> Int { counts[Int(tier.ordinal)] }

    /// The share of all that are at a tier; nil where there is nobody.
    func share(_ tier: Tier) -> Ratio? { Self.share(count(tier), of: students) }

    /// A number of students as a share of all; nil where there is nobody.
    static func share(_ count: Int, of all: Int) -> Ratio? {
        all == 0 ? nil : Ratio(Int64(count), over: Int64(all))
    }

    /// Counts students at a tier; what is no tier is shown as N/A and counts so.
    mutating func add(_ students: Int, at ordinal: Int) {
        counts[min(ordinal, counts.count - 1)] += students
    }

    /// Counts all students of another mix as well.
    mutating func add(_ other: TierMix) {
        for place in counts.indices { counts[place] += other.counts[place] }
    }
}
