import Records
import Scoring

/// A student's marks of the year: a row per class, a column per term and kind of mark.
struct MarkGrid {
    /// A class of the student.
    struct Section: Hashable {
        var id: String
        var title: String
    }

    /// A column: a term and what its marks are for.
    struct Term: Hashable {
        var id: String
        var type: String
        /// The day of its last mark, by which columns are ordered.
        var day: Int64
        var title: String

        static func == (left: Term, right: Term) -> Bool {
            left.id == right.id && left.type == right.type
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(id)
            hasher.combine(type)
        }
    }

    /// One mark.
    struct Mark {
        var text: String
        var isFailing: Bool
    }

    /// Where a mark stands.
    struct Place: Hashable {
        var section: String
        var term: Term
    }

    private(set) var sections: [Section] = []
    private(set) var terms: [Term] = []
    private(set) var marks: [Place: Mark] = [:]

    /// Whether any mark does not pass.
    var hasFailure: Bool { marks.values.contains { $0.isFailing } }

    init(of page: StudentPage) {
        var sectionIDs: Set<String> = []
        if let batch = page.records[.sectionEnrollments] {
            let ids = batch.text(SectionEnrollments.sectionID)
            for row in 0..<batch.count { sectionIDs.insert(ids[row] ?? "") }
        }
        if let batch = page.records[.marks] {
            read(batch, names: Self.termNames(page.records[.terms]), &sectionIDs)
        }
        sections =
            sectionIDs
            .map { Section(id: $0, title: page.courseTitles[$0] ?? "class \($0)") }
            .sorted { ($0.title, $0.id) < ($1.title, $1.id) }
        terms.sort { ($0.day, $0.id, $0.type) < ($1.day, $1.id, $1.type) }
    }

    private mutating func read(
        _ batch: RecordBatch,
        names: [String: String],
        _ sectionIDs: inout Set<String>
    ) {
        let current = batch.numbers(Marks.isCurrent)
        let posted = batch.numbers(Marks.postedOn)
        for row in 0..<batch.count where current[row] != 0 {
            guard let section = batch.cell(row: row, "section_id"),
                let id = batch.cell(row: row, "term_id")
            else { continue }
            let type = batch.cell(row: row, "mark_type") ?? ""
            let day = posted[row] ?? 0
            let title = Self.title(names[id] ?? id, type)
            let term = Term(id: id, type: type, day: day, title: title)
            sectionIDs.insert(section)
            if let place = terms.firstIndex(of: term) {
                terms[place].day = max(terms[place].day, day)
            } else {
                terms.append(term)
            }
            marks[Place(section: section, term: term)] = Self.mark(batch, row)
        }
    }

    private static func termNames(_ batch: RecordBatch?) -> [String: String] {
        guard let batch else { return [:] }
        var names: [String: String] = [:]
        for row in 0..<batch.count {
            if let id = batch.cell(row: row, "term_id") { names[id] = batch.cell(row: row, "name") }
        }
        return names
    }

    private static func title(_ term: String, _ type: String) -> String {
        switch type {
        case "grading_period", "semester": term
        case "progress": "\(term) pr"
        case "midterm": "\(term) mid"
        case "exam": "\(term) ex"
        case "final": "final"
        case "conduct": "\(term) cond"
        default: term
        }
    }

    private static func mark(_ batch: RecordBatch, _ row: Int) -> Mark {
        let letter = batch.cell(row: row, "letter_mark")
        let isFailing =
            batch.cell(row: row, "is_passing").map { $0 == "false" } ?? (letter == "F")
        guard let number = batch.cell(row: row, "numeric_mark") else {
            return Mark(text: letter ?? unknownSign, isFailing: isFailing)
        }
        let word = letter ?? (isFailing ? "F" : "")
        return Mark(text: word.isEmpty ? number : "\(number) \(word)", isFailing: isFailing)
    }
}
