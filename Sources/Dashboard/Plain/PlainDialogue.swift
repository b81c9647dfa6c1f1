import Screen

/// The dashboard as a dialogue of lines, for screen readers, braille displays and terminals that cannot move a cursor.
///
/// It is the same model with the same actions: what is shown is said in full sentences with numbered choices, and a line is answered
/// where the full screen answers keys.
public struct PlainDialogue: Sendable {
    /// The dashboard behind it.
    public private(set) var model: Model
    /// The first row or line that is said next.
    private var first = 0

    /// How many rows or lines are said at once.
    static let page = 20

    /// A dialogue about a dashboard, whose size does not matter.
    public init(_ model: Model) {
        self.model = model
        // Pages are written for a width; lists keep their rows whatever their height.
        _ = update(&self.model, .input(.resize(columns: 80, rows: 24)))
    }

    /// What is said now: where one is, what there is, and what can be answered.
    public var text: String {
        var lines = model.notice.map { [$0, ""] } ?? []
        if let prompt = model.prompt {
            lines += PlainPrompt.lines(prompt, in: model)
        } else {
            lines += self.lines(of: model.place)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Takes a line that was typed, or nil at the end of the input, and says what is to be done outside.
    public mutating func take(_ line: String?) -> [Effect] {
        guard let line else { return [.quit] }
        let words = line.trimmed
        model.notice = nil
        if let prompt = model.prompt { return take(words, prompt) }
        if words.isEmpty { return goOn() }
        if let number = Int(words) { return open(number) }
        if words.hasPrefix("/") { return search(String(words.dropFirst())) }
        return command(words)
    }

    /// Takes an answer to an effect.
    public mutating func take(_ event: Event) -> [Effect] { update(&model, event) }

    private mutating func goOn() -> [Effect] {
        let count = model.plainCount
        first = first + Self.page < count ? first + Self.page : 0
        return []
    }

    private mutating func open(_ number: Int) -> [Effect] {
        guard model.place.kind.hasRows, 1...max(1, model.plainCount) ~= number,
            model.plainCount > 0
        else {
            model.notice = "There is nothing with the number \(number) here."
            return []
        }
        _ = model.perform(.first)
        model.move(by: number - 1)
        return leaving { $0.perform(.open) }
    }

    private mutating func search(_ text: String) -> [Effect] {
        guard [.schools, .students, .movers].contains(model.place.kind) else {
            model.notice = "Only schools, students and movers can be searched."
            return []
        }
        first = 0
        _ = model.perform(.search)
        return enter(text)
    }

    /// Takes a search or filter; one that is wrong is told with its column, and the list stays as it was.
    private mutating func enter(_ text: String) -> [Effect] {
        let place = model.place
        model.edit { $0 = TextField(text) }
        if case .filter(let entry) = model.prompt, let problem = entry.problem {
            (model.place, model.prompt) = (place, nil)
            model.notice = "\(problem.message) That is column \(problem.column) of: \(text)"
            return []
        }
        return model.performInPrompt(.accept) + model.askForEarlierRuns()
    }

    private mutating func command(_ words: String) -> [Effect] {
        switch words.lowercased() {
        case "q", "quit": return [.quit]
        case "b", "back": return leaving { $0.perform(.back) }
        case "h", "help", "?":
            model.notice = PlainHelp.text(for: model.place.kind)
            return []
        default: break
        }
        switch TypedCommand(words, in: model.place.kind, model.bindings) {
        case .action(.breakdown):
            // Nobody hears on which column the cursor stands.
            model.openBreakdownColumns()
            return []
        case .action(.actions), .action(.copy), .action(.pin), .action(.resume):
            model.notice = "This is done on the full screen alone."
            return []
        case .action(let action): return leaving { $0.perform(action) }
        case .view(let command): return leaving { $0.perform(command) }
        case .export(let path): return model.export(to: path)
        case .form(.set, _):
            model.notice = "There are no colours here."
            return []
        // A wrong one is told with its column, as after the slash.
        case .form(.filter, let words) where [.students, .movers].contains(model.place.kind):
            return search(words)
        case .form(let form, let words): return leaving { $0.perform(form, words) }
        case .row, .times, nil:
            model.notice = "“\(words)” is no answer here. Type help to hear what is."
            return []
        }
    }

    /// Begins a new screen at its first row.
    private mutating func leaving(_ act: (inout Model) -> [Effect]) -> [Effect] {
        first = 0
        return act(&model)
    }

    private mutating func take(_ words: String, _ prompt: Prompt) -> [Effect] {
        if ["b", "back"].contains(words.lowercased()) {
            model.prompt = nil
            return []
        }
        switch prompt {
        case .menu(var menu):
            guard let number = Int(words), menu.choices.indices.contains(number - 1) else {
                model.notice = "Type the number of a choice, or back."
                return []
            }
            menu.field = TextField()
            menu.refresh()
            menu.viewport.select(number - 1)
            model.prompt = .menu(menu)
            first = 0
            return model.performInPrompt(.choose)
        case .value, .measure:
            model.edit { $0 = TextField(words) }
            return model.performInPrompt(.suppose)
        case .columns: return model.performInPrompt(.closeColumns)
        case .search, .filter: return enter(words)
        }
    }

    private func lines(of place: Place) -> [String] {
        var lines = PlainSentences.opening(of: model)
        let count = model.plainCount
        let end = min(first + Self.page, count)
        if count == 0 { lines.append(PlainSentences.nothing(at: place)) }
        lines += PlainSentences.rows(first..<max(first, end), of: place, in: model)
        if count > Self.page {
            let all = Counts.text(count)
            lines.append(
                end < count
                    ? "These were \(first + 1) to \(end) of \(all). Enter goes on."
                    : "These were the last of \(all). Enter begins again."
            )
        }
        return lines + ["", PlainSentences.question(for: place.kind)]
    }
}

extension PlaceKind {
    /// Whether the place lists things that can be opened by their number.
    var hasRows: Bool {
        switch self {
        case .home, .schools, .students, .movers, .calculator: true
        case .empty, .quality, .accuracy, .runs, .student, .help, .search, .filter, .menu, .value,
            .columns:
            false
        }
    }
}

extension Model {
    /// How many rows or lines the present place has to say.
    var plainCount: Int { PlainSentences.count(of: place, in: self) }
}

extension String {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
