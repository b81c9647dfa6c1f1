import Screen

extension Actions {
    /// The keys of the panel in which columns are chosen.
    static let choosingColumns = [
        Action(
            .toggleColumn,
            "show or hide",
            "Show the column under the cursor, or hide it.",
            keys: [.character(" "), .character("x")],
            in: [.columns]
        ),
        Action(
            .columnEarlier,
            "earlier",
            "Move the column one place to the left.",
            keys: [.character("K"), .character("<")],
            in: [.columns]
        ),
        Action(
            .columnLater,
            "later",
            "Move the column one place to the right.",
            keys: [.character("J"), .character(">")],
            in: [.columns]
        ),
        Action(
            .columnWider,
            "wider",
            "Give the column more room.",
            keys: [.character("+")],
            in: [.columns]
        ),
        Action(
            .columnNarrower,
            "narrower",
            "Give the column less room.",
            keys: [.character("-")],
            in: [.columns]
        ),
        Action(
            .usualColumns,
            "usual",
            "Show the usual columns in their usual order.",
            keys: [.character("U")],
            in: [.columns]
        ),
        Action(
            .closeColumns,
            "done",
            "Keep the columns as they are chosen.",
            keys: [.enter, .escape, .character("q"), .character("c")],
            in: [.columns]
        ),
    ]
}
