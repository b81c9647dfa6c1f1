import Scoring
import Screen

/// One level on the way into the data; each keeps its own row, filter, order and scroll.
enum Place: Sendable {
    /// Nothing has been scored.
    case empty
    /// Tiers, and who is new or worse.
    case home(HomePlace)
    /// The schools of the district.
    case schools(SchoolsPlace)
    /// Students of a school or of all.
    case students(StudentsPlace)
    /// Who moved between tiers since the run before.
    case movers(MoversPlace)
    /// How well the tiers told past students apart.
    case accuracy(AccuracyPlace)
    /// How good the data is.
    case quality(QualityPlace)
    /// The runs that were kept.
    case runs(RunsPlace)
    /// One student typed in by hand.
    case calculator(CalculatorPlace)
    /// One student.
    case student(StudentPlace)
    /// The keys of the screen below.
    case help(HelpPlace)

    /// What keys mean here.
    var kind: PlaceKind {
        switch self {
        case .empty: .empty
        case .home: .home
        case .runs: .runs
        case .calculator: .calculator
        case .schools: .schools
        case .students: .students
        case .movers: .movers
        case .accuracy: .accuracy
        case .quality: .quality
        case .student: .student
        case .help: .help
        }
    }
}

/// The keys of a screen, and how far they are scrolled.
struct HelpPlace: Sendable {
    /// The screen whose keys are shown.
    var subject: PlaceKind
    /// The first visible line.
    var scroll = 0
    /// What is searched for on the page.
    var find = PageFind()
    /// What a cell means, where that is shown in place of the keys.
    var meaning: Meaning?
    /// Two students, where they are shown in place of the keys.
    var pair: StudentPair?
}

/// One student's page.
struct StudentPlace: Sendable {
    /// How far the page has come.
    enum Content: Sendable {
        /// It was asked for with a ticket.
        case loading(ticket: Int)
        /// It is here.
        case page(StudentPage)
        /// It could not be had, and why.
        case failed(String)
    }

    /// The local student id.
    var studentID: String
    /// The name as the roster has it, for the time before the page is here.
    var name: String
    /// The tab shown.
    var tab = StudentTab.overview
    /// The first visible line.
    var scroll = 0
    /// The page.
    var content: Content
    /// Values to suppose in place of the student's own, by the names of indicators.
    var supposed: [String: Double] = [:]
}
