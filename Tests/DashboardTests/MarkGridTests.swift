import Records
import Scoring
import Testing

@testable import Dashboard

@Suite struct MarkGridTests {
    private func grid(_ rows: [[String: String]]) -> MarkGrid {
        var page = SamplePage.unknown()
        let given = rows.map { row in
            ["student_id": "1", "section_id": "S1", "term_id": "Q1"].merging(row) { $1 }
        }
        page.records[.marks] = SampleRecords.batch(.marks, given)
        return MarkGrid(of: page)
    }

    private func only(_ row: [String: String]) -> MarkGrid.Mark? {
        grid([row]).marks.values.first
    }

    @Test func aNumberThatDoesNotPassCarriesTheLetterF() {
        let mark = only([
            "mark_type": "final", "numeric_mark": "51.5", "is_passing": "false",
        ])
        #expect(mark?.text == "51.5 F")
        #expect(mark?.isFailing == true)
    }

    @Test func whereTheSourceSaysThatItPassesAnFIsNotAFailure() {
        let mark = only(["mark_type": "final", "letter_mark": "F", "is_passing": "true"])
        #expect(mark?.isFailing == false)
    }

    @Test func aMarkThatWasReplacedIsNotShown() {
        #expect(only(["mark_type": "final", "letter_mark": "A", "is_current": "false"]) == nil)
        #expect(only(["mark_type": "final", "letter_mark": "A"])?.text == "A")
    }

    @Test func aMarkWithoutValueIsUnknown() {
        #expect(only(["mark_type": "final"])?.text == "·")
    }

    @Test func termsStandInTheOrderOfTheirLastMark() {
        let grid = grid([
            ["mark_type": "grading_period", "term_id": "B", "posted_on": "2025-11-05"],
            ["mark_type": "grading_period", "term_id": "A", "posted_on": "2026-01-20"],
            ["mark_type": "progress", "term_id": "B", "posted_on": "2025-10-01"],
        ])
        #expect(grid.terms.map(\.title) == ["B pr", "B", "A"])
        #expect(grid.sections.map(\.title) == ["class S1"])
    }
}
