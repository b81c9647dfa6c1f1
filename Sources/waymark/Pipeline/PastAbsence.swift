import Indicators
import Records
import Scoring
import Store

/// Who was chronically absent in the stored years before a run's: what the records say beside what the state published of them.
struct PastAbsence {
    /// Where the records are.
    let store: Store
    /// The district's code.
    let district: String
    /// Hears how far the reading has come, and says whether to go on.
    var progress: ReadingProgress = { _ in true }

    /// The shares of a school.
    ///
    /// As in a run of that year's last day: students enrolled then, counted at the school that they are at.
    ///
    /// - Parameters:
    ///   - school: the organization code.
    ///   - year: the school year of the run.
    /// - Returns: the earliest year first; none of years whose records tell nobody's attendance there.
    /// - Throws: what the store throws, or ``ReadingStopped``.
    func shares(of school: String, before year: SchoolYear) throws -> [RecordedShare] {
        let years = try store.snapshots()
            .filter { $0.snapshot.districtID == district && $0.snapshot.schoolYear < year }
            .sorted { $0.snapshot.schoolYear < $1.snapshot.schoolYear }
        let stages = ReadingStages(total: years.count, progress)
        return try years.compactMap { stored in
            let facts = try FactsFromStore(
                store: store,
                district: district,
                progress: try stages.next()
            )
            .attendance(in: stored)
            return share(of: school, facts)
        }
    }

    private func share(of school: String, _ facts: Facts) -> RecordedShare? {
        guard let indicator = Indicators.named("attendance_rate") else { return nil }
        let readings = indicator.readings(of: 0..<facts.students.count, in: facts)
        var share = RecordedShare(
            measure: .chronicAbsence,
            schoolYear: facts.schoolYear,
            matching: 0,
            known: 0
        )
        for student in 0..<facts.students.count where facts.enrollment.isActive[student] {
            let place = facts.enrollment.organization[student]
            guard place >= 0, facts.organizations[Int(place)] == school,
                let rate = readings[student].value
            else { continue }
            share.known += 1
            if RecordedShare.isChronicallyAbsent(rate) { share.matching += 1 }
        }
        return share.known > 0 ? share : nil
    }
}
