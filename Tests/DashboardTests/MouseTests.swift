import Foundation
import Scoring
import Screen
import Testing

@testable import Dashboard

/// A press selects and opens, and the wheel scrolls; all of it can be had by keys.
@Suite struct MouseTests {
    private func press(_ row: Int, _ column: Int = 10, in walk: inout Walk) {
        walk.send(.input(.mouse(.press(Position(row: row, column: column)))))
    }

    @Test func aPressSelectsARowAndOnTheSelectedOneOpensIt() {
        var walk = Walk.atStudents()
        press(7, in: &walk)
        #expect(walk.students?.viewport.selected == 4)
        #expect(walk.selectedLine == view(walk.model).line(7))
        press(7, in: &walk)
        #expect(walk.model.place.kind == .student)
    }

    @Test(arguments: [PlaceKind.home, .schools, .students, .movers, .runs])
    func onEveryListTheRowUnderThePointerIsTheOneSelected(_ kind: PlaceKind) {
        for (columns, rows) in [(80, 24), (40, 12), (200, 60)] {
            var walk = Walk(
                Model(
                    roster: SampleRoster.harborPoint(others: 20),
                    columns: columns,
                    rows: rows,
                    start: .home(school: nil, counselor: nil)
                )
            )
            let points = RunsTests.points(4)
            walk.send(.trend(TierTrend(points, upTo: points[3].run)))
            _ = walk.model.go(to: kind)
            if kind == .movers {
                let ticket = walk.model.awaited.max() ?? -1
                walk.send(.movers(SampleMovers.comparison(), ticket: ticket))
            }
            walk.send(.input(.wake))
            for row in 0..<rows {
                let before = walk.model.place.kind
                let line = view(walk.model).cursor?.row
                guard row != line else { continue }
                press(row, 0, in: &walk)
                let now = view(walk.model).cursor?.row
                #expect(now == row || now == line, "\(kind) \(columns)x\(rows), row \(row)")
                #expect(walk.model.place.kind == before)
            }
        }
    }

    @Test(arguments: [(80, 24), (40, 12), (120, 40)])
    func onAStudentsPageItShowsTheTabUnderThePointer(_ columns: Int, _ rows: Int) throws {
        var walk = Walk.atStudents()
        walk.send(.input(.resize(columns: columns, rows: rows)))
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        for tab in StudentTab.allCases.reversed() {
            let line = view(walk.model).line(2)
            let place = try #require(line.firstIndex(of: tab.digit))
            press(2, line.distance(from: line.startIndex, to: place) + 1, in: &walk)
            guard case .student(let student) = walk.model.place else { return }
            #expect(student.tab == tab)
        }
        press(2, columns - 1, in: &walk)
        #expect(walk.model.place.kind == .student)
    }

    @Test func besideRowsAPressDoesNothing() {
        var walk = Walk.atStudents()
        for row in [0, 1, 2, 18, 19, 22, 99, -1] { press(row, 0, in: &walk) }
        #expect(walk.students?.viewport.selected == 0)
        #expect(walk.model.place.kind == .students)
    }

    @Test func onTheLineOfKeysItPressesTheKey() throws {
        var walk = Walk.atStudents()
        let line = view(walk.model).line(23)
        let find = try #require(line.range(of: "f break down"))
        let column = line.distance(from: line.startIndex, to: find.lowerBound)
        press(23, column + 3, in: &walk)
        #expect(walk.text.contains("131 students by tier"))
        walk.press(.escape)
        press(23, column - 1, in: &walk)
        #expect(walk.model.prompt == nil)
        let help = try #require(line.range(of: "? help"))
        press(23, line.distance(from: line.startIndex, to: help.lowerBound), in: &walk)
        #expect(walk.model.place.kind == .help)
    }

    @Test func aNoticeOnTheLineOfKeysIsNoKey() {
        var walk = Walk.atStudents()
        walk.press(.right, .character("f"))
        #expect(walk.model.notice != nil)
        press(23, 3, in: &walk)
        #expect(walk.model.place.kind == .students)
    }

    @Test func inAMenuAPressSelectsAndThenChooses() {
        var walk = Walk.atStudents()
        walk.press(.right, .right, .character("f"))
        let rows = view(walk.model).text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("grade 10 ") } ?? -1
        press(row, in: &walk)
        #expect(walk.model.prompt != nil)
        press(row, in: &walk)
        #expect(walk.model.prompt == nil)
        #expect(walk.text.contains("· grade 10"))
    }

    @Test func inThePanelOfColumnsAPressShowsAndHides() {
        var walk = Walk.atStudents()
        walk.press(.character("c"))
        let rows = view(walk.model).text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("[x] Why") } ?? -1
        press(row, in: &walk)
        press(row, in: &walk)
        #expect(walk.text.contains("[ ] Why"))
    }

    @Test func theWheelScrollsListsPagesAndMenus() {
        var walk = Walk.atStudents()
        walk.send(.input(.mouse(.wheel(2))))
        #expect(walk.students?.viewport.selected == 6)
        walk.send(.input(.mouse(.wheel(-1))))
        #expect(walk.students?.viewport.selected == 3)
        walk.press(.character("?"))
        walk.send(.input(.mouse(.wheel(1))))
        #expect(walk.model.scroll == 3)
        walk.press(.escape, .character("F"))
        walk.send(.input(.mouse(.wheel(1))))
        guard case .menu(let menu)? = walk.model.prompt else {
            Issue.record("no menu")
            return
        }
        #expect(menu.viewport.selected == 3)
    }

    @Test func onAWindowThatIsTooSmallNothingIsPressed() {
        var walk = Walk.atStudents()
        walk.send(.input(.resize(columns: 30, rows: 10)))
        press(5, in: &walk)
        press(9, 1, in: &walk)
        #expect(walk.students?.viewport.selected == 0)
    }
}
