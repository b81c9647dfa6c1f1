public import Screen

/// Which keys do what: the keys of the table of actions, or what a person put in their place.
public struct Bindings: Sendable {
    /// The keys of the table of actions.
    public static let usual = Bindings([:])

    /// The keys of the actions that are not on their usual ones.
    public let changed: [ActionID: [Key]]
    private let table: [PlaceKind: [Key: ActionID]]

    /// Bindings in which some actions have other keys than the usual ones.
    ///
    /// Unchecked: ``init(checking:)`` is what takes a person's wishes.
    init(_ changed: [ActionID: [Key]]) {
        self.changed = changed
        var table: [PlaceKind: [Key: ActionID]] = [:]
        for action in Actions.all {
            for kind in action.places {
                for key in changed[action.id] ?? action.keys {
                    table[kind, default: [:]][key] = action.id
                }
            }
        }
        self.table = table
    }

    /// The action of a key at a place; nil where the key means nothing there.
    public func action(for key: Key, in kind: PlaceKind) -> ActionID? { table[kind]?[key] }

    /// The keys of an action, the one to show first in front.
    public func keys(of action: Action) -> [Key] { changed[action.id] ?? action.keys }

    /// The names of all keys of an action, such as `j, Down, Ctrl-N`.
    func texts(of action: Action) -> String {
        keys(of: action).map(KeyName.text(of:)).joined(separator: ", ")
    }
}
