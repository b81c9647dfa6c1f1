import Records

/// What is remembered of sections, by the numbers of sections, students and terms.
struct SectionFacts: Sendable {
    /// The line of each section in its file; 0 where the section is only stored.
    var lines = ByNumber<Int32>(unset: 0)
    /// The term in which each section meets; −1 where unknown.
    var terms = ByNumber<Int32>(unset: -1)
    /// The sections of each student: eight bytes for a seat, of which a million students have five million.
    var seats = Chains<Int32>()
    /// Sections with a mark.
    var marked = ByNumber<Bool>(unset: false)
}

extension Validator {
    mutating func learnSections(_ rows: LearnedRows) {
        let batch = rows.batch
        let numbers = rows.numbers(Sections.sectionID)
        let terms = rows.numbers(Sections.termID)
        for row in 0..<batch.count {
            sections.lines[numbers[row]] = Int32(clamping: batch.lines[row])
            sections.terms[numbers[row]] = terms[row]
        }
    }

    mutating func learnSectionEnrollments(_ rows: LearnedRows) {
        let batch = rows.batch
        let students = rows.numbers(SectionEnrollments.studentID)
        let numbers = rows.numbers(SectionEnrollments.sectionID)
        for row in 0..<batch.count {
            sections.seats.add(numbers[row], to: students[row])
        }
    }

    /// A mark needs a seat in the section, where seats are known at all.
    mutating func checkMarks(_ rows: inout DecodedRows) {
        guard let students = rows.place(Marks.studentID).flatMap({ rows.targets[$0] }),
            let numbers = rows.place(Marks.sectionID).flatMap({ rows.targets[$0] })
        else { return }
        defer { learnMarked(rows, numbers) }
        guard references.available.contains(.sectionEnrollments) else { return }
        // A student's marks in a section mostly follow each other.
        var last: (student: Int32, section: Int32, hasSeat: Bool) = (-1, -1, false)
        for row in 0..<rows.count where !rows.isRejected[row] {
            let (student, section) = (students[row], numbers[row])
            if last.student != student || last.section != section {
                let hasSeat = sections.seats.contains(student) { $0 == section }
                last = (student, section, hasSeat)
            }
            if !last.hasSeat {
                rows.add(.markWithoutEnrollment, row: row, column: rows.place(Marks.sectionID))
            }
        }
    }

    /// Remembers which sections have marks.
    private mutating func learnMarked(_ rows: DecodedRows, _ numbers: [Int32]) {
        for row in 0..<rows.count where !rows.isRejected[row] {
            sections.marked[numbers[row]] = true
        }
    }
}
