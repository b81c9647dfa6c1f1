public import Screen

/// A kind of screen or prompt, which decides what keys mean.
public enum PlaceKind: String, CaseIterable, Hashable, Sendable {
    /// The first screen before anything has been scored.
    case empty
    /// The first screen: tiers, and who is new or worse.
    case home
    /// The list of schools.
    case schools
    /// A list of students.
    case students
    /// Who moved between tiers.
    case movers
    /// How well the tiers told past students apart.
    case accuracy
    /// How good the data is.
    case quality
    /// The runs that were kept.
    case runs
    /// One student typed in by hand.
    case calculator
    /// One student's page.
    case student
    /// The keys of a screen.
    case help
    /// A search being typed.
    case search
    /// A filter of students being typed.
    case filter
    /// A list of choices.
    case menu
    /// A value being typed.
    case value
    /// Columns being chosen.
    case columns

    /// Whether letters are typed here, so that none can be a key.
    var isTyping: Bool {
        switch self {
        case .search, .filter, .menu, .value: true
        case .empty, .home, .quality, .runs, .calculator, .schools, .students, .movers, .accuracy,
            .student,
            .help,
            .columns:
            false
        }
    }

    /// The place as help names it.
    public var title: String {
        switch self {
        case .empty: "The empty store"
        case .home: "Home"
        case .schools: "Schools"
        case .runs: "Runs and rules"
        case .calculator: "Calculator"
        case .students: "Students"
        case .movers: "Movers"
        case .accuracy: "Accuracy"
        case .quality: "Data quality"
        case .student: "A student’s page"
        case .help: "Help"
        case .search: "While searching"
        case .filter: "While filtering"
        case .menu: "In a menu"
        case .value: "While typing a value"
        case .columns: "While choosing columns"
        }
    }
}

/// One thing that a key does: the row of the table that feeds keys, help, footer and manual.
public struct Action: Hashable, Sendable, Identifiable {
    /// Its name in the manual and for remapping.
    public var id: ActionID
    /// One or two words for the line of keys.
    public var name: String
    /// A sentence for help and manual.
    public var help: String
    /// The keys that do it by default, the one to show first in front.
    public var keys: [Key]
    /// Where it is valid.
    public var places: Set<PlaceKind>

    /// An action with all its parts.
    public init(
        _ id: ActionID,
        _ name: String,
        _ help: String,
        keys: [Key],
        in places: Set<PlaceKind>
    ) {
        self.id = id
        self.name = name
        self.help = help
        self.keys = keys
        self.places = places
    }
}
