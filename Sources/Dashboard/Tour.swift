import Scoring
import Screen

/// Two minutes of being shown around: one sentence at a time, which goes on when the person has done what it says.
struct Tour: Hashable, Sendable {
    /// The present step.
    private(set) var step = 0

    /// What to read and do now; nil when the tour is over.
    var text: String? {
        Self.steps.indices.contains(step) ? Self.text(of: step) : nil
    }

    /// The longest text of all, for which there is always room, so that lists keep their height from step to step.
    static let longest = steps.indices.map(text(of:)).max { $0.count < $1.count } ?? ""

    private static func text(of step: Int) -> String {
        "Tour \(step + 1) of \(steps.count). \(steps[step].text)"
    }

    /// Goes on if the present step has been done.
    ///
    /// One step at a time: what one key does should not pass over a sentence that nobody has read.
    mutating func follow(_ model: Model) {
        guard Self.steps.indices.contains(step), Self.steps[step].isDone(model) else { return }
        step += 1
    }

    private struct Step {
        var text: String
        var isDone: @Sendable (Model) -> Bool

        init(_ text: String, until isDone: @escaping @Sendable (Model) -> Bool) {
            self.text = text
            self.isDone = isDone
        }
    }

    private static let steps = [
        Step(
            "This is Home: how many students are at each tier, and below, who is new or worse. Press Down or j to move; T ends this tour."
        ) { model in
            guard case .home(let home) = model.place else { return false }
            return home.list.viewport.selected > 0
        },
        Step("Enter opens the student under the cursor.") { $0.place.kind == .student },
        Step(
            "The tier, and each reason with its value, its threshold and its days. Press 2 for the days of the year."
        ) { model in
            guard case .student(let student) = model.place else { return true }
            return student.tab == .attendance
        },
        Step("Esc is always one step back, to the same row.") { $0.place.kind != .student },
        Step("Press 2 for the schools. Digits go from screen to screen, and so does Tab.") {
            $0.place.kind == .schools
        },
        Step("Enter opens a school’s students, those to look at first on top.") {
            $0.place.kind == .students
        },
        Step("t steps through the tiers. Press it once, for High alone.") {
            scope($0)?.tiers.isEmpty == false
        },
        Step("/ finds by any part of a name, accents or not. Type some letters, then Enter.") {
            scope($0)?.search.isEmpty == false && $0.prompt == nil
        },
        Step("Esc clears what narrows the list.") { scope($0)?.isNarrowed != true },
        Step("i tells what the column under the cursor means. Left and Right choose the column.") {
            $0.place.kind == .help
        },
        Step(
            "Esc goes back. Then : finds any command by some of its letters, ? lists the keys, q leaves. T ends this tour."
        ) { $0.place.kind == .help ? false : $0.prompt != nil || $0.place.kind == .home },
    ]

    private static func scope(_ model: Model) -> StudentScope? {
        guard case .students(let students) = model.place else { return nil }
        return students.scope
    }
}

extension Model {
    /// Starts to show the person around from Home, or stops.
    mutating func toggleTour() {
        tour = tour == nil ? Tour() : nil
        if tour != nil { _ = go(to: .home) }
        if tour == nil { notice = "The tour is over; \(keyName(.tour)) begins it again." }
    }

    /// Goes on with the tour after something was done.
    mutating func followTour() {
        guard var tour else { return }
        tour.follow(self)
        self.tour = tour.text == nil ? nil : tour
        if tour.text == nil { notice = "That was the tour. Look around; nothing here can break." }
    }
}
