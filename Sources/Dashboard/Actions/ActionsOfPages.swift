import Screen

extension Actions {
    private static let aboveHelp: Set<PlaceKind> = [
        .empty, .home, .schools, .students, .movers, .accuracy, .quality, .runs, .calculator,
        .student,
    ]

    static let paging =
        [
            Action(
                .nextTab,
                "next tab",
                "Show the next tab.",
                keys: [.tab, .character("l"), .right],
                in: [.student]
            ),
            Action(
                .previousTab,
                "previous tab",
                "Show the tab before.",
                keys: [.backTab, .character("h"), .left],
                in: [.student]
            ),
        ]
        + StudentTab.allCases.map { tab in
            Action(
                tab.action,
                tab.title.lowercased(),
                tab.help,
                keys: [.character(tab.digit)],
                in: [.student]
            )
        }

    static let supposing = [
        Action(
            .whatIf,
            "what if",
            "Suppose another value of something that the model looks at, and see chance and tier.",
            keys: [.character("=")],
            in: [.student]
        ),
        Action(
            .suppose,
            "suppose",
            "Show what the model would say with the value that is typed.",
            keys: [.enter],
            in: [.value]
        ),
        Action(
            .forget,
            "cancel",
            "Suppose nothing new.",
            keys: [.escape],
            in: [.value]
        ),
    ]

    static let general = [
        Action(
            .help,
            "help",
            "Show the keys of this screen and what its signs mean.",
            keys: [.character("?"), .function(1)],
            in: aboveHelp
        ),
        Action(
            .tour,
            "tour",
            "Be shown around in two minutes; again to stop.",
            keys: [.character("T")],
            in: Set(Model.stations).union([.student, .help])
        ),
        Action(
            .meaning,
            "meaning",
            "Tell what the column under the cursor means: formula, period, source rows and day; on Home, Movers and a student’s page, what you choose.",
            keys: [.character("i")],
            in: [.home, .schools, .students, .movers, .student]
        ),
        Action(
            .export,
            "export",
            "Write the list with its rows, columns and order into a CSV file; `:export FILE` names it.",
            keys: [.character("x")],
            in: [.students]
        ),
        Action(
            .due,
            "reviews due",
            "List the supports that are to be reviewed by a week from the day shown; Enter opens the student.",
            keys: [.character("d")],
            in: [.home]
        ),
        Action(
            .views,
            "views",
            "Open a saved view of students; `:view save NAME` saves the present list, `:view delete NAME` forgets one.",
            keys: [.character("b")],
            in: [.home, .schools, .students]
        ),
        Action(
            .command,
            "command",
            "Find any action by its name; also `25` for row 25, and `10j` for ten rows down.",
            keys: [.character(":")],
            in: aboveHelp.union([.help])
        ),
        Action(
            .resume,
            "last time",
            "Go on where the last session with this store ended: its screen, filter, order and row.",
            keys: [.character("z")],
            in: Set(Model.stations)
        ),
        Action(
            .reload,
            "reload",
            "Read the latest run again; the cursor stays on the same student.",
            keys: [.character("R"), .function(5)],
            in: aboveHelp
        ),
        Action(
            .redraw,
            "redraw",
            "Draw the screen again.",
            keys: [.control("l")],
            in: Set(PlaceKind.allCases)
        ),
        Action(
            .suspend,
            "suspend",
            "Go to the shell; `fg` comes back.",
            keys: [.control("z")],
            in: Set(PlaceKind.allCases)
        ),
        Action(
            .interrupt,
            "stop",
            "Stop what is loading or being typed; twice ends Waymark.",
            keys: [.control("c")],
            in: Set(PlaceKind.allCases)
        ),
        Action(
            .quit,
            "quit",
            "End Waymark from anywhere.",
            keys: [.character("Q")],
            in: aboveHelp.union([.help])
        ),
    ]

    static let typing = [
        Action(
            .accept,
            "keep",
            "Keep what the search or filter has found.",
            keys: [.enter],
            in: [.search, .filter]
        ),
        Action(
            .cancel,
            "clear",
            "Clear the search or filter.",
            keys: [.escape],
            in: [.search, .filter]
        ),
        Action(
            .highlight,
            "point out",
            "List everybody and underline what matches, for n and N to go to; again to list only what matches.",
            keys: [.control("t")],
            in: [.search, .filter]
        ),
        Action(
            .complete,
            "complete",
            "Complete the field or value that is being typed; again for the next one that fits.",
            keys: [.tab],
            in: [.filter]
        ),
        Action(
            .completeBack,
            "completion before",
            "Take the completion before.",
            keys: [.backTab],
            in: [.filter]
        ),
        Action(
            .historyBack,
            "filter before",
            "Type the filter that was kept before again.",
            keys: [.up],
            in: [.filter]
        ),
        Action(
            .historyForward,
            "filter after",
            "Type the filter that was kept after it, and at last what was typed.",
            keys: [.down],
            in: [.filter]
        ),
        Action(
            .rowDown,
            "down",
            "Go to the row below while typing a filter.",
            keys: [.control("n")],
            in: [.filter]
        ),
        Action(
            .rowUp,
            "up",
            "Go to the row above while typing a filter.",
            keys: [.control("p")],
            in: [.filter]
        ),
        Action(
            .choose,
            "choose",
            "Take the choice under the cursor; typing narrows the choices.",
            keys: [.enter],
            in: [.menu]
        ),
        Action(
            .close,
            "close",
            "Close the menu and change nothing.",
            keys: [.escape],
            in: [.menu]
        ),
        Action(
            .choiceDown,
            "down",
            "Go to the row below while typing.",
            keys: [.down, .control("n")],
            in: [.search, .menu, .columns]
        ),
        Action(
            .choiceUp,
            "up",
            "Go to the row above while typing.",
            keys: [.up, .control("p")],
            in: [.search, .menu, .columns]
        ),
        Action(
            .choicePageDown,
            "page down",
            "Go down one screen while typing.",
            keys: [.pageDown, .control("f")],
            in: [.search, .filter, .menu, .columns]
        ),
        Action(
            .choicePageUp,
            "page up",
            "Go up one screen while typing.",
            keys: [.pageUp, .control("b")],
            in: [.search, .filter, .menu, .columns]
        ),
    ]
}
