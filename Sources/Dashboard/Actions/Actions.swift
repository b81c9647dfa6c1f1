import Screen

/// The one table of actions.
public enum Actions {
    /// All actions in the order in which help and manual list them.
    public static let all: [Action] =
        moving + going + stations + narrowing + ordering + paging + supposing + general
        + choosingColumns + typing

    /// The action with the given name.
    public static func action(_ id: ActionID) -> Action? { byName[id] }

    /// Each line of keys asks for some ten of them.
    private static let byName = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    /// All actions valid at a place, in the order of the table.
    public static func valid(in kind: PlaceKind) -> [Action] {
        all.filter { $0.places.contains(kind) }
    }

    private static let everywhere: Set<PlaceKind> = [
        .empty, .home, .schools, .students, .movers, .accuracy, .quality, .runs, .calculator,
        .student, .help,
    ]
    private static let lists: Set<PlaceKind> = [.schools, .students]
    private static let rows: Set<PlaceKind> = [.home, .schools, .students, .movers]
    private static let searched: Set<PlaceKind> = [
        .schools, .students, .movers, .accuracy, .quality, .help,
    ]
    private static let scrolling: Set<PlaceKind> = [
        .home, .schools, .students, .movers, .accuracy, .quality, .runs, .calculator, .student,
        .help,
    ]

    private static let moving = [
        Action(
            .down,
            "down",
            "Go down one row, or scroll a page of text.",
            keys: [.character("j"), .down, .control("n")],
            in: scrolling
        ),
        Action(
            .up,
            "up",
            "Go up one row.",
            keys: [.character("k"), .up, .control("p")],
            in: scrolling
        ),
        Action(
            .pageDown,
            "page down",
            "Go down one screen.",
            keys: [.pageDown, .control("f")],
            in: scrolling
        ),
        Action(
            .pageUp,
            "page up",
            "Go up one screen.",
            keys: [.pageUp, .control("b")],
            in: scrolling
        ),
        Action(
            .halfPageDown,
            "half down",
            "Go down half a screen.",
            keys: [.control("d")],
            in: scrolling
        ),
        Action(
            .halfPageUp,
            "half up",
            "Go up half a screen.",
            keys: [.control("u")],
            in: scrolling
        ),
        Action(
            .first,
            "first",
            "Go to the first row.",
            keys: [.character("g"), .home],
            in: scrolling
        ),
        Action(
            .last,
            "last",
            "Go to the last row.",
            keys: [.character("G"), .end],
            in: scrolling
        ),
        Action(
            .columnLeft,
            "column left",
            "Move the column cursor to the left; columns that do not fit come into view.",
            keys: [.character("h"), .left],
            in: lists
        ),
        Action(
            .columnRight,
            "column right",
            "Move the column cursor to the right.",
            keys: [.character("l"), .right],
            in: lists
        ),
    ]

    private static let going = [
        Action(
            .open,
            "open",
            "Open the school or student under the cursor.",
            keys: [.enter],
            in: rows.union([.calculator])
        ),
        Action(
            .published,
            "published",
            "Show what the state published of the school, year by year, beside the state’s median and these records.",
            keys: [.character("p")],
            in: [.schools]
        ),
        Action(
            .movers,
            "movers",
            "Show who moved between tiers since the run before, and which trigger did it.",
            keys: [.character("m"), .character("4")],
            in: Set(Model.stations).subtracting([.movers])
        ),
        Action(
            .accuracy,
            "accuracy",
            "Show how well these rules told past students apart, and what their tiers meant.",
            keys: [.character("A"), .character("6")],
            in: Set(Model.stations).subtracting([.accuracy])
        ),
        Action(
            .quality,
            "data quality",
            "Show what is loaded, how fresh it is, what is missing, and what that makes N/A.",
            keys: [.character("D"), .character("5")],
            in: Set(Model.stations).subtracting([.quality]).union([.empty])
        ),
        Action(
            .escape,
            "back",
            "Clear the marks, then the filter; without them, go back one level. Never ends Waymark.",
            keys: [.escape],
            in: everywhere
        ),
        Action(
            .back,
            "back",
            "Go back one level, to the same row, filter and order.",
            keys: [.backspace],
            in: everywhere
        ),
        Action(
            .leave,
            "back",
            "Go back one level; at the first screen, end Waymark.",
            keys: [.character("q")],
            in: everywhere
        ),
        Action(
            .nextStudent,
            "next student",
            "Show the next student of the list.",
            keys: [.character("n")],
            in: [.student]
        ),
        Action(
            .previousStudent,
            "previous",
            "Show the student before in the list.",
            keys: [.character("N")],
            in: [.student]
        ),
    ]

    private static let narrowing = [
        Action(
            .search,
            "find",
            "List only names with these letters (accents do not matter) or ids that begin so; among students and movers also by fields, such as tier:high att<90. On a page, find a word.",
            keys: [.character("/")],
            in: searched
        ),
        Action(
            .nextMatch,
            "next match",
            "Go to the next match of a search that points out (Ctrl-T while searching), or of a word on a page.",
            keys: [.character("n")],
            in: searched
        ),
        Action(
            .previousMatch,
            "match before",
            "Go to the match before.",
            keys: [.character("N")],
            in: searched
        ),
        Action(
            .tier,
            "tier",
            "List the next choice of tiers: all, High, High and Moderate, Moderate, Low, N/A.",
            keys: [.character("t")],
            in: [.students]
        ),
        Action(
            .worse,
            "worse",
            "List only who is new at High or Moderate, or worse than before; again for all.",
            keys: [.character("w")],
            in: [.students, .movers]
        ),
        Action(
            .grade,
            "grade",
            "Choose the grade to list.",
            keys: [.character("e")],
            in: [.students]
        ),
        Action(
            .breakdown,
            "break down",
            "Break the listed students down by the column under the cursor: each value’s count, share and tiers; Enter lists those alone.",
            keys: [.character("f")],
            in: [.students]
        ),
        Action(
            .trigger,
            "trigger",
            "Choose a trigger and list the students who have it.",
            keys: [.character("F")],
            in: [.students]
        ),
        Action(
            .counselor,
            "counselor",
            "Choose the counselor whose students to list.",
            keys: [.character("C")],
            in: [.home, .students]
        ),
        Action(
            .school,
            "school",
            "Choose a school by typing a part of its name.",
            keys: [.character("s")],
            in: rows
        ),
        Action(
            .allSchools,
            "all schools",
            "List the students of all schools.",
            keys: [.character("0")],
            in: rows
        ),
    ]

    private static let ordering = [
        Action(
            .sortUp,
            "sort up",
            "Sort by the column under the cursor, lowest first; again for the usual order.",
            keys: [.character("[")],
            in: lists
        ),
        Action(
            .sortDown,
            "sort down",
            "Sort by the column under the cursor, highest first; again for the usual order.",
            keys: [.character("]")],
            in: lists
        ),
        Action(
            .thenUp,
            "then up",
            "Among equal ones, sort by the column under the cursor, lowest first; again for names.",
            keys: [.character("{")],
            in: [.students]
        ),
        Action(
            .thenDown,
            "then down",
            "Among equal ones, sort by the column under the cursor, highest first; again for names.",
            keys: [.character("}")],
            in: [.students]
        ),
        Action(
            .mark,
            "mark",
            "Mark the student for export, or take the mark back, and go down one row.",
            keys: [.character(" ")],
            in: [.students]
        ),
        Action(
            .markRange,
            "mark to here",
            "Mark everybody from the last mark to the cursor.",
            keys: [.character("v")],
            in: [.students]
        ),
        Action(
            .markAll,
            "mark all",
            "Mark everybody that is listed; again to take the marks back.",
            keys: [.character("*")],
            in: [.students]
        ),
        Action(
            .actions,
            "act",
            "Choose what to do with the marked rows, else with this one.",
            keys: [.character("a")],
            in: rows
        ),
        Action(
            .compare,
            "compare",
            "Show two marked students side by side, what differs first.",
            keys: [.character("V")],
            in: [.students]
        ),
        Action(
            .copy,
            "copy ids",
            "Copy the ids of the marked rows, else of this one, into the terminal’s clipboard.",
            keys: [.character("y")],
            in: lists
        ),
        Action(
            .pin,
            "favourite",
            "Make the school a favourite, or no longer: favourites come first among schools to choose, with a digit each.",
            keys: [.character("+")],
            in: [.schools]
        ),
        Action(
            .columns,
            "columns",
            "Choose which columns are shown, in which order, and how wide.",
            keys: [.character("c")],
            in: [.students]
        ),
        Action(
            .sortMenu,
            "sort",
            "Choose the column to sort by.",
            keys: [.character("o")],
            in: lists
        ),
        Action(
            .invert,
            "invert",
            "Turn the order round.",
            keys: [.character("I")],
            in: lists
        ),
        Action(
            .undo,
            "undo",
            "Take back the last change of what the list shows, its order or its marks.",
            keys: [.character("u")],
            in: [.students]
        ),
        Action(
            .redo,
            "redo",
            "Do again what was undone.",
            keys: [.control("r")],
            in: [.students]
        ),
        Action(
            .lastScope,
            "last scope",
            "List those who were listed before; again to come back.",
            keys: [.character("-")],
            in: [.students]
        ),
    ]
}
