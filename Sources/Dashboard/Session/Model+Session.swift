import Records
import Scoring
import Screen

extension Model {
    /// Where the present session stands; nil where it is the first screen as it opens, to which nobody need be led back.
    public var session: Session? {
        guard roster != nil else { return nil }
        let levels = path.compactMap(level)
        let first = level(of: firstPlace)
        if levels.count == 1, levels.first?.screen == first?.screen,
            levels.first?.scope == first?.scope, levels.first?.sort == nil
        {
            return nil
        }
        return Session(levels: Array(levels.prefix(Session.most)))
    }

    /// Offers to go on where the last session ended.
    public mutating func offer(_ session: Session) {
        guard session.isReadable, roster != nil else { return }
        lastSession = session
    }

    /// What the line of keys of the first screen offers to go on with; nil where there is nothing.
    var offeredSession: String? {
        guard path.count == 1, let session = lastSession else { return nil }
        let last = session.levels.last
        let kind = last.flatMap { PlaceKind(rawValue: $0.screen) }
        var words = [kind?.title ?? "Home"]
        if last?.scope?.isNarrowed == true { words.append("with a filter") }
        return words.joined(separator: " ")
    }

    private func level(of place: Place) -> Session.Level? {
        var level = Session.Level(screen: place.kind.rawValue)
        switch place {
        case .home(let home):
            level.scope = Session.Scope(home.scope)
            level.id = id(home.list.selected)
        case .schools(let schools):
            level.schoolColumn = schools.order == .usual ? nil : schools.order.column.title
            level.isDescending = schools.order == .usual ? nil : schools.order.isDescending
            level.sort = level.schoolColumn
            level.search = schools.search.isEmpty ? nil : schools.search
            level.id = schools.selected.map { tallies.school(at: $0).id }
        case .students(let students):
            level.scope = Session.Scope(students.scope)
            level.sort = students.order.argument
            level.id = id(students.selected)
        case .movers(let movers):
            level.scope = Session.Scope(
                school: movers.school,
                isNewOrWorse: movers.onlyNewOrWorse ? true : nil,
                filter: movers.filter?.text
            )
        case .student(let student):
            (level.id, level.tab) = (student.studentID, student.tab.rawValue)
        case .accuracy, .quality, .runs: break
        // What was typed in by hand is kept nowhere, and help is no place to come back to.
        case .calculator, .help, .empty: return nil
        }
        return level
    }

    private func id(_ row: Int?) -> String? { row.flatMap { roster?.studentIDs[$0] } }

    /// Goes on where the last session ended, as far as this run has it.
    mutating func resume() -> [Effect] {
        guard let session = lastSession, let first = path.first else {
            notice = "Nothing is known of a session before this one."
            return []
        }
        lastSession = nil
        let before = path
        path = [first]
        var effects: [Effect] = []
        for (depth, level) in session.levels.enumerated() {
            guard let next = open(level, depth) else {
                notice = "The rest of the last session does not fit this run."
                break
            }
            effects += next
        }
        if path.isEmpty { path = before }
        return effects
    }

    /// Opens one level; nil where this run does not have it.
    private mutating func open(_ level: Session.Level, _ depth: Int) -> [Effect]? {
        guard let query, let kind = PlaceKind(rawValue: level.screen) else { return nil }
        // The first level is there already, if it is the same screen.
        if depth == 0, kind != place.kind, kind == .home || kind == .schools { path = [] }
        switch kind {
        case .home: return openHome(level, query)
        case .schools: return openSchools(level)
        case .students: return openStudents(level, query)
        case .student:
            guard let row = row(level.id, query), path.count > 0 else { return nil }
            let tab = level.tab.flatMap(StudentTab.init(rawValue:)) ?? .overview
            return openStudent(row, tab: tab, isNew: true)
        case .movers:
            let effects = openMovers()
            let filter = level.scope?.filter.map {
                try? StudentFilter($0, filterFields(query.roster))
            }
            narrowMovers {
                $0.school = level.scope?.school
                $0.onlyNewOrWorse = level.scope?.isNewOrWorse ?? false
                $0.filter = filter ?? nil
            }
            return effects
        case .accuracy, .quality, .runs: return go(to: kind)
        case .empty, .calculator, .help, .search, .filter, .menu, .value, .columns: return nil
        }
    }

    private mutating func openHome(_ level: Session.Level, _ query: RosterQuery) -> [Effect]? {
        guard let scope = level.scope?.scope(filterFields(query.roster)) else { return nil }
        if place.kind != .home { path.append(.home(home(query))) }
        showHome(scope)
        guard case .home(var home) = place else { return nil }
        home.refresh(query, keeping: row(level.id, query), hasRunBefore: hasRunBefore)
        place = .home(home)
        return []
    }

    private mutating func openSchools(_ level: Session.Level) -> [Effect]? {
        if place.kind != .schools { path.append(.schools(SchoolsPlace(tallies))) }
        guard case .schools(var schools) = place else { return nil }
        if let column = SchoolColumn.allCases.first(where: { $0.title == level.schoolColumn }) {
            schools.order = SchoolOrder(column: column, isDescending: level.isDescending ?? false)
        }
        schools.search = level.search ?? ""
        schools.refresh(tallies)
        let row = schools.schools.firstIndex { $0.map { tallies.school(at: $0).id } == level.id }
        schools.viewport.select(row ?? 0)
        schools.settleCursor(tallies)
        place = .schools(schools)
        return []
    }

    private mutating func openStudents(_ level: Session.Level, _ query: RosterQuery) -> [Effect]? {
        guard let scope = level.scope?.scope(filterFields(query.roster)) else { return nil }
        if let school = scope.school, !query.roster.schools.contains(where: { $0.id == school }) {
            return nil
        }
        var students = StudentsPlace(scope: scope, in: query)
        students.order =
            level.sort.flatMap { RosterOrder(argument: $0, in: query.roster) } ?? .usual
        students.refresh(query, keeping: row(level.id, query))
        path.append(.students(students))
        return []
    }

    private func row(_ id: String?, _ query: RosterQuery) -> Int? {
        id.flatMap { query.roster.row(ofStudent: $0) }
    }
}

extension Session.Scope {
    fileprivate var isNarrowed: Bool {
        tiers != nil || grade != nil || trigger != nil || isNewOrWorse != nil || search != nil
            || filter != nil
    }

    fileprivate init(_ scope: StudentScope) {
        school = scope.school
        counselor = scope.counselor
        tiers = scope.tiers.isEmpty ? nil : scope.tiers.map(\.ordinal).sorted()
        grade = scope.grade?.rawValue
        trigger = scope.trigger
        isNewOrWorse = scope.onlyNewOrWorse ? true : nil
        search = scope.search.isEmpty ? nil : scope.search
        filter = scope.filter?.text
    }

    /// The scope; nil where its filter does not fit this run.
    fileprivate func scope(_ fields: FilterFields) -> StudentScope? {
        var scope = StudentScope()
        scope.school = school
        scope.counselor = counselor
        scope.tiers = Set((tiers ?? []).compactMap { Tier(ordinal: $0) })
        scope.grade = grade.flatMap { GradeLevel(rawValue: $0) }
        scope.trigger = trigger
        scope.onlyNewOrWorse = isNewOrWorse ?? false
        scope.search = search ?? ""
        guard let filter else { return scope }
        guard let read = try? StudentFilter(filter, fields) else { return nil }
        scope.filter = read
        return scope
    }
}
