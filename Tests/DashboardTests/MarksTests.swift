import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Marking students of a list.
@Suite struct MarksTests {
    @Test func spaceMarksAndGoesDownAndAgainTakesTheMarkBack() {
        var walk = Walk.atStudents()
        walk.press(.character(" "), .character(" "))
        #expect(walk.students?.marks.rows.count == 2)
        #expect(walk.students?.viewport.selected == 2)
        #expect(walk.text.contains("2 marked"))
        #expect(walk.text.contains("*  H High"))
        walk.press(.up, .character(" "))
        #expect(walk.students?.marks.rows.count == 1)
    }

    @Test func aRangeGoesFromTheLastMarkToTheCursorInBothDirections() {
        var walk = Walk.atStudents()
        walk.press(.down, .down, .down, .character(" "), .down, .down, .character("v"))
        #expect(walk.students?.marks.rows.count == 4)
        walk.press(.character("g"), .character("v"))
        #expect(walk.students?.marks.rows.count == 7)
    }

    @Test func allThatAreListedAreMarkedAndUnmarked() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("*"))
        let high = walk.students?.students.count
        #expect(walk.students?.marks.rows.count == high)
        walk.press(.character("*"))
        #expect(walk.students?.marks.isEmpty == true)
    }

    @Test func escapeTakesMarksBackBeforeItClearsTheFilter() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("*"), .escape)
        #expect(walk.students?.marks.isEmpty == true)
        #expect(walk.students?.scope.isNarrowed == true)
        walk.press(.escape)
        #expect(walk.students?.scope.isNarrowed == false)
    }

    @Test func onlyTheMarkedAreExportedInTheOrderOfTheList() throws {
        var walk = Walk.atStudents()
        #expect(walk.model.listExport?.count == walk.students?.students.count)
        walk.press(.down, .character(" "), .character(" "))
        let list = try #require(walk.model.listExport)
        #expect(list.count == 2)
        let names = try (0..<2).map { place in
            let row = Int(try #require(walk.students?.students[place + 1]))
            return try #require(walk.model.roster?.names[row])
        }
        #expect(list.row(0).contains(names[0]))
        #expect(list.row(1).contains(names[1]))
    }

    @Test func marksStayWithTheirStudentsWhenAnotherRunIsRead() throws {
        var walk = Walk.atStudents()
        walk.press(.down, .character(" "))
        let before = try #require(walk.students?.marks.rows.first)
        let id = try #require(walk.model.roster?.studentIDs[Int(before)])
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.harborPoint(others: 3), ticket: walk.ticket))
        let after = try #require(walk.students?.marks.rows.first)
        #expect(walk.model.roster?.studentIDs[Int(after)] == id)
        walk.press(.character("R"))
        walk.send(.roster(SampleRoster.small([]), ticket: walk.ticket))
        #expect(walk.students?.marks.isEmpty == true)
    }

    @Test func anEmptyListHasNobodyToMark() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("zzzz")
        walk.press(.enter, .character(" "), .character("v"), .character("*"))
        #expect(walk.students?.marks.isEmpty == true)
    }
}
