import Screen

extension Actions {
    /// The screens that digits and Tab reach.
    static let stations = [
        Action(
            .home,
            "home",
            "Show the tiers, and who is new or worse.",
            keys: [.character("1")],
            in: Set(Model.stations).subtracting([.home])
        ),
        Action(
            .schools,
            "schools",
            "List the schools.",
            keys: [.character("2")],
            in: Set(Model.stations).subtracting([.schools])
        ),
        Action(
            .students,
            "students",
            "List the students of the present screen’s school or caseload.",
            keys: [.character("3")],
            in: Set(Model.stations).subtracting([.students])
        ),
        Action(
            .runs,
            "runs",
            "List the runs with their rules and models, and what changed beside the records.",
            keys: [.character("7")],
            in: Set(Model.stations).subtracting([.runs])
        ),
        Action(
            .calculator,
            "calculator",
            "Type in one student by hand and see what rules and models say; nothing is kept.",
            keys: [.character("=")],
            in: Set(Model.stations)
        ),
        Action(
            .forgetValues,
            "forget",
            "Forget all that was typed in.",
            keys: [.character("U")],
            in: [.calculator]
        ),
        Action(
            .nextScreen,
            "next screen",
            "Go to the next screen: Home, Schools, Students, Movers, Data quality, Accuracy, Runs.",
            keys: [.tab],
            in: Set(Model.stations)
        ),
        Action(
            .previousScreen,
            "previous screen",
            "Go to the screen before.",
            keys: [.backTab],
            in: Set(Model.stations)
        ),
    ]
}
