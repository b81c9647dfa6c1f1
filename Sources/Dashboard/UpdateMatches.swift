import Scoring
import Screen

extension Model {
    /// Whether there are matches that `n` and `N` go to.
    var pointsOut: Bool {
        switch place {
        case .students(let students): students.finding != nil
        case .movers(let movers): movers.finding != nil
        case .schools(let schools): !schools.finding.isEmpty
        case .accuracy, .quality, .help: !pageFind.text.isEmpty
        case .home, .runs, .calculator, .student, .empty: false
        }
    }

    /// Goes to the next match, or the one before; around an end it says so.
    mutating func goToMatch(by step: Int) {
        guard pointsOut else {
            notice =
                pageHasFind
                ? "Nothing is searched for yet: \(keyName(.search)) finds a word."
                : "Nothing is pointed out: \(keyName(.search)) searches, and \(keyName(.highlight)) there points out."
            return
        }
        guard let isAround = moveToMatch(by: step) else {
            notice = "There is no match here."
            return
        }
        isMoving = true
        if isAround {
            notice =
                step > 0
                ? "Past the end: the first match again." : "Past the start: the last match."
        }
    }

    private mutating func moveToMatch(by step: Int) -> Bool? {
        switch place {
        case .students(var students):
            let isAround = students.goToMatch(by: step)
            students.settleCursor()
            place = .students(students)
            return isAround
        case .movers(var movers):
            let next = MatchWalk.next(
                from: movers.viewport.selected,
                by: step,
                count: movers.movers.count,
                movers.isFound
            )
            guard let next else { return nil }
            movers.viewport.select(next.row)
            place = .movers(movers)
            return next.isAround
        case .schools(let schools):
            let isAround = moveToSchool(by: step, from: schools)
            settleCursor()
            return isAround
        case .accuracy, .quality, .help: return moveToLine(by: step)
        case .home, .runs, .calculator, .student, .empty: return nil
        }
    }

    private mutating func moveToSchool(by step: Int, from schools: SchoolsPlace) -> Bool? {
        var schools = schools
        let next = MatchWalk.next(
            from: schools.viewport.selected,
            by: step,
            count: schools.schools.count
        ) { isFound($0, in: schools) }
        guard let next else { return nil }
        schools.viewport.select(next.row)
        place = .schools(schools)
        return next.isAround
    }

    private func isFound(_ row: Int, in schools: SchoolsPlace) -> Bool {
        schools.schools[row].map { tallies.matches($0, schools.finding) } ?? false
    }

    /// Points out whom a filter means in the present list, or nobody.
    mutating func point(out filter: StudentFilter?) {
        guard let query else { return }
        switch place {
        case .students(var students):
            if filter == nil && students.finding == nil { return }
            students.point(out: filter, in: query)
            place = .students(students)
        case .movers(var movers):
            if filter == nil && movers.finding == nil { return }
            movers.finding = filter.map { Finding($0, in: query) }
            if !movers.isFound(movers.viewport.selected),
                let next = MatchWalk.next(
                    from: movers.viewport.selected,
                    by: 1,
                    count: movers.movers.count,
                    movers.isFound
                )
            {
                movers.viewport.select(next.row)
            }
            place = .movers(movers)
        case .home, .schools, .runs, .calculator, .accuracy, .quality, .student, .help, .empty:
            break
        }
    }
}

extension Model {
    /// Lists only the schools whose names have a part.
    mutating func listSchools(_ text: String) {
        guard case .schools(var schools) = place, schools.search != text else { return }
        schools.search = text
        schools.refresh(tallies)
        place = .schools(schools)
    }

    /// Points out the schools whose names have a part; all stay listed.
    mutating func point(outSchools text: String) {
        guard case .schools(var schools) = place, schools.finding != text || !text.isEmpty else {
            return
        }
        (schools.search, schools.finding) = ("", text)
        schools.refresh(tallies)
        place = .schools(schools)
        if !text.isEmpty, !isFound(schools.viewport.selected, in: schools) {
            _ = moveToSchool(by: 1, from: schools)
        }
    }

    /// Changes between listing only what matches and pointing it out.
    mutating func switchSchoolSearch(_ text: String) {
        guard case .schools(let schools) = place, !text.isEmpty else { return }
        if schools.finding.isEmpty {
            point(outSchools: text)
        } else {
            point(outSchools: "")
            listSchools(text)
        }
    }
}

extension Model {
    /// What is searched for on the present page.
    var pageFind: PageFind {
        get {
            switch place {
            case .accuracy(let accuracy): accuracy.find
            case .quality(let quality): quality.find
            case .help(let help): help.find
            case .home, .runs, .calculator, .schools, .students, .movers, .student, .empty:
                PageFind()
            }
        }
        set {
            switch place {
            case .accuracy(var accuracy):
                accuracy.find = newValue
                place = .accuracy(accuracy)
            case .quality(var quality):
                quality.find = newValue
                place = .quality(quality)
            case .help(var help):
                help.find = newValue
                place = .help(help)
            case .home, .runs, .calculator, .schools, .students, .movers, .student, .empty: break
            }
        }
    }

    /// Whether the present place is a page on which words are found.
    private var pageHasFind: Bool { [.accuracy, .quality, .help].contains(place.kind) }

    /// Finds a text on the page, from its first visible line on.
    mutating func find(_ text: String) {
        guard pageFind.text != text else { return }
        pageFind = PageFind(text: text, line: scroll > 0 ? scroll - 1 : nil)
        if !text.isEmpty { _ = moveToLine(by: 1) }
    }

    private mutating func moveToLine(by step: Int) -> Bool? {
        let lines = pageLines
        let wanted = Folding.folded(pageFind.text)
        let next = MatchWalk.next(from: pageFind.line, by: step, count: lines.count) {
            Folding.folded(lines[$0].map(\.text).joined()).contains(wanted)
        }
        guard let next else { return nil }
        pageFind.line = next.row
        let height = Scroll.area(of: self).height
        // A line that is seen already is not moved.
        if next.row < scroll || next.row >= scroll + height {
            scroll = Scroll.clamp(next.row - height / 3, lines: lines.count, in: self)
        }
        return next.isAround
    }
}
