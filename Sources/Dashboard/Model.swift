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
    /// Which keys do what.
    public let bindings: Bindings
    /// The first screen.
    let start: Start
    /// The run that is shown; nil where nothing has been scored.
    public var roster: Roster? { query?.roster }
    /// What filters, sorts and searches that run, made once per roster.
    var query: RosterQuery? { didSet { listMemory = ListMemory() } }
    /// The rows of that run's lists as they were drawn last.
    private(set) var listMemory = ListMemory()
    /// Counts per school, made once per roster.
    var tallies: SchoolTallies
    /// The tiers of each school over the runs; nil until they are read.
    var trend: TierTrend?
    /// What the state published last of each measure; empty until it is read, and where nothing was imported.
    var published: [PublishedYear] = []
    /// The ticket of the school whose history is being read.
    var schoolTicket: Int?
    /// The school or counselor that the first screen shows.
    var caseload = StudentScope()
    /// Which columns the list of students shows.
    public internal(set) var columnChoice: ColumnChoice
    /// What the person is shown, while they are shown around.
    var tour: Tour?
    /// Where the person is: the way from the first screen to the present one, which is last.
    var path: [Place]
    /// What is being typed or chosen on top of the present screen.
    var prompt: Prompt?
    /// One line to the person, until the next key.
    var notice: String?
    /// Whether the last thing that happened moved the cursor of a list or scrolled a page.
    public internal(set) var isMoving = false
    /// Whether the rows below a list are left out, because they are taken over from the frame before.
    var isInPassing = false
    /// Whether Ctrl-C was the key before.
    var isInterrupted = false
    /// The ticket of the roster that is being read again.
    var reloadTicket: Int?
    /// The rows whose tier in the run before stood on last year's records and now does not.
    var carriedBefore: Set<Int32> = [] { didSet { listMemory = ListMemory() } }
    /// The supports that are to be reviewed soon.
    var reviews = DueReviews()
    /// Whether nothing may be written, so that nothing is offered that would.
    let isReadOnly: Bool
    /// The ticket of the page on which something is to be supposed once it is here.
    var whatIfTicket: Int?
    /// The codes of the schools that a person made favourites, in the order in which they did.
    var favourites: [String] = []
    /// Where the last session ended; nil where nothing is known of it, or once it is taken up.
    var lastSession: Session?
    /// The views that were saved, in the order in which they were.
    var views: [SavedView] = []
    /// The filters that were kept since the start.
    var filterHistory = FilterHistory()
    /// The commands that were typed after the colon since the start.
    var commandHistory = FilterHistory()
    /// The ticket of the change to the views that was asked for last.
    var viewsTicket: Int?
    /// The ticket of the file that is being written.
    var exportTicket: Int?
    /// The ticket of the file whose writing was stopped last.
    var stoppedExport: Int?
    /// The list of students before the present input, or before what is being typed or chosen on top of it.
    var listedBefore: ListedState?
    /// Whether the present input went back or forward among states, which is no change to be undone.
    var isTravelling = false
    /// How far work has come that somebody waits for, by its ticket.
    var works: [Int: WorkProgress] = [:]
    /// The tickets of earlier runs that are being read, by how many days ago they were.
    var earlierTickets: [Int: Int] = [:]
    private var lastTicket = 0

    /// A dashboard on its first screen.
    ///
    /// - Parameters:
    ///   - roster: the latest run; nil where nothing has been scored.
    ///   - columns: the columns of the terminal.
    ///   - rows: the rows of the terminal.
    ///   - ascii: whether the terminal shows only ASCII.
    ///   - bindings: which keys do what.
    ///   - start: the first screen.
    ///   - columnChoice: which columns the list of students shows.
    ///   - hasTour: whether the person is shown around.
    ///   - isReadOnly: whether nothing may be written.
    public init(
        roster: Roster?,
        columns: Int = 80,
        rows: Int = 24,
        ascii: Bool = false,
        bindings: Bindings = .usual,
        start: Start = .schools,
        columnChoice: ColumnChoice = .usual,
        hasTour: Bool = false,
        isReadOnly: Bool = false
    ) {
        self.isReadOnly = isReadOnly
        tour = hasTour && roster != nil ? Tour() : nil
        self.columnChoice = columnChoice
        self.bindings = bindings
        self.start = start
        query = roster.map { RosterQuery($0) }
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.ascii = ascii
        tallies = SchoolTallies(of: roster)
        path = []
        if case .home(let school, let counselor) = start {
            caseload = StudentScope(school: school, counselor: counselor)
        }
        path = [firstPlace]
        settle()
    }

    /// A first screen.
    public enum Start: Hashable, Sendable {
        /// The tiers and who is new or worse, for a counselor (by staff id), a school (by code), or all.
        case home(school: String?, counselor: String?)
        /// The list of schools.
        case schools
    }

    /// The first screen of the present roster.
    var firstPlace: Place {
        guard let query else { return .empty }
        return switch start {
        case .schools: .schools(SchoolsPlace(tallies))
        case .home: .home(home(query))
        }
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

    /// The name of the key to show for an action.
    func keyName(_ id: ActionID) -> String {
        let key = Actions.action(id).flatMap { bindings.keys(of: $0).first }
        return key.map(KeyName.text(of:)) ?? "(no key)"
    }

    /// A number that no effect has had yet.
    mutating func nextTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    /// Gives each list the rows that the screen has for it.
    mutating func settle() {
        switch place {
        case .home(var home):
            home.list.viewport.resize(height: HomeScreen.listRows(self))
            place = .home(home)
        case .runs(var runs):
            runs.viewport.resize(height: ListArea.schools.listRows(self))
            place = .runs(runs)
        case .schools(var schools):
            schools.viewport.resize(height: ListArea.schools.listRows(self))
            place = .schools(schools)
        case .students(var students):
            students.viewport.resize(height: ListArea.students.listRows(self))
            place = .students(students)
        case .movers(var movers):
            movers.viewport.resize(height: ListArea.students.listRows(self))
            place = .movers(movers)
        case .calculator(var calculator):
            calculator.viewport.resize(height: CalculatorScreen.listRows(self))
            place = .calculator(calculator)
        case .accuracy, .quality, .student, .help, .empty: break
        }
        if case .columns(var list) = prompt {
            list.viewport.resize(height: ColumnPanel.listRows(in: self))
            prompt = .columns(list)
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
            case .home, .runs, .calculator, .schools, .students, .movers, .empty: 0
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
            case .home, .runs, .calculator, .schools, .students, .movers, .empty: break
            }
        }
    }

    /// The lines of the present page; empty where the screen is a list.
    var pageLines: [PageText.Line] {
        switch place {
        case .student(let student): StudentScreen.lines(student, in: self)
        case .help(let help): HelpScreen.lines(help, in: self)
        case .accuracy(let accuracy): AccuracyScreen.lines(accuracy, in: self)
        case .quality(let quality): DataQualityScreen.lines(quality, in: self)
        case .home, .runs, .calculator, .schools, .students, .movers, .empty: []
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
