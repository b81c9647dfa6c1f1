import Records
import Scoring

/// What was typed after `:` where it is more than the name of an action.
enum TypedCommand: Equatable {
    /// Go to a row, counted from 1.
    case row(Int)
    /// Do an action a number of times.
    case times(Int, ActionID)
    /// Do an action.
    case action(ActionID)
    /// Write the list into the file at a path.
    case export(String)
    /// Open, save or delete a view.
    case view(ViewCommand)
    /// A command with words of its own.
    case form(CommandForm, String)

    /// The most that a count does.
    static let most = 100_000

    /// What a text means; nil where it is none of these.
    ///
    /// - Parameters:
    ///   - text: such as `25`, `10j`, `10 down`, or `next-student`.
    ///   - kind: the place where the action is to be done.
    ///   - bindings: which keys do what.
    init?(_ text: String, in kind: PlaceKind, _ bindings: Bindings) {
        if let command = ViewCommand(text) {
            self = .view(command)
            return
        }
        if let typed = CommandForm.read(text) {
            self = typed.form == .export ? .export(typed.words) : .form(typed.form, typed.words)
            return
        }
        let text = text.drop { $0 == " " }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        var rest = text.dropFirst(digits.count).drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        let action = Self.action(String(rest), in: kind, bindings)
        guard !digits.isEmpty else {
            guard let action else { return nil }
            self = .action(action)
            return
        }
        // More digits than a number holds are more rows than any list has.
        let count = Int(digits) ?? Int.max
        if rest.isEmpty {
            self = .row(count)
        } else if let action {
            self = .times(min(count, Self.most), action)
        } else {
            return nil
        }
    }

    private static func action(_ name: String, in kind: PlaceKind, _ bindings: Bindings)
        -> ActionID?
    {
        let valid = Actions.valid(in: kind)
        if let action = valid.first(where: { $0.id.rawValue == name || $0.name == name }) {
            return action.id
        }
        // The keys of `:q` and `:10j`.
        if name == "q" { return .quit }
        return KeyName.key(named: name).flatMap { bindings.action(for: $0, in: kind) }
    }
}

extension ActionID {
    /// Whether doing it again and again only moves.
    var isRepeatable: Bool {
        switch self {
        case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .columnLeft, .columnRight,
            .nextTab, .previousTab, .nextStudent, .previousStudent, .nextMatch, .previousMatch:
            true
        default: false
        }
    }
}
