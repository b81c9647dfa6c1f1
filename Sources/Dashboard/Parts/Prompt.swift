import Screen

/// What is typed or chosen on top of a screen.
enum Prompt: Sendable {
    /// A search that narrows the list while it is typed.
    case search(TextField)
    /// A filter that narrows the list of students while it is typed.
    case filter(FilterEntry)
    /// A list of choices that typing narrows.
    case menu(Menu)
    /// A value to suppose.
    case value(ValueEntry)
    /// A value of a student typed in by hand.
    case measure(MeasureEntry)
    /// Columns to choose among; nothing is typed.
    case columns(ColumnList)

    var kind: PlaceKind {
        switch self {
        case .search: .search
        case .filter: .filter
        case .menu: .menu
        case .value, .measure: .value
        case .columns: .columns
        }
    }
}

/// A list of choices that typing narrows.
struct Menu: Sendable {
    /// What a choice means.
    enum Subject: Hashable, Sendable {
        case sort, grade, trigger, school, counselor, whatIf, command, meaning, view, typedGrade
        /// A support that is to be reviewed.
        case due
        /// What to do with the rows that it names.
        case actions(String)
        /// A column to break the listed students down by.
        case breakdownColumn
        /// So many students, broken down by what the title says.
        case breakdown(String, of: Int)

        var title: String {
            switch self {
            case .sort: "Sort by"
            case .grade, .typedGrade: "Grade"
            case .trigger: "Trigger"
            case .school: "School"
            case .counselor: "Counselor"
            case .whatIf: "What if"
            case .meaning: "What it means"
            case .view: "Saved views"
            case .command: "Commands of this screen"
            case .actions(let rows): "Do with \(rows)"
            case .due: "Reviews due, the longest overdue first"
            case .breakdownColumn: "Break down by"
            case .breakdown(let title, let students):
                "\(Counts.text(students, "student")) by \(title)"
            }
        }

        /// Whether its choices are what to do with rows of a list.
        var isOfRows: Bool { if case .actions = self { true } else { false } }

        /// What stands in front of what is typed.
        var label: String {
            switch self {
            case .command: ":"
            case .breakdown: "List only: "
            case .due: "Student: "
            case .actions: "Do: "
            default: "\(title): "
            }
        }
    }

    /// What taking a choice does.
    enum Value: Hashable, Sendable {
        /// No restriction, or the usual order.
        case all
        /// The grade with a code, the trigger, school or counselor with an id.
        case id(String)
        /// A column to sort by.
        case schoolColumn(SchoolColumn)
        /// A column to sort by.
        case studentColumn(StudentColumn)
        /// An action to do.
        case action(ActionID)
        /// A command that wants words.
        case form(CommandForm)
        /// The student of a row of the roster.
        case row(Int)
        /// What something on the screen means.
        case meaning(Meaning)
        /// A group of students to list.
        case group(BreakdownGroup)
    }

    /// One choice.
    struct Choice: Hashable, Sendable {
        var label: String
        /// How many students it would list; nil where it lists none.
        var count: Int?
        /// The key that does the same without a menu.
        var key: String?
        var value: Value

        /// The tiers of those whom it would list; nil where that is not told.
        var mix: TierMix? {
            guard case .group(let group) = value else { return nil }
            return group.mix
        }
    }

    let subject: Subject
    let choices: [Choice]
    var field = TextField()
    /// How many commands ago the one was typed that stands here; 0 for what is typed anew.
    var recalled = 0
    /// The choices that match what is typed, as places in `choices`.
    private(set) var matches: [Int]
    var viewport: Viewport
    private let folded: [String]

    init(_ subject: Subject, _ choices: [Choice], selected: Value) {
        self.subject = subject
        self.choices = choices
        matches = Array(choices.indices)
        folded = choices.map { Folding.folded($0.label) }
        let start = choices.firstIndex { $0.value == selected } ?? 0
        viewport = Viewport(count: choices.count, height: max(1, choices.count), selected: start)
    }

    /// The choice under the cursor; nil where nothing matches.
    var selected: Choice? {
        matches.indices.contains(viewport.selected) ? choices[matches[viewport.selected]] : nil
    }

    /// The choices by how well they match, those that match best first.
    private func ranked(_ text: String) -> [Int] {
        let typed = Folding.folded(text)
        let scores = choices.indices.compactMap { place in
            FuzzyMatch.score(typed, in: folded[place]).map { (place, $0) }
        }
        return scores.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }

    /// Lists the choices that match what is typed.
    mutating func refresh() {
        let words = Folding.folded(field.text).split(separator: " ")
        if subject == .command, let form = CommandForm.begun(in: field.text) {
            // Its words are no part of its name.
            matches = choices.indices.filter { choices[$0].value == .form(form) }
            viewport.replace(count: matches.count, selected: 0)
            return
        }
        matches =
            subject == .command
            ? ranked(field.text)
            : choices.indices.filter { place in
                words.allSatisfy { folded[place].contains($0) }
            }
        viewport.replace(count: matches.count, selected: 0)
    }
}
