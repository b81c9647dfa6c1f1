import Records

extension StateDraft {
    /// Reads a file of MCAS results of any year, by the names of its columns.
    mutating func readMCAS(_ file: StateFile, _ log: inout FindingLog) throws(ImportError) {
        var attempts: [String: Int] = [:]
        try readResults(file, &log) { record, student, draft, tally in
            for subject in MCASSubject.allCases {
                draft.addDetermination(record, subject, student, &tally)
                guard let result = MCASResult(record, subject, draft.codes) else { continue }
                draft.look(record, subject, result, &tally)
                draft.add(result, subject, record, student, &attempts)
            }
        }
    }

    /// Counts codes that nothing explains.
    private func look(
        _ record: StateRecord,
        _ subject: MCASSubject,
        _ result: MCASResult,
        _ tally: inout CodeTally
    ) {
        tally.look("mcas_status", record[subject.column("TESTSTAT")]?.uppercased(), codes)
        if let level = result.level, !codes.knows("mcas_alternate", level) {
            tally.look("mcas_order", level, codes)
        }
    }

    private mutating func add(
        _ result: MCASResult,
        _ subject: MCASSubject,
        _ record: StateRecord,
        _ student: String,
        _ attempts: inout [String: Int]
    ) {
        let grade = codes.grade(record["GRADE"] ?? record["GRADESIMS"])
        let id = addTest(result, subject, grade, record)
        let year = StateYears.year(record["ADMINYEAR"]) ?? snapshot.schoolYear.endingIn
        // A student who is in the file twice sat twice; no row is lost for it.
        attempts["\(student) \(id)", default: 0] += 1
        let day = codes.day("mcas", of: SchoolYear(endingIn: year))
        let cells: [String?] = [
            student, id, day.description, String(attempts["\(student) \(id)"] ?? 1), String(year),
            grade, result.status, result.score, result.level,
            result.level.flatMap { codes.meaning("mcas_order", $0) }, result.growth,
            result.level.flatMap { codes.meaning("mcas_meets", $0) },
        ]
        add(.assessmentResults, cells, line: record.line)
    }

    /// Adds the test that a result is of; former scales are tests of their own, so that no score is compared with another scale's.
    private mutating func addTest(
        _ result: MCASResult,
        _ subject: MCASSubject,
        _ grade: String?,
        _ record: StateRecord
    ) -> String {
        let family: AssessmentFamily = result.isAlternate ? .mcasAlt : .mcas
        let special = subject == .science ? record["SSUBJECT"] : nil
        var parts = [
            result.isAlternate ? "MCAS-ALT" : "MCAS", subject.subject.rawValue.uppercased(),
        ]
        if let grade { parts.append(StateID.make(grade)) }
        if let special { parts.append(StateID.make(special)) }
        if !result.isNextGeneration { parts.append("FORMER") }
        let id = parts.joined(separator: "-")
        let scale = result.isNextGeneration ? "next_generation" : "former"
        let cells: [String?] = [
            id, family.rawValue, subject.subject.rawValue, grade,
            special ?? (result.isNextGeneration ? nil : "former"),
            result.isAlternate ? nil : codes.meaning("mcas_scale", "\(scale)_min"),
            result.isAlternate ? nil : codes.meaning("mcas_scale", "\(scale)_max"),
        ]
        addOnce(.assessments, id: id, cells, line: record.line)
        return id
    }

    private mutating func addDetermination(
        _ record: StateRecord,
        _ subject: MCASSubject,
        _ student: String,
        _ tally: inout CodeTally
    ) {
        guard let code = record[subject.determination] else { return }
        tally.look("mcas_cd", code, codes)
        guard let meaning = codes.meaning("mcas_cd", code), meaning != SIMSStatus.no else { return }
        let day = codes.day("mcas", of: snapshot.schoolYear)
        let cells: [String?] = [
            student, "competency", subject.subject.rawValue, day.description, meaning,
        ]
        addOnce(
            .graduationStatus,
            id: "\(student) \(subject.rawValue)",
            cells,
            line: record.line
        )
    }
}

extension StateCodes {
    /// A grade as SIMS writes it; `3` is `03`.
    func grade(_ text: String?) -> String? {
        guard let text else { return nil }
        let padded = text.utf8.count == 1 && Int(text) != nil ? "0" + text : text
        return meaningOrCode("DOE016", padded.uppercased())
    }
}
