import Indicators
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// What each abbreviation means, one key away.
@Suite struct MeaningTests {
    @Test func theMeaningOfAColumnTellsFormulaPeriodRowsAndDay() throws {
        var walk = Walk.atStudents()
        let columns = StudentColumns.shown(
            StudentScope(),
            in: try #require(walk.model.roster),
            walk.model
        )
        let place = try #require(columns.firstIndex(of: .indicator("attendance_rate")))
        for _ in 0..<place { walk.press(.right) }
        walk.press(.character("i"))
        #expect(walk.text.contains("days in membership"))
        #expect(walk.text.contains("as of 14 Nov 2025"))
        #expect(walk.text.contains("Attendance shows them"))
        walk.press(.escape)
        #expect(walk.students?.focus == .indicator("attendance_rate"))
    }

    @Test func everyColumnOfEveryListHasAMeaning() throws {
        let roster = SampleRoster.harborPoint()
        for column in StudentColumns.all(of: roster) + [.mcas] {
            for row in [nil, 0] {
                let meaning = StudentMeaning.of(column, row: row, in: roster)
                #expect(!meaning.title.isEmpty && !meaning.parts.isEmpty, "\(column)")
            }
        }
        for column in SchoolColumn.allCases {
            #expect(SchoolMeaning.of(column, roster.run).parts[0].text.hasSuffix("."))
        }
    }

    @Test func onHomeEachPartOfTheScreenIsChosenByTyping() {
        var walk = Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: nil, counselor: nil)
            )
        )
        walk.press(.character("i"))
        walk.type("the line high")
        walk.press(.enter)
        #expect(walk.text.contains("Here: 26 students, 20 % of all"))
        walk.press(.escape, .character("i"))
        walk.type("not there")
        walk.press(.enter)
        #expect(walk.text.contains("no run by the same rules"))
        walk.press(.escape, .character("i"))
        walk.type("number of triggers")
        walk.press(.enter)
        #expect(walk.text.contains("The triggers that fired"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .home)
    }

    @Test func everyIndicatorHasAMeaningWithItsFormula() {
        for indicator in Indicators.all {
            let meaning = Meaning(
                indicator.definition,
                value: nil,
                asOf: SampleRoster.day("2025-11-14")
            )
            #expect(meaning.parts.contains { $0.name == "Formula" }, "\(indicator.definition.id)")
        }
    }

    @Test func onAStudentsPageTheMeasureIsChosenByTyping() {
        var walk = Walk.atStudents()
        walk.press(.enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        walk.press(.character("i"))
        walk.type("attendance rate")
        walk.press(.enter)
        #expect(walk.text.contains("Formula"))
        #expect(walk.text.contains("Here:"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .student)
    }

    @Test func anUnknownValueIsSaidToBeUnknown() {
        var roster = SampleRoster.small([SampleRoster.newcomer])
        roster.run.asOf = SampleRoster.day("2025-11-14")
        let meaning = StudentMeaning.of(.indicator("attendance_rate"), row: 0, in: roster)
        #expect(meaning.value?.contains("not known") == true)
    }
}
