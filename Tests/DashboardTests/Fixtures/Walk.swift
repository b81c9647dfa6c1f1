import Screen

@testable import Dashboard

/// A person at the keys: keys and answers one after the other.
struct Walk {
    var model: Model
    private(set) var effects: [Effect] = []

    init(_ model: Model) { self.model = model }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.input(.key(key))) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func send(_ event: Event) { effects = update(&model, event) }

    /// The ticket that the last effect waits for.
    var ticket: Int {
        switch effects.last {
        case .loadStudent(_, _, let ticket): ticket
        case .reload(let ticket): ticket
        default: -1
        }
    }

    /// What the screen says.
    var text: String { view(model).text }

    /// The selected row as the screen shows it.
    var selectedLine: String {
        let frame = view(model)
        return frame.cursor.map { frame.line($0.row) } ?? ""
    }
}
