import Records

extension StateDraft {
    /// Reads a file of SCS: courses, sections, who sits in them, marks and credits.
    mutating func readSCS(_ file: StateFile, _ log: inout FindingLog) throws(ImportError) {
        var tally = CodeTally()
        var attempts = CourseAttempts()
        for table in [TableName.terms, .courses, .sections, .marks, .transcript] { open(table) }
        try read(file, oddTo: .sectionEnrollments) { record, draft in
            for element in SCSColumns.coded where !Self.isMarker(element, record[element]) {
                tally.look(element, record[element], draft.codes)
            }
            guard let row = SCSRow(record, draft.codes) else { return }
            draft.meet(row.school, line: record.line, column: file.label("SCS03"))
            draft.addCourse(row, record.line)
            draft.addSeat(row, record, &attempts)
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

    private func start(_ row: SCSRow) -> String {
        day("SCS07_start", row, or: "first_day").description
    }

    private func end(_ row: SCSRow) -> String {
        day("SCS07_end", row, or: "end_of_year").description
    }

    private mutating func addCourse(_ row: SCSRow, _ line: Int) {
        let term: [String?] = [
            row.termID, row.school, "Term \(row.term)", codes.meaningOrCode("SCS07", row.term),
            start(row), end(row),
        ]
        addOnce(.terms, id: row.termID, term, line: line)
        let area = row.sced.map { String($0.prefix(2)) }
        let course: [String?] = [
            row.courseID, row.school, row.course, row.course,
            codes.meaningOrCode("sced", area) ?? Vocabulary.unmapped, row.sced, row.level,
            row.creditAvailable,
        ]
        addOnce(.courses, id: row.courseID, course, line: line)
        let section: [String?] = [
            row.sectionID, row.courseID, row.school, row.termID, row.section, row.pathway,
        ]
        addOnce(.sections, id: row.sectionID, section, line: line)
    }

    private mutating func addSeat(
        _ row: SCSRow,
        _ record: StateRecord,
        _ attempts: inout CourseAttempts
    ) {
        let line = record.line
        let lasid = record["SCS01"]
        let isKnown = lasid.map(students.has) ?? false
        let student = isKnown ? lasid : students.local(record["SCS02"]) ?? lasid
        let seat: [String?] = [student, row.sectionID, start(row), end(row), row.status]
        add(.sectionEnrollments, seat, line: line)
        // One finding about a student who is not there is enough.
        guard let student, students.has(student) else { return }
        if row.numericMark != nil || row.letter != nil || row.isPassing != nil {
            let mark: [String?] = [
                student, row.sectionID, row.termID, MarkType.final.rawValue, row.numericMark,
                row.letter, row.isPassing,
            ]
            add(.marks, mark, line: line)
        }
        let attempt: [String?] = [
            student, String(snapshot.schoolYear.endingIn), row.courseID,
            String(attempts.number(student, row)), row.course, row.sced, row.level, row.termID,
            row.creditAvailable, row.creditEarned, row.numericMark, row.letter, row.result,
        ]
        add(.transcript, attempt, line: line)
    }
}

/// Numbers a student's attempts at a course: each section of it is one.
///
/// A large district has a million seats, so keys are numbers and not texts.
struct CourseAttempts {
    /// Students, courses and sections by number.
    private var texts = TextIndex()
    private var counts: [Key: Int32] = [:]
    private var numbers: [Key: Int32] = [:]

    private struct Key: Hashable {
        let student: Int32
        let place: Int32
    }

    /// The number of the attempt that a row is of; the same section again is the same attempt.
    mutating func number(_ student: String, _ row: SCSRow) -> Int {
        let student = Int32(truncatingIfNeeded: texts.insert(student))
        // A section and a course of the same text are two things.
        let section = Key(student: student, place: index("s \(row.sectionID)"))
        if let number = numbers[section] { return Int(number) }
        let course = Key(student: student, place: index("c \(row.courseID)"))
        let number = counts[course, default: 0] + 1
        counts[course] = number
        numbers[section] = number
        return Int(number)
    }

    private mutating func index(_ text: String) -> Int32 {
        Int32(truncatingIfNeeded: texts.insert(text))
    }
}
