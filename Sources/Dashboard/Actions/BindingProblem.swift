public import Screen

/// Why wishes for other keys cannot be served.
public enum BindingProblem: Error, Equatable, CustomStringConvertible {
    /// No action has the name.
    case noSuchAction(String)
    /// No key has the name.
    case noSuchKey(String, action: ActionID)
    /// Two actions of one place would have the same key.
    case twice(Key, ActionID, ActionID, PlaceKind)
    /// An action without which nobody finds out again would have no key.
    case needed(ActionID)
    /// A letter would do something where letters are typed.
    case typed(Key, ActionID)

    /// A sentence with what to do.
    public var description: String {
        switch self {
        case .noSuchAction(let name):
            "there is no action “\(name)”; `waymark keys` lists them."
        case .noSuchKey(let name, let action):
            "\(action.rawValue): there is no key “\(name)”. Write a character, or such as "
                + "Enter, Esc, Tab, Space, PgDn, Home, Up, F5 or Ctrl-G."
        case .twice(let key, let first, let second, let place):
            "\(KeyName.text(of: key)) would mean both \(first.rawValue) and \(second.rawValue) "
                + "(\(place.title)). Give one of them another key, or none with []."
        case .needed(let action):
            "\(action.rawValue) must keep a key, or nobody finds the way out."
        case .typed(let key, let action):
            "\(action.rawValue): \(KeyName.text(of: key)) is typed as a letter there. Use a key such as Ctrl-G or F5."
        }
    }
}

extension Bindings {
    /// Bindings as a person wishes them.
    ///
    /// - Parameter wishes: names of actions and of the keys that are to do them; an empty list takes an action's keys away.
    /// - Throws: ``BindingProblem`` where a name is unknown, or a screen could not be left or used any more.
    public init(checking wishes: [String: [String]]) throws(BindingProblem) {
        var changed: [ActionID: [Key]] = [:]
        // In a fixed order, so that the same wishes always name the same problem first.
        for (name, keys) in wishes.sorted(by: { $0.key < $1.key }) {
            guard let id = ActionID(rawValue: name) else { throw .noSuchAction(name) }
            var parsed: [Key] = []
            for key in keys {
                guard let key = KeyName.key(named: key) else {
                    throw .noSuchKey(key, action: id)
                }
                parsed.append(key)
            }
            changed[id] = parsed
        }
        self.init(changed)
        try check()
    }

    private func check() throws(BindingProblem) {
        for id in [ActionID.quit, .help, .back, .escape, .open, .interrupt, .close, .cancel]
        where changed[id]?.isEmpty ?? false {
            throw .needed(id)
        }
        for kind in PlaceKind.allCases {
            var taken: [Key: ActionID] = [:]
            for action in Actions.valid(in: kind) {
                for key in keys(of: action) {
                    if let other = taken[key] { throw .twice(key, other, action.id, kind) }
                    if kind.isTyping, case .character = key { throw .typed(key, action.id) }
                    taken[key] = action.id
                }
            }
        }
    }
}
