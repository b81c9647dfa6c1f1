public import Screen

/// The names of keys as help, line of keys and manual write them.
public enum KeyName {
    /// A key's name in ASCII, such as `Enter`, `Ctrl-F` or `g`.
    public static func text(of key: Key) -> String {
        switch key {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .function(let number): "F\(number)"
        }
    }

    /// All default keys of an action, such as `j, Down, Ctrl-N`.
    public static func texts(of action: Action) -> String {
        Bindings.usual.texts(of: action)
    }

    /// The key with a name, in any case where it has more than one letter; nil where there is none.
    public static func key(named name: String) -> Key? {
        if name.count == 1, let character = name.first { return .character(character) }
        let wanted = name.lowercased()
        if wanted.hasPrefix("ctrl-") {
            let rest = wanted.dropFirst(5)
            guard rest.count == 1, let letter = rest.first, ("a"..."z").contains(letter) else {
                return nil
            }
            return letters[letter] ?? .control(letter)
        }
        if wanted.hasPrefix("f"), let number = Int(wanted.dropFirst()), 1...20 ~= number {
            return .function(number)
        }
        return named.first { text(of: $0).lowercased() == wanted }
    }

    /// Keys with names of their own.
    private static let named: [Key] = [
        .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
        .right, .pageUp, .pageDown, .home, .end,
    ]

    /// What terminals send the same bytes for.
    private static let letters: [Character: Key] = [
        "h": .backspace, "i": .tab, "j": .enter, "m": .enter,
    ]
}
