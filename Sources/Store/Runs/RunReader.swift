import Records
import Scoring

/// Finds runs.
struct RunReader {
    let session: Session

    /// The runs of a district, the latest day first.
    func all(of district: String) throws(StoreError) -> [Run] {
        try session.rows(RunSQL.runs, [.text(district)]) { row throws(StoreError) in
            var run = Run(row)
            run.readBasis(row)
            return run
        }
    }

    /// The run of an earlier day by the same rules and models; tiers of others do not compare.
    func previous(before run: Run) throws(StoreError) -> Run? {
        try all(of: run.districtID).first {
            $0.asOf < run.asOf && $0.isComparable(to: run)
        }
    }

    /// The latest runs with the tiers of each school, the earliest day first; −1 is all.
    func tierPoints(of district: String, latest: Int) throws(StoreError) -> [TierTrend.Point] {
        var counts: [Int64: [String: [Int]]] = [:]
        _ = try session.rows(RunSQL.tierCounts, [.text(district), SQLValue(latest)]) {
            row throws(StoreError) in
            guard let tier = Tier(rawValue: row.text(2)) else { return }
            let none = [Int](repeating: 0, count: Tier.allCases.count)
            counts[row.integer(0), default: [:]][row.text(1), default: none][Int(tier.ordinal)] +=
                Int(row.integer(3))
        }
        return try all(of: district).reversed().compactMap { run in
            counts[run.id].map { TierTrend.Point(run: run, counts: $0) }
        }
    }

    /// The ids of those whose scores stand on the records of the year before; students are carried with all their scores or with none.
    func carriedStudents(of run: Run) throws(StoreError) -> Set<String> {
        let key: [SQLValue] = [.text(run.districtID), .integer(run.id)]
        return Set(
            try session.rows(ScoreSQL.carriedStudents, key) { row throws(StoreError) in row.text(0)
            }
        )
    }

    /// The tier of each student for the milestone ahead.
    func tiers(of run: Run) throws(StoreError) -> [String: Tier] {
        let key: [SQLValue] = [.text(run.districtID), .integer(run.id)]
        let rows = try session.rows(RunSQL.tiers, key) { row throws(StoreError) in
            (row.text(0), Tier(rawValue: row.text(1)) ?? .notAvailable)
        }
        return Dictionary(rows) { first, _ in first }
    }
}
