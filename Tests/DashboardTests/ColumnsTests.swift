import Foundation
import Indicators
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Choosing the columns of the list of students.
@Suite struct ColumnsTests {
    private let columns: [StudentColumn] = [
        .tier, .name, .grade, .why, .indicator("gpa"), .change, .studentID,
    ]

    @Test func aHiddenColumnIsNotListedAndComesBack() {
        var walk = Walk.atStudents()
        #expect(walk.text.contains(" Gr "))
        walk.press(.character("c"), .down, .down, .character(" "), .enter)
        #expect(walk.model.prompt == nil)
        #expect(!walk.text.contains(" Gr "))
        #expect(walk.effects == [.keepColumns(walk.model.columnChoice)])
        walk.press(.character("c"), .character("U"), .escape)
        #expect(walk.text.contains(" Gr "))
    }

    @Test func tierAndNameCannotBeHidden() {
        var choice = ColumnChoice.usual
        for column in columns { choice.toggle(column) }
        #expect(choice.shown(columns) == [.tier, .name])
    }

    @Test func aColumnMovesByPlacesAndStopsAtTheEnds() {
        var choice = ColumnChoice.usual
        choice.move(.indicator("gpa"), by: -2, among: columns)
        #expect(choice.ordered(columns).firstIndex(of: .indicator("gpa")) == 2)
        choice.move(.tier, by: -9, among: columns)
        #expect(choice.ordered(columns).first == .tier)
        choice.move(.tier, by: 99, among: columns)
        #expect(choice.ordered(columns).last == .tier)
    }

    @Test func aColumnThatNobodyChoseAboutStandsWhereItUsuallyDoes() {
        var choice = ColumnChoice.usual
        choice.move(.studentID, by: -5, among: columns)
        var more = columns
        more.insert(.indicator("credits"), at: 5)
        let all = choice.ordered(more)
        let gpa = all.firstIndex(of: .indicator("gpa"))
        #expect(all.firstIndex(of: .indicator("credits")) == gpa.map { $0 + 1 })
        #expect(Set(all) == Set(more))
    }

    @Test func aColumnThatARosterDoesNotHaveIsPassedOver() {
        var choice = ColumnChoice.usual
        choice.move(.indicator("gpa"), by: -1, among: columns)
        let fewer = columns.filter { $0 != .indicator("gpa") }
        #expect(Set(choice.ordered(fewer)) == Set(fewer))
    }

    @Test func widthsStayWithinBoundsWhateverAFileSays() throws {
        let json =
            #"{"order":["zz","tier"],"hidden":["tier","name"],"wider":{"name":9223372036854775807,"why":-9223372036854775808}}"#
        let choice = try JSONDecoder().decode(ColumnChoice.self, from: Data(json.utf8))
        let model = Model(roster: SampleRoster.harborPoint(), columnChoice: choice)
        var walk = Walk(model)
        walk.press(.character("0"))
        #expect(walk.text.contains("H High"))
        walk.press(.character("c"), .character("+"), .character("-"))
        #expect(walk.text.contains("wide)"))
    }

    @Test func theCursorLeavesAColumnThatIsHidden() {
        var walk = Walk.atStudents()
        walk.press(.right, .right)
        #expect(walk.students?.focus == .grade)
        walk.press(.character("c"), .character(" "), .enter)
        #expect(walk.students?.focus == .tier)
    }
}

/// Sorting by a second column.
@Suite struct SecondKeyTests {
    @Test func equalOnesAreSortedByTheSecondColumn() throws {
        let roster = SampleRoster.harborPoint()
        let query = RosterQuery(roster)
        for isDescending in [false, true] {
            let order = RosterOrder(.grade, isDescending: true)
                .then(.indicator("attendance_rate"), isDescending: isDescending)
            let rows = query.apply(RosterFilter(), order).map(Int.init)
            let column = try #require(
                roster.columns.first { $0.definition.id == "attendance_rate" }
            )
            for (before, after) in zip(rows, rows.dropFirst()) {
                #expect(roster.grade[before] >= roster.grade[after])
                guard roster.grade[before] == roster.grade[after],
                    let first = column[before], let second = column[after]
                else { continue }
                #expect(isDescending ? first >= second : first <= second)
            }
            #expect(Set(rows).count == roster.count)
        }
    }

    @Test func theSecondColumnIsToldAndTakenBack() {
        var walk = Walk.atStudents()
        walk.press(.right, .right, .character("]"), .left, .left, .character("{"))
        #expect(walk.text.contains("by grade ↓, then tier ↑"))
        walk.press(.character("{"))
        #expect(walk.text.contains("by grade ↓ "))
        walk.press(.right, .right, .character("}"))
        #expect(walk.text.contains("is sorted by this column already"))
    }

    @Test func aNewFirstColumnForgetsTheSecond() {
        var walk = Walk.atStudents()
        walk.press(.character("{"), .right, .right, .character("]"))
        #expect(walk.students?.order == RosterOrder(.grade, isDescending: true))
    }
}
