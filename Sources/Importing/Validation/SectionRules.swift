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
        guard let students = rows.place(Marks.studentID).flatMap({ rows.targets[$0] }),
            let numbers = rows.place(Marks.sectionID).flatMap({ rows.targets[$0] })
        else { return }
        defer { learnMarked(rows, numbers) }
        guard references.available.contains(.sectionEnrollments) else { return }
        for row in 0..<rows.count where !rows.isRejected[row] {
            if !sections.members.contains(StudentFacts.pair(students[row], numbers[row])) {
                rows.add(.markWithoutEnrollment, row: row, column: rows.place(Marks.sectionID))
            }
        }
    }

    /// Remembers which sections have marks.
    private mutating func learnMarked(_ rows: DecodedRows, _ numbers: [Int32]) {
        for row in 0..<rows.count where !rows.isRejected[row] && numbers[row] >= 0 {
            sections.marked.insert(numbers[row])
        }
    }
}
