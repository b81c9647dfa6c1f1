import Records
import Scoring
import Screen

extension Model {
    /// Opens what the cursor is on.
    mutating func open() -> [Effect] {
        settleCursor()
        switch place {
        case .schools(let schools):
            openStudents(school: schools.selected.map { tallies.school(at: $0).id })
            return []
        case .home(let home):
            guard let row = home.list.selected else {
                notice = "Nothing is listed here."
                return []
            }
            return openStudent(row, tab: .overview, isNew: true)
        case .students(let students):
            guard let row = students.selected else {
                notice = "Nothing is listed here."
                return []
            }
            return openStudent(row, tab: .overview, isNew: true)
        case .movers(let movers):
            guard let mover = movers.selected else { return [] }
            guard let row = mover.row else {
                notice = "This student is not in the latest run."
                return []
            }
            return openStudent(row, tab: .overview, isNew: true)
        case .calculator:
            openCalculatorRow()
            return []
        case .runs, .accuracy, .quality, .student, .help, .empty: return []
        }
    }

    /// Shows the student after or before in the list below, and moves that list's cursor along.
    mutating func openNeighbour(by places: Int) -> [Effect] {
        guard case .student(let student) = place, path.count > 1 else { return [] }
        if case .movers(let movers) = path[path.count - 2] {
            return openNeighbour(by: places, in: movers, tab: student.tab)
        }
        guard var students = listBelow else { return [] }
        let before = students.viewport.selected
        students.viewport.move(by: places)
        students.settleCursor()
        guard students.viewport.selected != before, let row = students.selected else {
            notice = Self.endOfList(places)
            return []
        }
        listBelow = students
        return openStudent(row, tab: student.tab, isNew: false)
    }

    /// The list of students from which the present page was opened.
    private var listBelow: StudentsPlace? {
        get {
            switch path.dropLast().last {
            case .students(let students): students
            case .home(let home): home.list
            default: nil
            }
        }
        set {
            guard let newValue, path.count > 1 else { return }
            switch path[path.count - 2] {
            case .students: path[path.count - 2] = .students(newValue)
            case .home(var home):
                home.list = newValue
                path[path.count - 2] = .home(home)
            default: break
            }
        }
    }

    /// The same among movers, where those who are gone have no page.
    private mutating func openNeighbour(by places: Int, in movers: MoversPlace, tab: StudentTab)
        -> [Effect]
    {
        var movers = movers
        var before = movers.viewport.selected
        while true {
            movers.viewport.move(by: places)
            guard movers.viewport.selected != before else {
                notice = Self.endOfList(places)
                return []
            }
            before = movers.viewport.selected
            guard let row = movers.selected?.row else { continue }
            path[path.count - 2] = .movers(movers)
            return openStudent(row, tab: tab, isNew: false)
        }
    }

    private static func endOfList(_ places: Int) -> String {
        places > 0
            ? "This is the last student of the list." : "This is the first student of the list."
    }

    mutating func openStudent(_ row: Int, tab: StudentTab, isNew: Bool) -> [Effect] {
        guard let roster, row < roster.count else { return [] }
        let ticket = nextTicket()
        let id = roster.studentIDs[row] ?? ""
        let student = StudentPlace(
            studentID: id,
            name: roster.names[row] ?? "",
            tab: tab,
            content: .loading(ticket: ticket)
        )
        if isNew { path.append(.student(student)) } else { place = .student(student) }
        return [.loadStudent(row: row, studentID: id, ticket: ticket)]
    }

    /// Shows the page that was asked for; any other is too late and ignored.
    mutating func show(_ page: StudentPage, ticket: Int) {
        answer(ticket) { $0.content = .page(page) }
        if ticket == whatIfTicket {
            whatIfTicket = nil
            if prompt == nil { openWhatIf() }
        }
    }

    /// Shows why an answer did not come.
    mutating func fail(_ reason: String, ticket: Int) {
        if ticket == reloadTicket {
            reloadTicket = nil
            notice = reason
        } else if ticket == viewsTicket || ticket == exportTicket || ticket == schoolTicket {
            if ticket == exportTicket { exportTicket = nil }
            if ticket == schoolTicket { schoolTicket = nil }
            notice = reason
        } else if let days = earlierTickets.first(where: { $0.value == ticket })?.key {
            take(nil, days, ticket: ticket)
            notice = reason
        } else {
            answer(ticket) { $0.content = .failed(reason) }
            answerLists(.failed(reason), .failed(reason), ticket: ticket)
            answer(.failed(reason), ticket: ticket)
            answerQuality(.failed(reason), ticket: ticket)
        }
    }

    private mutating func answer(_ ticket: Int, _ change: (inout StudentPlace) -> Void) {
        for level in path.indices {
            guard case .student(var student) = path[level],
                case .loading(ticket: ticket) = student.content
            else { continue }
            change(&student)
            path[level] = .student(student)
        }
    }

    mutating func reload() -> [Effect] {
        let ticket = nextTicket()
        reloadTicket = ticket
        return [.reload(ticket: ticket)]
    }

    /// Shows another run; every level keeps its filter and order, and its cursor on the same student.
    mutating func replace(_ roster: Roster?, ticket: Int) -> [Effect] {
        guard ticket == reloadTicket else { return [] }
        reloadTicket = nil
        let old = self.roster
        query = roster.map { RosterQuery($0) }
        tallies = SchoolTallies(of: roster)
        earlierTickets = [:]
        carriedBefore = []
        reviews = DueReviews()
        guard let query else {
            prompt = nil
            path = [.empty]
            notice = "Nothing has been scored yet."
            return []
        }
        if case .empty = path.first ?? .empty {
            path = [firstPlace]
            return [.loadTrend, .loadDue]
        }
        // Its choices and counts are those of the run before.
        if case .menu = prompt { prompt = nil }
        let carry = Carrying(from: old, to: query)
        path = path.map { carry.place($0, tallies) }
        return reloadStudent(in: query.roster) + askAgain() + askQualityAgain()
            + [.loadTrend, .loadDue]
    }

    /// Asks for the page of the student that is shown as the new run has it.
    private mutating func reloadStudent(in roster: Roster) -> [Effect] {
        for level in path.indices {
            guard case .student(var student) = path[level] else { continue }
            let row = roster.row(ofStudent: student.studentID)
            guard let row else {
                student.content = .failed("This student is not in the latest run.")
                path[level] = .student(student)
                continue
            }
            let ticket = nextTicket()
            student.content = .loading(ticket: ticket)
            path[level] = .student(student)
            return [.loadStudent(row: row, studentID: student.studentID, ticket: ticket)]
        }
        return []
    }
}

/// Carries places from one roster to the next.
private struct Carrying {
    let old: Roster?
    let new: RosterQuery

    init(from old: Roster?, to new: RosterQuery) {
        self.old = old
        self.new = new
    }

    func place(_ place: Place, _ tallies: SchoolTallies) -> Place {
        switch place {
        case .schools(var schools):
            schools.refresh(tallies)
            return .schools(schools)
        case .students(var students):
            students.refresh(new, keeping: row(of: students))
            students.marks = students.marks.carried { row($0) }
            // Its marks are rows of the roster before.
            students.history = ListHistory()
            return .students(students)
        case .home(var home):
            let hasRunBefore = tallies.district?.newOrWorse != nil
            home.refresh(new, keeping: row(of: home.list), hasRunBefore: hasRunBefore)
            return .home(home)
        case .help(var help):
            let hasRunBefore = tallies.district?.newOrWorse != nil
            // Who is gone leaves the page as the run before had it.
            help.pair =
                help.pair.flatMap { $0.again(in: new.roster, hasRunBefore: hasRunBefore) }
                ?? help.pair
            return .help(help)
        case .runs, .movers, .calculator, .accuracy, .quality, .student, .empty: return place
        }
    }

    /// The row that the student under the cursor of a list has now.
    private func row(of list: StudentsPlace) -> Int? {
        list.selected.flatMap { row(Int32(truncatingIfNeeded: $0)) }
    }

    /// The row that a student of the old roster has now.
    private func row(_ row: Int32) -> Int? {
        let id = old.flatMap { Int(row) < $0.count ? $0.studentIDs[Int(row)] : nil }
        return id.flatMap { new.roster.row(ofStudent: $0) }
    }
}
