import Records

/// What can only be said when all rows are known.
extension Validator {
    /// A finding about a row of an earlier table.
    struct Closing {
        let table: TableName
        let line: Int?
        let code: FindingCode
    }

    /// Everything that is missing at the end.
    func close() -> [Closing] {
        studentsWithoutEnrollment + sectionsWithoutMarks + silentSchools
    }

    private var studentsWithoutEnrollment: [Closing] {
        guard loaded.contains(.students), references.available.contains(.enrollments) else {
            return []
        }
        let lines = students.lines.values.enumerated().filter { number, line in
            line > 0 && !students.enrolled[Int32(truncatingIfNeeded: number)]
        }
        return lines.map(\.element).sorted()
            .map { Closing(table: .students, line: Int($0), code: .studentWithoutEnrollment) }
    }

    private var sectionsWithoutMarks: [Closing] {
        guard loaded.contains(.sections), loaded.contains(.marks), let asOf = snapshot.asOf else {
            return []
        }
        let lines = sections.lines.values.enumerated().filter { number, line in
            let number = Int32(truncatingIfNeeded: number)
            guard line > 0, !sections.marked[number],
                let end = schools.termEnds[sections.terms[number]]
            else { return false }
            return end < asOf.dayNumber
        }
        return lines.map(\.element).sorted()
            .map { Closing(table: .sections, line: Int($0), code: .sectionWithoutMarks) }
    }

    /// School days that a school may stay without any attendance row before it is said.
    private static let silentDays = 5

    private var silentSchools: [Closing] {
        guard loaded.contains(.attendance), let asOf = snapshot.asOf else { return [] }
        let silent = schools.schoolDays.filter { key, days in
            let past = days.filter { $0 <= asOf.dayNumber }.sorted().suffix(Self.silentDays)
            let seen = schools.attendanceDays[key.school] ?? []
            return students.schools[key.school] && past.count == Self.silentDays
                && seen.isDisjoint(with: past)
        }
        return Set(silent.map(\.key.school)).map { _ in
            Closing(table: .calendar, line: nil, code: .schoolSilent)
        }
    }
}
