import Records
import Scoring
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
        case .reload(let ticket), .loadMovers(let ticket), .loadAccuracy(let ticket),
            .loadQuality(let ticket):
            ticket
        case .loadEarlier(_, let ticket): ticket
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

    /// The list of students, where it is the present screen.
    var students: StudentsPlace? {
        guard case .students(let place) = model.place else { return nil }
        return place
    }

    /// The id of the student under the cursor.
    var selectedID: String? {
        guard let row = students?.selected else { return nil }
        return model.roster?.studentIDs[row]
    }

    /// The first screen of the made-up district.
    static func start() -> Walk { Walk(Model(roster: SampleRoster.harborPoint())) }

    /// The list of all its students.
    static func atStudents() -> Walk {
        var walk = start()
        walk.press(.character("0"))
        return walk
    }
}
