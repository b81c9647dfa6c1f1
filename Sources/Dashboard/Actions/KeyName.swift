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
        action.keys.map(text(of:)).joined(separator: ", ")
    }
}
