/// A tab of the student's page.
enum StudentTab: Int, CaseIterable, Hashable, Sendable {
    case overview, attendance, courses, tests, behavior, history

    var title: String {
        switch self {
        case .overview: "Overview"
        case .attendance: "Attendance"
        case .courses: "Courses"
        case .tests: "Tests"
        case .behavior: "Behavior"
        case .history: "History"
        }
    }

    /// What the line of tabs says where the whole titles do not fit.
    var shortTitle: String {
        switch self {
        case .overview: "Over"
        case .attendance: "Att"
        case .courses: "Crs"
        case .tests: "Test"
        case .behavior: "Beh"
        case .history: "Hist"
        }
    }

    var help: String {
        switch self {
        case .overview: "Show tiers, every trigger with its threshold, and what is not known."
        case .attendance: "Show the days of the year, week by week."
        case .courses: "Show marks by term and the transcript."
        case .tests: "Show test results with their scales."
        case .behavior: "Show incidents and what followed."
        case .history: "Show the tier of every run, and enrollments."
        }
    }

    var action: ActionID {
        switch self {
        case .overview: .overview
        case .attendance: .attendance
        case .courses: .courses
        case .tests: .tests
        case .behavior: .behavior
        case .history: .history
        }
    }

    /// The key that shows it.
    var digit: Character { Character(String(rawValue + 1)) }

    /// The tab a number of places on, around the end.
    func moved(by places: Int) -> StudentTab {
        let count = Self.allCases.count
        return Self.allCases[((rawValue + places) % count + count) % count]
    }

    init?(action: ActionID) {
        guard let tab = Self.allCases.first(where: { $0.action == action }) else { return nil }
        self = tab
    }
}
