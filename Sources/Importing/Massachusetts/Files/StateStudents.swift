import Records

/// The district's students of the year, by state id and local id.
struct StateStudents: Sendable {
    /// Local ids.
    private var known = TextIndex()
    /// The state's ids, and the number of the local id of each.
    private var states = TextIndex()
    private var locals: [Int32] = []

    /// Whether no student is known.
    var isEmpty: Bool { known.count == 0 }

    /// Learns a student.
    mutating func take(_ sasid: String?, _ lasid: String?) {
        guard let lasid else { return }
        let local = Int32(truncatingIfNeeded: known.insert(lasid))
        guard let sasid else { return }
        let state = states.insert(sasid)
        if state == locals.count { locals.append(local) } else { locals[state] = local }
    }

    /// The local id of the student with a state id.
    func local(_ sasid: String?) -> String? {
        sasid.flatMap { states.find($0) }.map { known[Int(locals[$0])] }
    }

    /// Whether there is a student with a local id.
    func has(_ lasid: String) -> Bool { known.find(lasid) != nil }
}

extension StateDraft {
    /// Learns the students who are stored, where none are in the files.
    mutating func learnStudents(_ existing: (any RecordSource)?) throws {
        guard students.isEmpty, let existing else { return }
        var students = StateStudents()
        try existing.read(
            .students,
            district: snapshot.districtID,
            year: snapshot.schoolYear
        ) { batch in
            let (locals, states) = (
                batch.text(Students.studentID), batch.text(Students.stateStudentID)
            )
            for row in 0..<batch.count { students.take(states[row], locals[row]) }
        }
        self.students = students
    }

    /// Says how many rows were of nobody, and refuses a file in which all are, or more than the limit lets through.
    func judge(
        _ file: StateFile,
        rows: Int,
        unknown: Int,
        _ log: inout FindingLog
    ) throws(ImportError) {
        guard unknown > 0 else { return }
        let detail = "\(unknown) of \(rows) rows"
        guard unknown < rows, !idMatch.refuses(unknown, of: rows) else {
            var error = ImportError(
                unknown < rows ? .tooManyOrphans : .noStudentKnown,
                file: file.name,
                column: file.label("SASID"),
                detail: detail
            )
            error.unmatched = UnmatchedIDs(
                table: .assessmentResults,
                column: Students.studentID.name,
                target: .students
            )
            throw error
        }
        // More than a note, for the report spells notes out to nobody.
        log.add(
            .studentNotKnown,
            file: file.name,
            detail: detail,
            severity: .warning,
            count: unknown
        )
    }
}
