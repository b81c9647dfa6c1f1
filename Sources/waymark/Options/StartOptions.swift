import ArgumentParser
import Dashboard
import Scoring

/// Which screen the dashboard begins with, and whose students it shows.
struct StartOptions: ParsableArguments {
    /// A first screen.
    enum Screen: String, CaseIterable, ExpressibleByArgument {
        case home, schools
    }

    @Option(name: .long, help: "The first screen.")
    var start = Screen.home

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Begin with a counselor’s students: a part of the name, or the staff id.",
            valueName: "counselor"
        )
    )
    var counselor: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Begin with a school’s students: a part of its name, or its code.",
            valueName: "school"
        )
    )
    var school: String?

    func validate() throws {
        if start == .schools, counselor != nil || school != nil {
            throw ValidationError("--counselor and --school go with --start home.")
        }
    }

    /// The first screen for a roster.
    ///
    /// - Throws: ``Failure`` where nobody, or more than one, is meant.
    func screen(for roster: Roster?) throws -> Model.Start {
        guard start == .home else { return .schools }
        guard let roster else { return .home(school: nil, counselor: nil) }
        let school = try school.map {
            try one($0, "--school", roster.schools.map { ($0.id, $0.name) })
        }
        let counselor = try counselor.map {
            try one($0, "--counselor", roster.counselors.map { ($0.id, $0.name) })
        }
        return .home(school: school, counselor: counselor)
    }

    private func one(_ text: String, _ option: String, _ all: [(id: String, name: String)]) throws
        -> String
    {
        if let exact = all.first(where: { $0.id == text }) { return exact.id }
        let wanted = NameFolding.fold(text)
        let found = all.filter { NameFolding.fold($0.name).contains(wanted) }
        guard let first = found.first, found.count == 1 else {
            let names = (found.isEmpty ? all : found).map { "\($0.id) \($0.name)" }
            throw Failure(
                description:
                    "\(option): \(found.isEmpty ? "nothing" : "more than one") has that name or code; "
                    + "there are \(names.joined(separator: ", "))."
            )
        }
        return first.id
    }
}
