import Indicators
import Records
import Scoring
import Screen

/// The tab Courses: marks by term, what they add up to, and the transcript.
enum CoursesTab {
    static func write(_ page: StudentPage, into text: inout PageText) {
        let grid = MarkGrid(of: page)
        text.heading("Marks by term")
        if grid.sections.isEmpty {
            text.text("No marks were posted and no classes are recorded this year.", indent: 3)
        } else {
            write(grid, into: &text)
        }
        writeTranscript(page, into: &text)
        ReadingLines.write(.courses, of: page, into: &text)
    }

    private static func write(_ grid: MarkGrid, into text: inout PageText) {
        let room = text.width - 3 - 20
        let shown = min(grid.terms.count, max(1, room / 9))
        let terms = grid.terms.suffix(shown)
        let title = max(12, min(40, text.width - 3 - 2 - shown * 9))
        let widths = [PageText.Column(title)] + terms.map { _ in PageText.Column(7, .trailing) }
        text.titles(["course"] + terms.map(\.title), widths)
        for section in grid.sections {
            let marks = terms.map { term in
                let mark = grid.marks[MarkGrid.Place(section: section.id, term: term)]
                let isFailing = mark?.isFailing == true
                return TableCell(mark?.text ?? unknownSign, isFailing ? .bold : .plain)
            }
            text.row([TableCell(section.title)] + marks, widths)
        }
        if shown < grid.terms.count {
            text.text(
                "\(grid.terms.count - shown) earlier columns need a wider window.",
                indent: 3,
                .muted
            )
        }
        if grid.hasFailure { text.text("F after a number: it does not pass.", indent: 3, .muted) }
    }

    private static func writeTranscript(_ page: StudentPage, into text: inout PageText) {
        text.heading("Transcript")
        guard let batch = page.records[.transcript], batch.count > 0 else {
            text.text("No transcript is recorded.", indent: 3)
            return
        }
        let title = max(12, min(40, text.width - 3 - 4 * 2 - 7 - 5 - 7 - 11))
        let widths = [
            PageText.Column(7), .init(title), .init(5, .trailing), .init(7, .trailing), .init(11),
        ]
        text.titles(["year", "course", "mark", "credits", "result"], widths)
        let titles = titles(of: page.records[.courses])
        for row in order(of: batch) {
            let year = batch.cell(row: row, "school_year").flatMap { Int($0) }
            let mark = batch.cell(row: row, "final_letter") ?? batch.cell(row: row, "final_numeric")
            let id = batch.cell(row: row, "course_id")
            let course = batch.cell(row: row, "course_title") ?? id.flatMap { titles[$0] } ?? id
            let cells = [
                year.map { SchoolYear(endingIn: $0).description }, course, mark,
                credits(batch, row), CodeWords.text(batch.cell(row: row, "result")),
            ]
            text.row(cells.map { TableCell($0 ?? unknownSign) }, widths)
        }
    }

    private static func order(of batch: RecordBatch) -> [Int] {
        let years = batch.numbers(Transcript.schoolYear)
        return (0..<batch.count).sorted { (years[$1] ?? 0, $0) < (years[$0] ?? 0, $1) }
    }

    /// The titles of this year's courses; an old course has one only where it is still taught.
    private static func titles(of courses: RecordBatch?) -> [String: String] {
        guard let courses else { return [:] }
        var titles: [String: String] = [:]
        for row in 0..<courses.count {
            guard let id = courses.cell(row: row, "course_id") else { continue }
            titles[id] = courses.cell(row: row, "title")
        }
        return titles
    }

    private static func credits(_ batch: RecordBatch, _ row: Int) -> String? {
        let earned = batch.cell(row: row, "credits_earned")
        guard let attempted = batch.cell(row: row, "credits_attempted") else { return earned }
        return "\(earned ?? unknownSign)/\(attempted)"
    }
}

/// How codes of vocabularies are written for people.
enum CodeWords {
    /// A code in words, such as `in progress`; nil where there is none.
    static func text(_ code: String?) -> String? {
        guard let code else { return nil }
        let words = code.split(separator: "_").joined(separator: " ")
        let hyphened = [
            "in school suspension": "in-school suspension",
            "out of school suspension": "out-of-school suspension",
        ]
        return hyphened[words] ?? words
    }
}
