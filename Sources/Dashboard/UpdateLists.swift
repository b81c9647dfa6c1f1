import Records
import Scoring
import Screen

extension Model {
    /// Serves the actions that narrow, order and choose.
    mutating func performInList(_ action: ActionID) {
        switch action {
        case .columnLeft: moveFocus(by: -1)
        case .columnRight: moveFocus(by: 1)
        case .search: startSearch()
        case .sortUp: sort(isDescending: false)
        case .sortDown: sort(isDescending: true)
        case .invert: invert()
        case .thenUp: sortWithin(isDescending: false)
        case .thenDown: sortWithin(isDescending: true)
        case .columns: openColumns()
        case .mark, .markRange, .markAll: mark(action)
        case .breakdown: openBreakdown()
        case .tier: nextTiers()
        case .worse: toggleWorse()
        case .sortMenu, .grade, .trigger, .school, .counselor: openMenu(action)
        case .allSchools: openStudents(school: nil)
        case .nextTab: showTab { $0.moved(by: 1) }
        case .previousTab: showTab { $0.moved(by: -1) }
        default:
            if let tab = StudentTab(action: action) { showTab { _ in tab } }
        }
    }

    private mutating func showTab(_ choose: (StudentTab) -> StudentTab) {
        guard case .student(var student) = place else { return }
        let tab = choose(student.tab)
        guard tab != student.tab else { return }
        student.tab = tab
        student.scroll = 0
        place = .student(student)
    }

    /// The same direction again gives the usual order.
    private mutating func sort(isDescending: Bool) {
        switch place {
        case .schools(let schools):
            let wanted = SchoolOrder(column: schools.focus, isDescending: isDescending)
            order(schools.order == wanted ? .usual : wanted)
        case .students(let students):
            let wanted = RosterOrder(students.focus.orderKey, isDescending: isDescending)
            order(students.order == wanted ? .usual : wanted)
        case .home, .runs, .calculator, .movers, .accuracy, .quality, .student, .help, .empty: break
        }
    }

    /// The same direction again leaves equal ones in the order of their names.
    private mutating func sortWithin(isDescending: Bool) {
        guard case .students(let students) = place else { return }
        let key = students.focus.orderKey
        guard key != students.order.key else {
            notice = "The list is sorted by this column already; choose another one for equal ones."
            return
        }
        var wanted = students.order.then(key, isDescending: isDescending)
        if wanted == students.order { (wanted.second, wanted.isSecondDescending) = (nil, false) }
        order(wanted)
    }

    private mutating func invert() {
        switch place {
        case .schools(let schools):
            var order = schools.order
            order.isDescending.toggle()
            self.order(order)
        case .students(let students):
            var order = students.order
            order.isDescending.toggle()
            self.order(order)
        case .home, .runs, .calculator, .movers, .accuracy, .quality, .student, .help, .empty: break
        }
    }

    mutating func order(_ order: SchoolOrder) {
        guard case .schools(var schools) = place else { return }
        schools.order = order
        schools.refresh(tallies)
        place = .schools(schools)
    }

    mutating func order(_ order: RosterOrder) {
        guard case .students(var students) = place, let query else { return }
        students.order = order
        students.refresh(query)
        place = .students(students)
    }

    private mutating func nextTiers() {
        guard case .students(let students) = place else { return }
        let cycle: [Set<Tier>] = [
            [], [.high], [.high, .moderate], [.moderate], [.low], [.notAvailable],
        ]
        let present = cycle.firstIndex(of: students.scope.tiers) ?? -1
        narrow { $0.tiers = cycle[(present + 1) % cycle.count] }
    }

    /// Changes what the list of students shows and keeps the cursor on the same student.
    mutating func narrow(_ change: (inout StudentScope) -> Void) {
        guard case .students(var students) = place, let query else { return }
        change(&students.scope)
        students.refresh(query)
        place = .students(students)
    }

    /// Clears the filter of the present list; false where there is none.
    mutating func clearFilter() -> Bool {
        switch place {
        case .schools(var schools):
            guard !schools.search.isEmpty || !schools.finding.isEmpty else { return false }
            (schools.search, schools.finding) = ("", "")
            schools.refresh(tallies)
            place = .schools(schools)
        case .students(let students):
            if students.finding != nil {
                point(out: nil)
                return true
            }
            guard students.scope.isNarrowed else { return false }
            narrow { $0 = $0.widened }
        case .movers(let movers):
            if movers.finding != nil {
                point(out: nil)
                return true
            }
            guard movers.isNarrowed else { return false }
            narrowMovers { ($0.onlyNewOrWorse, $0.filter) = (false, nil) }
        case .accuracy, .quality, .help:
            guard !pageFind.text.isEmpty else { return false }
            pageFind = PageFind()
        case .home, .runs, .calculator, .student, .empty: return false
        }
        return true
    }

    /// Puts the column cursor on a column that is shown: a school's list has none for schools.
    func settleFocus(of students: inout StudentsPlace, _ query: RosterQuery) {
        let columns = StudentColumns.shown(students.scope, in: query.roster, self)
        if !columns.contains(students.focus) { students.focus = .tier }
    }

    /// Shows the students of a school, or of all.
    mutating func openStudents(school: String?) {
        guard let query else { return }
        if case .home = place {
            showHome(StudentScope(school: school))
        } else if case .movers = place {
            narrowMovers { $0.school = school }
        } else if case .students(var students) = place {
            students.scope.school = school
            settleFocus(of: &students, query)
            students.refresh(query)
            place = .students(students)
        } else {
            path.append(.students(StudentsPlace(scope: StudentScope(school: school), in: query)))
        }
    }
}
