import ArgumentParser
import Dashboard

/// Which students a list shows; several filters narrow each other.
struct FilterOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Only this school: its code or part of its name.", valueName: "school")
    )
    var school: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Only these grades: 9, K, or a span such as 9..10.", valueName: "grade")
    )
    var grade: String?

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "Only this tier: high, moderate, low or na; may be given more than once.",
            valueName: "tier"
        ),
        completion: .list(["high", "moderate", "low", "na"])
    )
    var tier: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only students with this trigger, such as attendance_rate.",
            valueName: "indicator"
        )
    )
    var trigger: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only this counselor's students: staff id or part of the name.",
            valueName: "counselor"
        )
    )
    var counselor: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only names with this in them (accents do not matter), or ids that begin so.",
            valueName: "text"
        )
    )
    var search: String?

    // Unconditional, for a filter may begin with a minus.
    @Option(
        name: .long,
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only students that pass a filter, such as 'grade:9..10 tier:high att<90 -smith'.",
            discussion:
                "Terms narrow each other, a minus leaves out, commas part alternatives. \(Self.fields)",
            valueName: "filter"
        )
    )
    var `where`: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only students of a view that was saved in the dashboard, in its order.",
            valueName: "name"
        )
    )
    var view: String?

    /// The fields that every list has, and where the others are told.
    private static var fields: String {
        let names = FilterFields.ofEveryRoster.map(\.name).joined(separator: ", ")
        return
            "Fields: \(names), and each column of figures by its heading or name. The user guide has them all."
    }
}
