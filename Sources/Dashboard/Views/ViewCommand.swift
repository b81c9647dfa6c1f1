/// What was typed after `:view`.
enum ViewCommand: Equatable {
    /// Open the view with a name; list them all where it is empty.
    case open(String)
    /// Save the present list under a name.
    case save(String)
    /// Forget the view with a name.
    case delete(String)

    /// What a text means, such as `view save my ninth-graders`; nil where it does not begin with `view`.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard words.first == "view" else { return nil }
        func name(_ count: Int) -> String { words.dropFirst(count).joined(separator: " ") }
        switch words.dropFirst().first {
        case "save": self = .save(name(2))
        case "delete": self = .delete(name(2))
        default: self = .open(name(1))
        }
    }
}
