import Records

/// Graduation as the last exit of a student tells it.
///
/// A move to another school, a death or the end of the year tells nothing; dropping out and coming back tells what
/// comes last.
struct ExitOutcomes {
    private var last: [String: (entry: Int64, exit: ExitType?)] = [:]

    mutating func take(_ batch: RecordBatch) {
        let students = batch.text(Enrollments.studentID)
        let entries = batch.numbers(Enrollments.entryDate)
        let types = batch.numbers(Enrollments.exitType)
        for row in 0..<batch.count {
            guard let student = students[row], let entry = entries[row] else { continue }
            if let known = last[student], known.entry > entry { continue }
            last[student] = (entry, types[row].flatMap(ExitType.init(ordinal:)))
        }
    }

    func outcomes(_ year: SchoolYear) -> [DerivedOutcome] {
        last.compactMap { student, stay in
            guard let exit = stay.exit, let met = Self.met(exit) else { return nil }
            let key = OutcomeKey(student: student, milestone: .graduation, year: year.endingIn)
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
