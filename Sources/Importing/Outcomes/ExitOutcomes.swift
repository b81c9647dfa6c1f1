import Records

/// Graduation as the last exit of a student tells it.
///
/// A move to another school, a death or the end of the year tells nothing; dropping out and coming back tells what
/// comes last.
struct ExitOutcomes {
    /// The day of the last entry of each student; `Int32.min` where there is none.
    private var entries = ByNumber<Int32>(unset: .min)
    /// How that stay ended, by the place in the vocabulary; −1 where it has not.
    private var exits = ByNumber<Int8>(unset: -1)

    mutating func take(_ batch: RecordBatch, students: [Int32]) {
        let entries = batch.numbers(Enrollments.entryDate)
        let types = batch.numbers(Enrollments.exitType)
        for row in 0..<batch.count {
            guard let day = entries[row] else { continue }
            let (student, entry) = (students[row], Int32(clamping: day))
            if self.entries[student] > entry { continue }
            self.entries[student] = entry
            exits[student] = Int8(clamping: types[row] ?? -1)
        }
    }

    func outcomes(_ year: SchoolYear) -> [DerivedOutcome] {
        exits.values.enumerated().compactMap { number, exit in
            guard let met = ExitType(ordinal: Int64(exit)).flatMap(Self.met) else { return nil }
            let key = OutcomeKey(
                student: Int32(clamping: number),
                milestone: .graduation,
                year: year.endingIn
            )
            return DerivedOutcome(key: key, met: met)
        }
    }

    private static func met(_ exit: ExitType) -> Bool? {
        switch exit {
        case .graduated: true
        case .dropout, .expelled, .maxAge, .completedNoCd, .certificate: false
        case .transferredInStatePublic, .transferredPrivate, .transferredOutOfState, .homeSchool,
            .deceased, .noShow, .endOfYear, .other:
            nil
        }
    }
}
