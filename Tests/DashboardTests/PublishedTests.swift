import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// What the state published of schools, below their list and on a page of its own.
@Suite struct PublishedTests {
    private static let latest = [
        PublishedYear(
            measure: .chronicAbsence,
            schoolYear: SchoolYear(endingIn: 2025),
            median: Ratio(165, over: 10),
            percents: ["0505": Ratio(224, over: 10)]
        ),
        PublishedYear(
            measure: .graduatedInFour,
            schoolYear: SchoolYear(endingIn: 2024),
            median: Ratio(91),
            percents: ["0505": Ratio(875, over: 10), "0605": Ratio(96)]
        ),
    ]

    private func figure(_ measure: SchoolMeasure, _ year: Int, _ percent: Int64?) -> PublishedFigure
    {
        PublishedFigure(
            measure: measure,
            schoolYear: SchoolYear(endingIn: year),
            percent: percent.map { Ratio($0, over: 10) },
            median: Ratio(165, over: 10),
            schools: 1_799
        )
    }

    private func walk(_ columns: Int = 80, _ rows: Int = 24) -> Walk {
        Walk(Model(roster: SampleRoster.harborPoint(others: 30), columns: columns, rows: rows))
    }

    /// A walk on the row of Harbor Point High.
    private func atHarbor(_ columns: Int = 80, _ rows: Int = 24) -> Walk {
        var walk = walk(columns, rows)
        walk.press(.character("/"))
        walk.type("harbor")
        walk.press(.enter, .home)
        return walk
    }

    private func context(_ figures: [PublishedFigure], _ outcomes: [RecordedShare] = []) throws
        -> SchoolContext
    {
        let roster = SampleRoster.harborPoint(others: 30)
        let school = try #require(roster.schools.first { $0.id == "0505" })
        return SchoolContext(school, in: roster, figures, outcomes)
    }

    @Test func theListSaysWhatWasPublishedLastOfTheSchoolUnderTheCursor() throws {
        var walk = atHarbor()
        #expect(!walk.text.contains("(state"))
        walk.send(.published(Self.latest))
        #expect(walk.text.contains("Chronically absent 22.4 % in 2024-25 (state 16.5 %)"))
        try Golden.expect(view(walk.model), is: "schools-published-80x24")
        // Where there is room, all of it; of the district as a whole nothing was published.
        var wide = atHarbor(140, 40)
        wide.send(.published(Self.latest))
        #expect(wide.text.contains("Graduated in four years 87.5 % in 2023-24 (state 91.0 %)"))
        wide.press(.end)
        #expect(!wide.text.contains("(state"))
    }

    @Test func aSchoolsPageHasItsYearsTheMedianTheRecordsAndWhyTheySayNothing() throws {
        var walk = atHarbor()
        walk.press(.character("p"))
        guard case .loadSchool("0505", let ticket) = walk.effects.first else {
            Issue.record("\(walk.effects)")
            return
        }
        #expect(walk.model.awaited.contains(ticket))
        let figures = [
            figure(.chronicAbsence, 2024, 201), figure(.chronicAbsence, 2025, 224),
            figure(.outOfSchoolSuspension, 2025, 31), figure(.massCore, 2024, 700),
            figure(.massCore, 2025, nil),
        ]
        let own = RecordedShare(
            measure: .outOfSchoolSuspension,
            schoolYear: SchoolYear(endingIn: 2025),
            matching: 1,
            known: 40
        )
        walk.send(.school(try context(figures, [own]), ticket: ticket))
        try Golden.expect(view(walk.model), is: "school-history-80x24")
        #expect(walk.text.contains("2024-25: 22.4 %, state 16.5 %."))
        #expect(walk.text.contains("These records: 2024-25 2.5 %"))
        #expect(walk.text.contains("N/A, records do not tell"))
        walk.press(.escape)
        #expect(walk.selectedLine.contains("Harbor Point High"))
    }

    @Test func anAnswerThatNobodyWaitsForAndOneOfNothingChangeNothing() throws {
        var walk = atHarbor()
        walk.press(.character("p"))
        walk.send(.school(try context([figure(.massCore, 2024, 700)]), ticket: -3))
        #expect(!walk.text.contains("Where from"))
        var empty = try context([])
        empty.records = []
        walk.press(.character("p"))
        guard case .loadSchool(_, let ticket) = walk.effects.first else { return }
        walk.send(.school(empty, ticket: ticket))
        #expect(walk.text.contains("Nothing is known of it yet"))
        walk.press(.character("p"))
        guard case .loadSchool(_, let failed) = walk.effects.first else { return }
        walk.send(.failed("The store is busy.", ticket: failed))
        #expect(walk.text.contains("The store is busy."))
        #expect(!walk.model.awaited.contains(failed))
        // The row of all schools is no school.
        walk.press(.end, .character("p"))
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("figures of single schools"))
    }

    @Test func everyMeasureHasAReasonWhereRecordsSayNothing() throws {
        var context = try context(SchoolMeasure.allCases.map { figure($0, 2025, 500) })
        context.records = []
        #expect(context.measures == SchoolMeasure.allCases)
        #expect(context.measures.allSatisfy { context.gap(in: $0)?.isEmpty == false })
    }
}
