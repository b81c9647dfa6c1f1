import Records

extension StateDraft {
    /// Reads a file of SCS: courses, sections, who sits in them, marks and credits.
    mutating func readSCS(_ file: StateFile, _ log: inout FindingLog) throws(ImportError) {
        var tally = CodeTally()
        var (sections, attempts) = (SCSSections(), CourseAttempts())
        for table in [TableName.terms, .courses, .sections, .marks, .transcript] { open(table) }
        try read(file, oddTo: .sectionEnrollments) { record, draft in
            for element in SCSColumns.coded {
                let code = record[element]
                if !Self.isMarker(element, code) { tally.look(element, code, draft.codes) }
            }
            guard let row = SCSRow(record, draft.codes) else { return }
            draft.meet(row.school, line: record.line, column: file.label("SCS03"))
            let (section, isNew) = sections.section(row.meeting) { draft.days(row) }
            if isNew { draft.addCourse(row, section, record.line) }
            draft.addSeat(row, section, record, &attempts)
        }
        tally.report(file.name, to: &log)
    }

    /// Whether a mark says only that there is none.
    private static func isMarker(_ element: String, _ code: String?) -> Bool {
        element == "SCS12" && (code == "9999" || code == "9998")
    }

    private func day(_ table: String, _ row: SCSRow, or name: String) -> SchoolDate {
        let told = codes.meaning(table, row.term).flatMap { MonthDay($0) }
        return told?.date(in: snapshot.schoolYear) ?? codes.day(name, of: snapshot.schoolYear)
    }

    /// The first and the last day of a row's term.
    private func days(_ row: SCSRow) -> (start: String, end: String) {
        (
            day("SCS07_start", row, or: "first_day").description,
            day("SCS07_end", row, or: "end_of_year").description
        )
    }

    private mutating func addCourse(_ row: SCSRow, _ section: SCSSection, _ line: Int) {
        let term: [String?] = [
            section.termID, row.school, "Term \(row.term)",
            codes.meaningOrCode("SCS07", row.term), section.start, section.end,
        ]
        addOnce(.terms, id: section.termID, term, line: line)
        let area = row.sced.map { String($0.prefix(2)) }
        let course: [String?] = [
            section.courseID, row.school, row.course, row.course,
            codes.meaningOrCode("sced", area) ?? Vocabulary.unmapped, row.sced, row.level,
            row.creditAvailable,
        ]
        addOnce(.courses, id: section.courseID, course, line: line)
        let cells: [String?] = [
            section.sectionID, section.courseID, row.school, section.termID, row.section,
            row.pathway,
        ]
        addOnce(.sections, id: section.sectionID, cells, line: line)
    }

    private mutating func addSeat(
        _ row: SCSRow,
        _ section: SCSSection,
        _ record: StateRecord,
        _ attempts: inout CourseAttempts
    ) {
        let line = record.line
        let lasid = record["SCS01"]
        let isKnown = lasid.map(students.has) ?? false
        let student = isKnown ? lasid : students.local(record["SCS02"]) ?? lasid
        let seat: [String?] = [
            student, section.sectionID, section.start, section.end, row.status,
        ]
        add(.sectionEnrollments, seat, line: line)
        // One finding about a student who is not there is enough.
        guard let student, students.has(student) else { return }
        if row.numericMark != nil || row.letter != nil || row.isPassing != nil {
            let mark: [String?] = [
                student, section.sectionID, section.termID, MarkType.final.rawValue,
                row.numericMark,
                row.letter, row.isPassing,
            ]
            add(.marks, mark, line: line)
        }
        let attempt: [String?] = [
            student, String(snapshot.schoolYear.endingIn), section.courseID,
            String(attempts.number(student, section)), row.course, row.sced, row.level,
            section.termID, row.creditAvailable, row.creditEarned, row.numericMark, row.letter,
            row.result,
        ]
        add(.transcript, attempt, line: line)
    }
}
