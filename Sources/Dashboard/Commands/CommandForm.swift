import Screen

/// A command that takes words of its own, typed after `:`; what needs no words is an action.
enum CommandForm: String, CaseIterable, Hashable, Sendable {
    case filter, school, sort, set, view, export

    /// What is typed, with capital letters in the place of a person's words.
    var usage: String {
        switch self {
        case .filter: "filter TEXT"
        case .school: "school NAME"
        case .sort: "sort COLUMN"
        case .set: "set colour=NAME"
        case .view: "view NAME"
        case .export: "export FILE"
        }
    }

    /// A sentence for palette and help.
    var help: String {
        switch self {
        case .filter: "List the students that a filter asks for, such as tier:high att<90."
        case .school:
            "List the students of a school, by its code or a part of its name."
        case .sort: "Sort by a column, highest first with a minus: -attendance_rate."
        case .set:
            "Show the colours of a palette: "
                + PaletteName.allCases.map(\.rawValue).joined(separator: ", ") + "."
        case .view: "Open a saved view; view save NAME and view delete NAME change them."
        case .export: "Write the list into a new CSV file."
        }
    }

    /// Where it can be typed.
    ///
    /// A list of students or schools can be asked for from every screen of a run; what changes a list is of that list.
    var places: Set<PlaceKind> {
        switch self {
        case .filter, .school, .view: Set(Model.stations).union([.student, .calculator])
        case .sort: [.schools, .students]
        case .set: Set(PlaceKind.allCases.filter { !$0.isTyping })
        case .export: [.students]
        }
    }

    /// Those of a place, in the order of help.
    static func valid(in kind: PlaceKind) -> [CommandForm] {
        allCases.filter { $0.places.contains(kind) }
    }

    /// The form that a text begins with, and its words; nil where it begins with none, or no word follows.
    static func read(_ text: String) -> (form: CommandForm, words: String)? {
        let parts = text.drop { $0 == " " }
            .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, let form = CommandForm(rawValue: String(parts[0])) else {
            return nil
        }
        var words = parts[1].drop { $0 == " " }
        while words.last == " " { words.removeLast() }
        return words.isEmpty ? nil : (form, String(words))
    }

    /// The form that is being typed, from the blank behind its name on.
    static func begun(in text: String) -> CommandForm? {
        let text = text.drop { $0 == " " }
        guard let blank = text.firstIndex(of: " ") else { return nil }
        return CommandForm(rawValue: String(text[..<blank]))
    }
}
