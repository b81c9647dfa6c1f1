import Scoring

/// What a person made of a list of students: whom it shows, in which order, and who is marked.
struct ListState: Hashable, Sendable {
    var scope: StudentScope
    var order: RosterOrder
    var marks: PickedStudents

    /// What another state would change, in a word for a message.
    func difference(from other: ListState) -> String {
        if scope.school != other.scope.school { return "the school" }
        if scope != other.scope { return "the filter" }
        return order == other.order ? "the marks" : "the order"
    }
}

/// A list of students on the way to the present screen.
struct ListedState: Hashable, Sendable {
    /// How deep it lies.
    var level: Int
    var state: ListState
}

/// The states of a list that can be gone back to, and those that were gone back from.
struct ListHistory: Sendable {
    /// The most states, and the most marks in all of them together: a list may have a million.
    private static let (mostStates, mostMarks) = (50, 1_000_000)

    private var past: [ListState] = []
    private var future: [ListState] = []

    /// Takes a state that has just been changed.
    mutating func keep(_ state: ListState) {
        future = []
        past.append(state)
        while past.count > Self.mostStates || past.count > 1 && marks > Self.mostMarks {
            past.removeFirst()
        }
    }

    /// The state before the last change; nil where there is none.
    mutating func undo(_ present: ListState) -> ListState? {
        guard let state = past.popLast() else { return nil }
        future.append(present)
        return state
    }

    /// The state that was gone back from last; nil where there is none.
    mutating func redo(_ present: ListState) -> ListState? {
        guard let state = future.popLast() else { return nil }
        past.append(present)
        return state
    }

    /// Whom the list showed before it showed those of another scope; nil where it never did.
    func scope(before scope: StudentScope) -> StudentScope? {
        past.last { $0.scope != scope }?.scope
    }

    private var marks: Int { past.reduce(0) { $0 + $1.marks.rows.count } }
}
