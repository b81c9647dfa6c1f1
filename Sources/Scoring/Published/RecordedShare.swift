import Indicators
public import Records

/// What the records themselves say of a school, where that is comparable with a published measure.
public struct RecordedShare: Hashable, Sendable {
    /// The measure.
    public var measure: SchoolMeasure
    /// The school year.
    public var schoolYear: SchoolYear
    /// Students to whom it applies.
    public var matching: Int
    /// Students of whom the records tell.
    public var known: Int

    /// A share with all its parts.
    public init(measure: SchoolMeasure, schoolYear: SchoolYear, matching: Int, known: Int) {
        self.measure = measure
        self.schoolYear = schoolYear
        self.matching = matching
        self.known = known
    }

    /// The share in percent; nil where the records tell of nobody.
    public var percent: Ratio? {
        known == 0 ? nil : Ratio(Int64(100 * matching), over: Int64(known))
    }

    /// Whether a student of this attendance rate in percent is chronically absent as the state counts: from a tenth of the days on.
    public static func isChronicallyAbsent(_ rate: Ratio) -> Bool { rate <= Ratio(90) }

    /// The shares of a school's students, of the measures that a roster has columns for.
    ///
    /// - Parameters:
    ///   - school: the organization code.
    ///   - roster: the run.
    /// - Returns: those of whom anything is known.
    public static func all(of school: String, in roster: Roster) -> [RecordedShare] {
        guard let place = roster.schools.firstIndex(where: { $0.id == school }) else { return [] }
        let rules: [(SchoolMeasure, String, (Ratio) -> Bool)] = [
            (.chronicAbsence, "attendance_rate", isChronicallyAbsent)
        ]
        return rules.compactMap { measure, indicator, applies in
            guard let column = roster.columns.first(where: { $0.definition.id == indicator }) else {
                return nil
            }
            var share = RecordedShare(
                measure: measure,
                schoolYear: roster.run.schoolYear,
                matching: 0,
                known: 0
            )
            for row in 0..<roster.count where Int(roster.school[row]) == place {
                guard let value = column[row] else { continue }
                share.known += 1
                if applies(value) { share.matching += 1 }
            }
            return share.known > 0 ? share : nil
        }
    }
}
