import Records
import Scoring
import Store

extension Store {
    /// The tiers of a roster's students in the latest run by the same rules that is so many days older; nil where there is none.
    func tiers(of roster: Roster, daysBefore days: Int) throws -> EarlierRuns.Tiers? {
        let (run, day) = (roster.run, roster.run.asOf.advanced(by: -days))
        let earlier = try runs(of: run.districtID).first {
            $0.asOf <= day && $0.id != run.id && $0.isComparable(to: run)
        }
        return try earlier.map {
            EarlierRuns.Tiers(asOf: $0.asOf, try tiers(of: $0), of: roster)
        }
    }
}
