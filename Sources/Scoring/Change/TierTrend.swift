internal import Records

/// How many students each school had at each tier in the runs of a district, so that a line can be drawn of it.
public struct TierTrend: Hashable, Sendable {
    /// One run.
    public struct Point: Hashable, Sendable {
        /// The run.
        public var run: Run
        /// Students by the ordinal of their tier, for each school's code; those without a school go by the empty text.
        public var counts: [String: [Int]]

        /// All students of the run.
        public var students: Int { Tier.allCases.reduce(0) { $0 + count($1) } }

        /// The students of all schools at a tier.
        public func count(_ tier: Tier) -> Int {
            let place = Int(tier.ordinal)
            return counts.values.reduce(0) { sum, counts in
                sum + (counts.indices.contains(place) ? counts[place] : 0)
            }
        }

        /// A run with its counts.
        public init(run: Run, counts: [String: [Int]]) {
            self.run = run
            self.counts = counts
        }
    }

    /// The runs that compare with the latest one, the earliest first.
    public let points: [Point]

    /// A trend of some runs; those by other rules or models than the latest are left out, for their tiers do not compare.
    ///
    /// - Parameters:
    ///   - points: runs with their counts, the earliest first.
    ///   - latest: the run that is shown.
    ///   - most: how many runs at most, the latest ones.
    public init(_ points: [Point], upTo latest: Run, most: Int = 24) {
        let comparable = points.filter {
            $0.run.isComparable(to: latest) && $0.run.asOf <= latest.asOf
        }
        self.points = Array(comparable.suffix(most))
    }

    /// The share of students at a tier in each run.
    ///
    /// - Parameters:
    ///   - tier: the tier.
    ///   - school: the school's code; nil for the whole district.
    /// - Returns: a share from 0 to 1 for each run; nil where the school had no students then.
    public func shares(at tier: Tier, of school: String?) -> [Double?] {
        points.map { point in
            let rows = school.map { [point.counts[$0] ?? []] } ?? Array(point.counts.values)
            let all = rows.reduce(0) { $0 + $1.reduce(0, +) }
            let place = Int(tier.ordinal)
            let at = rows.reduce(0) { $0 + ($1.indices.contains(place) ? $1[place] : 0) }
            return all > 0 ? Double(at) / Double(all) : nil
        }
    }

    /// Whether thresholds, models or their versions changed between two of the runs.
    public var hasChangedRules: Bool {
        zip(points, points.dropFirst()).contains { before, now in
            before.run.ruleSet != now.run.ruleSet
                || before.run.ruleSetDigest != now.run.ruleSetDigest
                || before.run.models != now.run.models
        }
    }
}
