import Scoring
import Screen
import Testing

@testable import Dashboard

/// Matches that are pointed out while everybody stays listed, and the way from one to the next.
@Suite struct MatchTests {
    /// The list of all students with those pointed out whom a filter means.
    private func pointing(_ text: String) -> Walk {
        var walk = Walk.atStudents()
        walk.press(.character("/"), .control("t"))
        walk.type(text)
        walk.press(.enter)
        return walk
    }

    private func isFound(_ walk: Walk) -> Bool {
        guard let students = walk.students, let row = students.selected else { return false }
        return students.finding?.contains(row) == true
    }

    @Test func everybodyStaysListedAndTheCursorGoesToTheFirstMatch() {
        let all = Walk.atStudents().students?.students
        let walk = pointing("tier:low")
        #expect(walk.students?.students == all)
        #expect(walk.students?.scope.isNarrowed == false)
        #expect(isFound(walk))
        #expect(walk.text.contains(" found: Low"))
        #expect(walk.text.contains("n next match"))
    }

    @Test func nAndShiftNGoFromMatchToMatchAndAroundTheEndsWithAWord() throws {
        var walk = pointing("tier:low")
        let students = try #require(walk.students)
        let places = students.students.indices.filter {
            students.finding?.contains(Int(students.students[$0])) == true
        }
        #expect(places.count == students.foundCount)
        try #require(places.count > 2)
        for place in places.dropFirst() {
            walk.press(.character("n"))
            #expect(walk.students?.viewport.selected == place)
            #expect(walk.model.notice == nil)
        }
        walk.press(.character("n"))
        #expect(walk.students?.viewport.selected == places.first)
        #expect(walk.text.contains("the first match again"))
        walk.press(.character("N"))
        #expect(walk.students?.viewport.selected == places.last)
        #expect(walk.text.contains("Past the start: the last match."))
        walk.press(.character("N"))
        #expect(walk.students?.viewport.selected == places.dropLast().last)
        #expect(walk.model.notice == nil)
    }

    @Test func controlTChangesBetweenNarrowingAndPointingOut() {
        var walk = Walk.atStudents()
        let all = walk.students?.students
        walk.press(.character("/"))
        walk.type("tier:low")
        let narrowed = walk.students?.students
        #expect(narrowed != all)
        walk.press(.control("t"))
        #expect(walk.students?.students == all)
        #expect(walk.text.contains("point out /tier:low"))
        walk.press(.control("t"))
        #expect(walk.students?.students == narrowed)
        #expect(walk.students?.finding == nil)
    }

    @Test func escapeTakesThePointingAwayBeforeTheFilter() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("/"), .control("t"))
        walk.type("a")
        walk.press(.enter, .escape)
        #expect(walk.students?.finding == nil)
        #expect(walk.students?.scope.tiers == [.high])
        walk.press(.escape)
        #expect(walk.students?.scope.isNarrowed == false)
        #expect(walk.model.place.kind == .students)
    }

    @Test func escapeWhileTypingTakesBothAway() {
        var walk = Walk.atStudents()
        walk.press(.character("/"), .control("t"))
        walk.type("tier:low")
        walk.press(.escape)
        #expect(walk.students?.finding == nil)
        #expect(walk.students?.scope.isNarrowed == false)
    }

    @Test func whereNothingMatchesOrNothingIsSoughtItIsSaid() {
        var walk = pointing("zzzzz")
        #expect(walk.students?.foundCount == 0)
        walk.press(.character("n"))
        #expect(walk.text.contains("There is no match here."))
        walk = Walk.atStudents()
        walk.press(.character("n"))
        #expect(walk.text.contains("Nothing is pointed out"))
        #expect(walk.students?.viewport.selected == 0)
    }

    @Test func matchesAreUnderlinedAndOthersAreNot() throws {
        let walk = pointing("tier:low")
        let students = try #require(walk.students)
        let frame = view(walk.model)
        for (line, row) in students.viewport.visible.enumerated() {
            let cells = (0..<frame.width).map { frame[3 + line, $0] }
            let isUnderlined = cells.contains { $0.style.emphasis.contains(.underline) }
            let isMatch = students.finding?.contains(Int(students.students[row])) == true
            #expect(isUnderlined == isMatch, "row \(row)")
        }
    }

    @Test func undoingComesBackToAListWithoutPointing() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("tier:low")
        walk.press(.enter)
        let narrowed = walk.students?.students
        walk.press(.character("/"), .control("t"), .enter)
        #expect(walk.students?.finding != nil)
        walk.press(.character("u"))
        #expect(walk.students?.students == narrowed)
        #expect(walk.students?.finding == nil)
    }

    @Test func anotherOrderAndAnotherRunKeepWhatIsPointedOut() {
        var walk = pointing("tier:low")
        let count = walk.students?.foundCount
        walk.press(.character("I"))
        #expect(walk.students?.foundCount == count)
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: walk.ticket))
        #expect(walk.students?.foundCount == count)
    }

    @Test func schoolsArePointedOutToo() {
        var walk = Walk.start()
        walk.press(.character("/"))
        walk.type("e")
        walk.press(.control("t"), .enter)
        guard case .schools(let schools) = walk.model.place else {
            Issue.record("no schools")
            return
        }
        #expect(schools.schools.count == walk.model.tallies.count + 1)
        #expect(schools.finding == "e")
        let first = schools.viewport.selected
        walk.press(.character("n"))
        guard case .schools(let after) = walk.model.place else { return }
        #expect(after.viewport.selected != first)
        #expect(walk.text.contains("found: “e”"))
        walk.press(.escape)
        #expect(!walk.text.contains("found:"))
        #expect(walk.model.place.kind == .schools)
    }

    @Test func aWordIsFoundInHelpAndGoneToLineByLine() {
        var walk = Walk.start()
        walk.press(.character("?"), .character("n"))
        #expect(walk.text.contains("Nothing is searched for yet"))
        walk.press(.character("/"))
        walk.type("palette")
        walk.press(.enter)
        #expect(walk.selectedLine.lowercased().contains("palette"))
        walk.press(.character("n"))
        #expect(walk.selectedLine.lowercased().contains("palette"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .help)
        walk.press(.escape)
        #expect(walk.model.place.kind == .schools)
    }

    @Test(arguments: [
        (nil, 1, 0, false), (nil, -1, 3, false), (0, 1, 3, false), (3, 1, 0, true),
        (0, -1, 3, true), (3, -1, 0, false), (99, -1, 0, false),
    ])
    func theWayGoesAroundBothEnds(from: Int?, step: Int, row: Int, isAround: Bool) {
        let next = MatchWalk.next(from: from, by: step, count: 4) { $0 == 0 || $0 == 3 }
        #expect(next?.row == row)
        #expect(next?.isAround == isAround)
    }

    @Test func anEmptyListHasNoMatch() {
        #expect(MatchWalk.next(from: nil, by: 1, count: 0) { _ in true } == nil)
        #expect(MatchWalk.next(from: 0, by: 1, count: 5) { _ in false } == nil)
        #expect(MatchWalk.next(from: 2, by: -1, count: 5) { $0 == 2 }?.isAround == true)
    }
}
