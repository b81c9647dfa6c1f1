import Indicators
public import Records

/// What a run's own records say of a school, where that is comparable with a published measure.
public struct RecordedShare: Hashable, Sendable {
    /// The measure.
    public var measure: SchoolMeasure
    /// Students to whom it applies.
    public var matching: Int
    /// Students of whom the records tell.
    public var known: Int

    /// The share in percent; nil where the records tell of nobody.
    public var percent: Ratio? {
        known == 0 ? nil : Ratio(Int64(100 * matching), over: Int64(known))
    }

    /// The shares of a school's students, of the measures that a roster has columns for.
    ///
    /// - Parameters:
    ///   - school: the organization code.
    ///   - roster: the run.
    /// - Returns: those of whom anything is known.
    public static func all(of school: String, in roster: Roster) -> [RecordedShare] {
        guard let place = roster.schools.firstIndex(where: { $0.id == school }) else { return [] }
        // The state counts a student as chronically absent from a tenth of the days on.
        let rules: [(SchoolMeasure, String, (Ratio) -> Bool)] = [
            (.chronicAbsence, "attendance_rate", { $0 <= Ratio(90) })
        ]
        return rules.compactMap { measure, indicator, applies in
            guard let column = roster.columns.first(where: { $0.definition.id == indicator }) else {
                return nil
            }
            var share = RecordedShare(measure: measure, matching: 0, known: 0)
            for row in 0..<roster.count where Int(roster.school[row]) == place {
                guard let value = column[row] else { continue }
                share.known += 1
                if applies(value) { share.matching += 1 }
            }
            return share.known > 0 ? share : nil
        }
    }
}
