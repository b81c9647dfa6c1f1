import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

@Suite struct UpdateTests {
    private func start(others: Int = 120) -> Walk {
        Walk(Model(roster: SampleRoster.harborPoint(others: others)))
    }

    private func atStudents() -> Walk {
        var walk = start()
        walk.press(.character("0"))
        return walk
    }

    private func students(_ walk: Walk) -> StudentsPlace? {
        guard case .students(let place) = walk.model.place else { return nil }
        return place
    }

    private func selectedID(_ walk: Walk) -> String? {
        guard let row = students(walk)?.selected else { return nil }
        return walk.model.roster?.studentIDs[row]
    }

    // MARK: going in and back

    @Test func enterOpensTheSchoolThenTheStudentAndAsksForTheirRecords() {
        var walk = start()
        walk.press(.enter)
        #expect(students(walk)?.scope.school == "0505")
        #expect(students(walk)?.students.count == 32)
        walk.press(.enter)
        guard case .loadStudent(let row, let id, _)? = walk.effects.first else {
            Issue.record("no effect")
            return
        }
        #expect(walk.model.roster?.studentIDs[row] == id)
        #expect(walk.model.place.kind == .student)
    }

    @Test func goingBackRestoresRowFilterOrderAndScroll() {
        var walk = atStudents()
        walk.press(.character("t"), .character("l"), .character("]"), .pageDown, .down, .down)
        let before = students(walk)
        let screen = walk.text
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.tab, .down, .escape)
        #expect(walk.text == screen)
        #expect(students(walk)?.viewport == before?.viewport)
        #expect(students(walk)?.scope == before?.scope)
        #expect(students(walk)?.order == before?.order)
    }

    @Test(arguments: [Key.escape, .backspace, .character("q")])
    func threeKeysGoBackOneLevel(_ key: Key) {
        var walk = start()
        walk.press(.enter, .enter, key)
        #expect(walk.model.place.kind == .students)
        walk.press(key)
        #expect(walk.model.place.kind == .schools)
        #expect(walk.effects.isEmpty)
    }

    @Test func atTheFirstScreenOnlyQEnds() {
        var walk = start()
        walk.press(.escape)
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("first screen"))
        walk.press(.backspace)
        #expect(walk.effects.isEmpty)
        walk.press(.character("q"))
        #expect(walk.effects == [.quit])
    }

    @Test func capitalQEndsFromEveryScreen() {
        var walk = start()
        for keys in [[], [Key.enter], [.enter], [.character("?")]] {
            for key in keys { walk.press(key) }
            var copy = walk
            copy.press(.character("Q"))
            #expect(copy.effects == [.quit])
        }
    }

    @Test func escapeClosesThePromptThenClearsTheFilterThenGoesBack() {
        var walk = atStudents()
        walk.press(.character("t"), .character("/"))
        walk.type("haddad")
        walk.press(.escape)
        #expect(walk.model.prompt == nil)
        #expect(students(walk)?.scope.search == "")
        #expect(students(walk)?.scope.tiers == [.high])
        walk.press(.escape)
        #expect(students(walk)?.scope.isNarrowed == false)
        #expect(walk.model.place.kind == .students)
        walk.press(.escape)
        #expect(walk.model.place.kind == .schools)
    }

    // MARK: searching

    @Test func searchNarrowsWhileTypingWithoutAccentsAndByID() {
        var walk = atStudents()
        walk.press(.character("/"))
        walk.type("lukasz")
        #expect(students(walk)?.students.count == 1)
        #expect(selectedID(walk) == "1009")
        walk.press(.control("u"))
        walk.type("1003")
        #expect(selectedID(walk) == "1003")
        walk.press(.enter)
        #expect(walk.model.prompt == nil)
        #expect(students(walk)?.scope.search == "1003")
    }

    @Test func lettersTypedInASearchAreNotCommands() {
        var walk = atStudents()
        walk.press(.character("/"))
        walk.type("tQqRj")
        #expect(walk.effects.isEmpty)
        #expect(students(walk)?.scope.search == "tQqRj")
        #expect(students(walk)?.scope.tiers.isEmpty == true)
    }

    @Test func pastedTextIsTypedInAPromptAndIgnoredElsewhere() {
        var walk = atStudents()
        walk.send(.input(.paste("Q\nt")))
        #expect(walk.effects.isEmpty)
        #expect(students(walk)?.scope.isNarrowed == false)
        #expect(walk.text.contains("Pasted text"))
        walk.press(.character("/"))
        walk.send(.input(.paste("Nguyễn\n")))
        #expect(selectedID(walk) == "1007")
        #expect(walk.model.prompt != nil)
    }

    @Test func arrowsMoveInTheListWhileTyping() {
        var walk = atStudents()
        walk.press(.character("/"))
        walk.type("sample")
        walk.press(.down, .down, .control("n"), .up)
        #expect(students(walk)?.viewport.selected == 2)
        walk.press(.enter)
        #expect(students(walk)?.viewport.selected == 2)
    }

    @Test func schoolsAreSearchedByNameToo() {
        var walk = start()
        walk.press(.character("/"))
        walk.type("voc")
        guard case .schools(let schools) = walk.model.place else { return }
        #expect(schools.schools == [2, nil])
        #expect(walk.text.contains("1 of 6"))
        walk.press(.enter, .escape)
        guard case .schools(let cleared) = walk.model.place else { return }
        #expect(cleared.schools.count == 7)
    }

    // MARK: filters

    @Test func tGoesThroughTheChoicesOfTiersAndRound() {
        var walk = atStudents()
        let expected: [Set<Tier>] = [
            [.high], [.high, .moderate], [.moderate], [.low], [.notAvailable], [],
        ]
        for tiers in expected {
            walk.press(.character("t"))
            #expect(students(walk)?.scope.tiers == tiers)
        }
        #expect(students(walk)?.students.count == 131)
    }

    @Test func menusFilterByGradeTriggerCounselorAndSchool() {
        var walk = atStudents()
        walk.press(.character("f"))
        walk.type("attendance")
        walk.press(.enter)
        #expect(students(walk)?.scope.trigger == "attendance_rate")
        #expect(students(walk)?.students.count == 4)
        walk.press(.character("C"))
        walk.type("cole")
        walk.press(.enter)
        #expect(students(walk)?.students.count == 2)
        walk.press(.character("e"))
        walk.type("10")
        walk.press(.enter)
        #expect(students(walk)?.students.count == 1)
        #expect(selectedID(walk) == "1002")
        walk.press(.character("s"))
        walk.type("quarry")
        walk.press(.enter)
        #expect(students(walk)?.students.isEmpty == true)
        #expect(walk.text.contains("No student matches"))
        #expect(walk.text.contains("grade 10"))
    }

    @Test func aMenuOpensOnThePresentChoiceAndEscChangesNothing() {
        var walk = atStudents()
        walk.press(.character("e"), .down, .enter)
        let grade = students(walk)?.scope.grade
        #expect(grade != nil)
        walk.press(.character("e"))
        guard case .menu(let menu)? = walk.model.prompt else {
            Issue.record("no menu")
            return
        }
        #expect(menu.selected?.value == grade.map { .id($0.rawValue) })
        walk.press(.down, .escape)
        #expect(students(walk)?.scope.grade == grade)
    }

    @Test func aChoiceThatNothingMatchesChangesNothing() {
        var walk = atStudents()
        walk.press(.character("f"))
        walk.type("zzz")
        #expect(walk.text.contains("Nothing matches"))
        walk.press(.enter)
        #expect(students(walk)?.scope.isNarrowed == false)
    }

    @Test func theCursorStaysOnTheStudentWhenFilterAndOrderChange() {
        var walk = atStudents()
        walk.press(.character("/"))
        walk.type("silva")
        walk.press(.enter)
        #expect(selectedID(walk) == "1006")
        walk.press(.escape)
        #expect(selectedID(walk) == "1006")
        walk.press(.character("l"), .character("["))
        #expect(selectedID(walk) == "1006")
        walk.press(.character("I"), .character("t"), .character("t"))
        #expect(selectedID(walk) == "1006")
        #expect(walk.selectedLine.contains("Silva"))
    }

    // MARK: order

    @Test func theSameSortKeyAgainGivesTheUsualOrder() {
        var walk = atStudents()
        walk.press(.character("l"), .character("["))
        #expect(students(walk)?.order == RosterOrder(.name))
        walk.press(.character("]"))
        #expect(students(walk)?.order == RosterOrder(.name, isDescending: true))
        walk.press(.character("]"))
        #expect(students(walk)?.order == .usual)
    }

    @Test func everyColumnSortsFromTheColumnCursorAndFromTheMenu() {
        var walk = atStudents()
        guard let roster = walk.model.roster else { return }
        for column in StudentColumns.shown(StudentScope(), in: roster) {
            #expect(students(walk)?.focus == column)
            walk.press(.character("]"))
            #expect(students(walk)?.order.key == column.orderKey)
            walk.press(.character("o"))
            walk.type(StudentColumns.title(of: column, in: roster))
            walk.press(.enter)
            #expect(students(walk)?.order.key == column.orderKey)
            walk.press(.right)
        }
        walk.press(.right, .right)
        #expect(students(walk)?.focus == .studentID)
    }

    @Test func unknownValuesComeLastInBothDirections() {
        var walk = atStudents()
        walk.press(.character("o"))
        walk.type("gpa")
        walk.press(.enter, .character("G"))
        #expect(walk.selectedLine.contains("N/A"))
        walk.press(.character("I"), .character("G"))
        #expect(walk.selectedLine.contains("N/A"))
    }

    @Test func theColumnUnderTheCursorIsAlwaysOnTheScreenAndNamesStay() {
        var walk = atStudents()
        walk.send(.input(.resize(columns: 40, rows: 12)))
        for _ in 0..<20 {
            walk.press(.right)
            let titles = view(walk.model).line(2)
            #expect(titles.contains("Tier") && titles.contains("Student"))
        }
        #expect(view(walk.model).line(2).contains("Id"))
    }

    @Test(arguments: SchoolColumn.allCases)
    func schoolsSortByEachColumnAndTheDistrictStaysLast(_ column: SchoolColumn) {
        var walk = start()
        walk.press(.character("o"))
        walk.type(column.title)
        walk.press(.enter)
        guard case .schools(let place) = walk.model.place else { return }
        #expect(place.order.column == column)
        #expect(place.schools.last == .some(nil))
        #expect(Set(place.schools.compactMap { $0 }).count == 6)
        walk.press(.character("I"))
        guard case .schools(let inverted) = walk.model.place else { return }
        #expect(inverted.schools.last == .some(nil))
        if column.tier != nil {
            // The school without students has no share and so comes last either way.
            #expect(place.schools[5] == 5 && inverted.schools[5] == 5)
        }
    }

    // MARK: the student's page

    @Test func digitsAndTabShowTheTabs() {
        var walk = start()
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        for tab in StudentTab.allCases {
            walk.press(.character(tab.digit))
            #expect(walk.text.contains("[\(tab.digit) \(tab.title)]"))
        }
        walk.press(.tab)
        #expect(walk.text.contains("[1 Overview]"))
        walk.press(.backTab)
        #expect(walk.text.contains("[6 History]"))
    }

    @Test func nAndNShowTheNeighboursOfTheListAndMoveItsCursor() {
        var walk = atStudents()
        walk.press(.enter)
        walk.press(.character("3"), .character("n"))
        guard case .loadStudent(_, let second, _)? = walk.effects.first else {
            Issue.record("no effect")
            return
        }
        #expect(walk.text.contains("[3 Courses]"))
        walk.press(.escape)
        #expect(selectedID(walk) == second)
        #expect(students(walk)?.viewport.selected == 1)
        walk.press(.enter, .character("N"), .character("N"))
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("first student"))
    }

    @Test func lateAnswersAreIgnored() {
        var walk = atStudents()
        walk.press(.enter)
        let late = walk.ticket
        walk.press(.character("n"))
        walk.send(.student(SamplePage.haddad(), ticket: late))
        #expect(walk.text.contains("Reading the records"))
        walk.send(.failed("too late", ticket: late))
        #expect(walk.text.contains("Reading the records"))
        walk.press(.escape)
        walk.send(.student(SamplePage.haddad(), ticket: late + 1))
        #expect(walk.model.place.kind == .students)
    }

    @Test func keysTypedAheadOfThePageAreServedInOrder() {
        var walk = atStudents()
        walk.press(.enter)
        let ticket = walk.ticket
        walk.press(.character("2"))
        walk.send(.student(SamplePage.haddad(), ticket: ticket))
        #expect(walk.text.contains("[2 Attendance]"))
        #expect(walk.text.contains("Absences by weekday"))
    }

    @Test func aPageScrollsToItsEndAndNoFurther() {
        var walk = start()
        walk.send(.input(.resize(columns: 60, rows: 12)))
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.character("G"))
        let last = walk.text
        walk.press(.pageDown, .down)
        #expect(walk.text == last)
        #expect(last.contains("Repeats the grade"))
        walk.press(.home)
        #expect(walk.text.contains("Passing all grade-9"))
    }

    // MARK: reloading

    @Test func reloadingKeepsTheStudentUnderTheCursor() {
        var walk = atStudents()
        walk.press(.character("/"))
        walk.type("silva")
        walk.press(.enter, .escape, .character("R"))
        let ticket = walk.ticket
        #expect(walk.effects == [.reload(ticket: ticket)])
        #expect(walk.text.contains("reading the latest run again"))
        walk.press(.down, .up)
        walk.send(.roster(SampleRoster.harborPoint(others: 300), ticket: ticket))
        #expect(selectedID(walk) == "1006")
        #expect(students(walk)?.students.count == 311)
        #expect(!walk.text.contains("reading the latest"))
    }

    @Test func reloadingOnAPageAsksForTheStudentAgain() {
        var walk = atStudents()
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        guard case .loadStudent? = walk.effects.first else {
            Issue.record("no effect")
            return
        }
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.small([]), ticket: walk.ticket))
        #expect(walk.text.contains("not in the latest run"))
    }

    @Test func aFailedReloadLeavesTheListAndSaysWhy() {
        var walk = atStudents()
        walk.press(.character("R"))
        walk.send(.failed("The store is locked.", ticket: walk.ticket))
        #expect(walk.text.contains("The store is locked."))
        #expect(students(walk)?.students.count == 131)
    }

    @Test func reloadingAnEmptyStoreShowsTheSchoolsOnceThereAreSome() {
        var walk = Walk(Model(roster: nil))
        walk.press(.character("R"))
        walk.send(.roster(nil, ticket: walk.ticket))
        #expect(walk.text.contains("Nothing has been scored yet"))
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        #expect(walk.model.place.kind == .schools)
    }

    @Test func aSchoolThatIsGoneLeavesAnEmptyList() {
        var walk = start()
        walk.press(.character("G"), .up, .enter, .character("R"))
        walk.send(.roster(SampleRoster.small([SampleRoster.newcomer]), ticket: walk.ticket))
        #expect(students(walk)?.students.isEmpty == true)
        walk.press(.enter)
        #expect(walk.effects.isEmpty)
    }

    // MARK: around

    @Test func controlCStopsWhatIsLoadingAndTwiceEnds() {
        var walk = atStudents()
        walk.press(.enter)
        let ticket = walk.ticket
        walk.press(.control("c"))
        #expect(walk.model.place.kind == .students)
        walk.send(.student(SamplePage.haddad(), ticket: ticket))
        #expect(walk.model.place.kind == .students)
        walk.press(.control("c"))
        #expect(walk.effects == [.quit])
        walk.press(.down, .control("c"))
        #expect(walk.effects.isEmpty)
    }

    @Test func redrawAndSuspendAreEffects() {
        var walk = start()
        walk.press(.control("l"))
        #expect(walk.effects == [.redraw])
        walk.press(.character("/"), .control("z"))
        #expect(walk.effects == [.suspend])
        #expect(walk.model.prompt != nil)
    }

    @Test(arguments: [Input.hangUp, .terminate])
    func theEndOfTheTerminalEnds(_ input: Input) {
        var walk = start()
        walk.send(.input(input))
        #expect(walk.effects == [.quit])
    }

    @Test func aTooSmallTerminalTakesOnlyTheKeysThatHarmNothing() {
        var walk = atStudents()
        walk.send(.input(.resize(columns: 20, rows: 5)))
        let before = students(walk)?.viewport.selected
        walk.press(.down, .enter, .character("q"), .escape)
        #expect(walk.effects.isEmpty)
        #expect(students(walk)?.viewport.selected == before)
        walk.press(.character("Q"))
        #expect(walk.effects == [.quit])
        walk.send(.input(.resize(columns: 80, rows: 24)))
        #expect(walk.text.contains("131 students"))
    }

    @Test func helpIsTheSameKeysAwayFromEveryScreenAndGoesBack() {
        var walk = atStudents()
        walk.press(.character("?"))
        #expect(walk.model.place.kind == .help)
        #expect(walk.text.contains("Keys: Students"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .students)
    }

    @Test func resizingKeepsTheSelectedRowOnTheScreen() {
        var walk = atStudents()
        walk.press(.character("G"))
        let id = selectedID(walk)
        for (columns, rows) in [(200, 60), (40, 12), (0, 0), (80, 24)] {
            walk.send(.input(.resize(columns: columns, rows: rows)))
        }
        #expect(selectedID(walk) == id)
        #expect(walk.selectedLine.contains(">"))
    }
}
