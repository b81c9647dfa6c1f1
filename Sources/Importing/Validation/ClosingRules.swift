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
        return students.lines.filter { $0.value > 0 && !students.enrolled.contains($0.key) }
            .map(\.value).sorted()
            .map { Closing(table: .students, line: $0, code: .studentWithoutEnrollment) }
    }

    private var sectionsWithoutMarks: [Closing] {
        guard loaded.contains(.sections), loaded.contains(.marks), let asOf = snapshot.asOf else {
            return []
        }
        return sections.lines.filter { number, line in
            guard line > 0, !sections.marked.contains(number), let term = sections.terms[number],
                let end = schools.termEnds[term]
            else { return false }
            return end < asOf.dayNumber
        }
        .map(\.value).sorted()
        .map { Closing(table: .sections, line: $0, code: .sectionWithoutMarks) }
    }

    /// School days that a school may stay without any attendance row before it is said.
    private static let silentDays = 5

    private var silentSchools: [Closing] {
        guard loaded.contains(.attendance), let asOf = snapshot.asOf else { return [] }
        let silent = schools.schoolDays.filter { key, days in
            let past = days.filter { $0 <= asOf.dayNumber }.sorted().suffix(Self.silentDays)
            let seen = schools.attendanceDays[key.school] ?? []
            return students.schools.contains(key.school) && past.count == Self.silentDays
                && seen.isDisjoint(with: past)
        }
        return Set(silent.map(\.key.school)).map { _ in
            Closing(table: .calendar, line: nil, code: .schoolSilent)
        }
    }
}
