import Records
import Scoring

/// Finds runs.
struct RunReader {
    let session: Session

    /// The runs of a district, the latest day first.
    func all(of district: String) throws(StoreError) -> [Run] {
        try session.rows(RunSQL.runs, [.text(district)]) { row throws(StoreError) in Run(row) }
    }

    /// The run of an earlier day by the same rule set; tiers of different rule sets do not compare.
    func previous(before run: Run) throws(StoreError) -> Run? {
        try all(of: run.districtID).first {
            $0.asOf < run.asOf && $0.ruleSetName == run.ruleSetName
        }
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
