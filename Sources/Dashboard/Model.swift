public import Scoring
import Screen

/// All that the dashboard knows: what is on the screen follows from it, and only ``update(_:_:)`` changes it.
public struct Model: Sendable {
    /// The columns of the terminal.
    public internal(set) var columns: Int
    /// The rows of the terminal.
    public internal(set) var rows: Int
    /// Whether the terminal shows only ASCII.
    public let ascii: Bool
    /// The run that is shown; nil where nothing has been scored.
    public var roster: Roster? { query?.roster }
    /// What filters, sorts and searches that run, made once per roster.
    var query: RosterQuery?
    /// Counts per school, made once per roster.
    var tallies: SchoolTallies
    /// The tiers of each school over the runs; nil until they are read.
    var trend: TierTrend?
    /// Where the person is: the way from the first screen to the present one, which is last.
    var path: [Place]
    /// What is being typed or chosen on top of the present screen.
    var prompt: Prompt?
    /// One line to the person, until the next key.
    var notice: String?
    /// Whether Ctrl-C was the key before.
    var isInterrupted = false
    /// The ticket of the roster that is being read again.
    var reloadTicket: Int?
    private var lastTicket = 0

    /// A dashboard on its first screen.
    ///
    /// - Parameters:
    ///   - roster: the latest run; nil where nothing has been scored.
    ///   - columns: the columns of the terminal.
    ///   - rows: the rows of the terminal.
    ///   - ascii: whether the terminal shows only ASCII.
    public init(roster: Roster?, columns: Int = 80, rows: Int = 24, ascii: Bool = false) {
        query = roster.map { RosterQuery($0) }
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.ascii = ascii
        tallies = SchoolTallies(of: roster)
        path = []
        path = [roster == nil ? .empty : .schools(SchoolsPlace(tallies))]
        settle()
    }

    /// The present screen's place.
    var place: Place {
        get { path.last ?? .empty }
        set {
            if path.isEmpty { path = [newValue] } else { path[path.count - 1] = newValue }
        }
    }

    /// Whether the terminal is too small for any screen.
    var isTooSmall: Bool { columns < TooSmallScreen.columns || rows < TooSmallScreen.rows }

    /// A number that no effect has had yet.
    mutating func nextTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    /// Gives each list the rows that the screen has for it.
    mutating func settle() {
        switch place {
        case .schools(var schools):
            schools.viewport.resize(height: ListArea.schools.listRows(self))
            place = .schools(schools)
        case .students(var students):
            students.viewport.resize(height: ListArea.students.listRows(self))
            place = .students(students)
        case .movers(var movers):
            movers.viewport.resize(height: ListArea.students.listRows(self))
            place = .movers(movers)
        case .accuracy, .quality, .student, .help, .empty: break
        }
        if case .menu(var menu) = prompt {
            menu.viewport.resize(height: MenuPanel.listRows(menu, in: self))
            prompt = .menu(menu)
        }
    }

    /// Brings a page that got shorter, or a screen that got higher, back to lines that there are.
    mutating func settlePage() {
        guard scroll > 0 else { return }
        scroll = Scroll.clamp(scroll, lines: pageLines.count, in: self)
    }

    /// The first visible line of the present page.
    var scroll: Int {
        get {
            switch place {
            case .student(let student): student.scroll
            case .accuracy(let accuracy): accuracy.scroll
            case .quality(let quality): quality.scroll
            case .help(let help): help.scroll
            case .schools, .students, .movers, .empty: 0
            }
        }
        set {
            switch place {
            case .student(var student):
                student.scroll = newValue
                place = .student(student)
            case .help(var help):
                help.scroll = newValue
                place = .help(help)
            case .accuracy(var accuracy):
                accuracy.scroll = newValue
                place = .accuracy(accuracy)
            case .quality(var quality):
                quality.scroll = newValue
                place = .quality(quality)
            case .schools, .students, .movers, .empty: break
            }
        }
    }

    /// The lines of the present page; empty where the screen is a list.
    var pageLines: [PageText.Line] {
        switch place {
        case .student(let student): StudentScreen.lines(student, in: self)
        case .help(let help): HelpScreen.lines(help, of: roster, width: columns, ascii: ascii)
        case .accuracy(let accuracy): AccuracyScreen.lines(accuracy, in: self)
        case .quality(let quality): DataQualityScreen.lines(quality, in: self)
        case .schools, .students, .movers, .empty: []
        }
    }
}

/// How far pages scroll.
enum Scroll {
    /// The nearest possible first line of a page.
    static func clamp(_ line: Int, lines: Int, in model: Model) -> Int {
        min(max(0, line), max(0, lines - area(of: model).height))
    }

    /// Where the page stands: under a rule, and under the tabs where the place has tabs.
    static func area(of model: Model) -> Rect {
        var body = Chrome.body(of: model)
        if case .student = model.place { _ = body.takeTop(StudentScreen.tabRows) }
        _ = body.takeTop(1)
        return body
    }
}
