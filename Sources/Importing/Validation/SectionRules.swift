import Records

/// What is remembered of sections, by the numbers of sections, students and terms.
struct SectionFacts {
    /// The line of each section in its file.
    var lines: [Int32: Int] = [:]
    /// The term in which each section meets.
    var terms: [Int32: Int32] = [:]
    /// Students of sections, as pairs.
    var members = HashSet64()
    /// Sections with a mark.
    var marked: Set<Int32> = []
}

extension Validator {
    mutating func learnSections(_ batch: RecordBatch) {
        let numbers = references.numbers(.sections, batch.text(Sections.sectionID))
        let terms = references.numbers(.terms, batch.text(Sections.termID))
        for row in 0..<batch.count {
            sections.lines[numbers[row]] = batch.lines[row]
            sections.terms[numbers[row]] = terms[row]
        }
    }

    mutating func learnSectionEnrollments(_ batch: RecordBatch) {
        let students = references.numbers(.students, batch.text(SectionEnrollments.studentID))
        let numbers = references.numbers(.sections, batch.text(SectionEnrollments.sectionID))
        for row in 0..<batch.count {
            _ = sections.members.insert(StudentFacts.pair(students[row], numbers[row]))
        }
    }

    /// A mark needs a seat in the section, where seats are known at all.
    mutating func checkMarks(_ rows: inout DecodedRows) {
        guard references.available.contains(.sectionEnrollments) else { return }
        let students = references.numbers(.students, rows.batch.text(Marks.studentID))
        let numbers = references.numbers(.sections, rows.batch.text(Marks.sectionID))
        for row in 0..<rows.count where !rows.isRejected[row] {
            if !sections.members.contains(StudentFacts.pair(students[row], numbers[row])) {
                rows.add(.markWithoutEnrollment, row: row, column: rows.place(Marks.sectionID))
            }
        }
    }

    mutating func learnMarks(_ batch: RecordBatch) {
        sections.marked.formUnion(references.numbers(.sections, batch.text(Marks.sectionID)))
    }
}
