internal import Records

/// Collects the marks that say how a student does: of grading periods, semesters, progress reports and finals.
struct MarksBuilder: Sendable {
    /// What kind of mark it is; of marks posted on one day the greater kind is the later.
    enum Kind: UInt8, Sendable {
        case progress = 0
        case period = 1
        case semester = 2
        case final = 3
    }

    /// One mark.
    struct Row: Sendable {
        var section: Int32
        /// The term's number; −1 where it is not known.
        var term: Int32
        /// The day it was posted, or the term's last day.
        var posted: Int32
        var numeric: Int32
        var letter: LetterMark
        var kind: Kind
        /// What the source says: 1 passing, 0 failing, −1 nothing.
        var passing: Int8

        var judgement: Judgement {
            PassRule.judge(
                isPassing: passing < 0 ? nil : passing == 1,
                letter: letter,
                numeric: numeric
            )
        }
    }

    private(set) var owners: [Int32] = []
    private(set) var rows: [Row] = []

    mutating func fold(
        _ batch: RecordBatch,
        students: TextIndex,
        sections: inout SectionsBuilder,
        terms: TermsBuilder
    ) {
        let numbers = students.find(batch.text(Marks.studentID))
        let taught = sections.numbers(batch.text(Marks.sectionID))
        let spans = terms.index.find(batch.text(Marks.termID))
        let (type, numeric) = (batch.numbers(Marks.markType), batch.numbers(Marks.numericMark))
        let (passing, posted) = (batch.numbers(Marks.isPassing), batch.numbers(Marks.postedOn))
        let (letter, current) = (batch.text(Marks.letterMark), batch.numbers(Marks.isCurrent))
        for row in numbers.indices where numbers[row] >= 0 && taught[row] >= 0 {
            guard current[row] != 0, let kind = Self.kinds[type[row]] else { continue }
            let term = spans[row]
            let end = term >= 0 ? Int64(terms.ends[Int(term)]) : nil
            guard let day = posted[row] ?? end else { continue }
            owners.append(numbers[row])
            rows.append(
                Row(
                    section: taught[row],
                    term: term,
                    posted: day.clamped,
                    numeric: numeric[row]?.clamped ?? -1,
                    letter: LetterMark(bytes: letter.bytes, in: letter.range(of: row)),
                    kind: kind,
                    passing: passing[row].map { $0 == 0 ? 0 : 1 } ?? -1
                )
            )
        }
    }

    private static let kinds: [Int64?: Kind] = [
        MarkType.progress.ordinal: .progress, MarkType.gradingPeriod.ordinal: .period,
        MarkType.semester.ordinal: .semester, MarkType.final.ordinal: .final,
    ]
}
